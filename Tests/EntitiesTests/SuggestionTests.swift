import Articles
import Testing

@testable import Entities

/// The names of texts, by rule.
func suggested(
  _ articles: Article..., entities: [Entity] = [], never: [NeverRule] = [], threshold: Int = 1
) -> [Suggestion] {
  let gazetteer = Gazetteer(entities: entities, never: never)
  let finder = MentionFinder(gazetteer)
  let names = articles.enumerated().map { index, article in
    let path = ArticlePath("00\(index).txt")
    return ArticleNames(article, path: path, mentions: finder.mentions(in: article, path: path))
  }
  return SuggestionFinder(names, gazetteer, threshold: threshold).suggestions
}

/// Which names are suggested, and where they begin and end.
struct SuggestionTests {
  @Test(arguments: [
    ("They saw Norland.", ["Norland"]),
    (
      "They met in the Institute of Reed and Weir Studies at dawn.",
      ["Institute of Reed and Weir Studies"]
    ),
    ("Both Norland and Sudmark agreed.", ["Norland", "Sudmark"]),
    ("It is the Reed and Rush Initiative.", ["Reed and Rush Initiative"]),
    ("It was the Pact of Norland and Sudmark.", ["Pact of Norland and Sudmark"]),
    ("After the Norland war they left.", ["Norland war"]),
    ("It was Norlandic policy.", ["Norlandic"]),
    ("They flew to River Hawk 2024 today.", ["River Hawk 2024"]),
    ("They left in March 2024.", []),
    ("They met Foreign Minister Ada Weir.", ["Ada Weir"]),
    ("They met the Norlandic President Ada Weir.", ["Ada Weir"]),
    ("Said the Director of the Institute of Reeds.", ["Institute of Reeds"]),
    ("They met the Vice President.", []),
    ("They asked the Norlandic President.", ["Norlandic President"]),
    ("They saw the People's Republic of Norland.", ["People's Republic of Norland"]),
    ("They read Norland's Bulletin.", ["Bulletin", "Norland"]),
    ("They met Dr. Ada Weir and J. R. Rill.", ["Ada Weir", "J. R. Rill"]),
    ("They went to the U.S. together.", ["U.S."]),
    ("They met O'Neill there.", ["O'Neill"]),
    ("They met Jan van der Rill there.", ["Jan van der Rill"]),
    ("They had NGOs, DEB_HOST, III and TV.", []),
    ("He said, \u{201C}Boats came to Rill.\u{201D}", ["Rill"]),
    ("They met at dawn (Boats were late).", []),
    ("They saw the Ministry.", []),
  ])
  func `a name is a run of capitalised words`(text: String, expected: [String]) {
    #expect(suggested(article(text)).map(\.text).sorted() == expected)
  }

  @Test(arguments: [
    ("Rill flooded.", []),
    ("Rill flooded. They saw Rill.", ["Rill 2"]),
    ("Boats came. They saw boats.", []),
    ("They saw Boats. The boats left.", []),
    ("Yesterday Rill flooded. They saw Rill.", ["Rill 2"]),
    ("Many Boats came. Many boats.", []),
    ("Angry Ada Weir left. They met Ada Weir, who was angry.", ["Ada Weir 2"]),
  ])
  func `a word that opens a sentence proves nothing`(text: String, expected: [String]) {
    #expect(suggested(article(text)).map { "\($0.text) \($0.mentions)" } == expected)
  }

  @Test func `a heading and a label confirm a name and propose none`() {
    let heading = (Block.Kind.heading(level: 1), "The Fall of Rill and Sudmark")
    #expect(suggested(article([heading])) == [])
    let both = suggested(article([heading, (.paragraph, "They saw Rill.")]))
    #expect(both.map { "\($0.text) \($0.mentions)" } == ["Rill 1"])
    let label = article("Growing Trade: they saw the harbour and the boats in it all that day.")
    #expect(suggested(label) == [])
    #expect(suggested(article("ANY WARRANTY IS VOID here and there")) == [])
  }

  @Test(arguments: [
    ("A Norland-Sudmark line.", ["Norland-Sudmark"]),
    ("A Norland-Sudmark line from Norland to Sudmark.", ["Norland", "Sudmark"]),
    ("A Norland-Sudmark line to Sudmark.", ["Norland-Sudmark", "Sudmark"]),
    ("A Build-Depends-Indep line.", []),
  ])
  func `a compound is divided when both sides stand alone`(text: String, expected: [String]) {
    #expect(suggested(article(text)).map(\.text).sorted() == expected)
  }

  @Test func `one side of a compound that is a link leaves the other`() {
    let found = suggested(article("A Norland-Sudmark line."), entities: [Entity("Norland")])
    #expect(found.map(\.text) == ["Sudmark"])
  }

  @Test func `an acronym counts for the name it is defined for`() {
    let text = article(
      "The Association of Reed Growers (ARG) met. The ARG rose, and the ARG fell.")
    let found = suggested(text)
    #expect(found.map(\.text) == ["Association of Reed Growers"])
    #expect(found.first?.forms == ["ARG"])
    #expect(found.first?.mentions == 4)
    #expect(found.first?.kind == .organisation)
  }

  @Test func `a surname counts for the only name that ends in it`() {
    let found = suggested(article("They met Ada Weir there. Then they asked Weir about it."))
    #expect(found.map { "\($0.text) \($0.mentions) \($0.forms)" } == ["Ada Weir 2 [\"Weir\"]"])
    let two = suggested(article("They met Ada Weir, Tom Weir there. Then they asked Weir."))
    #expect(two.map(\.text).sorted() == ["Ada Weir", "Tom Weir", "Weir"])
  }

  @Test func `what is a link, known or forbidden is not suggested`() {
    let entities = [Entity("Old Mill"), Entity("Norland") { $0.demonyms = ["Norlandic"] }]
    let text = article("They saw Old Mill, the Norlandic Tower Fund and Kenny Norland.")
    let found = suggested(text, entities: entities, never: ["Tower Fund"])
    #expect(found.map(\.text) == ["Kenny Norland"])
  }

  @Test func `names come by articles, then mentions, then text`() {
    let found = suggested(
      article("They saw Rill, Rill, Rill and Alder."), article("They saw Sudmark, Alder."),
      article("They saw Sudmark, Norland, Norland."))
    #expect(found.map(\.text) == ["Alder", "Sudmark", "Rill", "Norland"])
    #expect(found.map(\.articles) == [2, 2, 1, 1])
    let often = suggested(article("They saw Rill, Rill and Alder."), threshold: 2)
    #expect(often.map(\.text) == ["Rill"])
  }

  @Test func `places are those of the text, wrapped or not`() throws {
    let text = article("They saw the Reed\n\nGrowers\u{2019} Hall of Sino-\nNorland.")
    let places = suggested(text).flatMap(\.places).map { text.text[$0.range] }.sorted()
    #expect(places == ["Hall of Sino-\nNorland", "Reed\n\nGrowers"])
  }

  @Test(arguments: [
    ("Они видели Озёрск и реку.", ["Озёрск"]),
    ("Озёрск стоит. Они видели Озёрск.", ["Озёрск"]),
    ("他们读了《河与桥》。", ["河与桥"]),
    ("他们来了。", []),
    ("『青い橋』を読む。", ["青い橋"]),
  ])
  func `other scripts have their own signs of a name`(text: String, expected: [String]) {
    #expect(suggested(article(text)).map(\.text) == expected)
  }

  @Test func `the order of articles changes nothing`() {
    let texts = [
      article("They saw Rill and Ada Weir."), article("Rill flooded. A Norland-Rill line."),
      article("They met the Reed Guild (RG). The RG left Norland."),
    ]
    let gazetteer = Gazetteer.empty
    let names = texts.enumerated().map {
      ArticleNames($1, path: ArticlePath("\($0)"), mentions: [])
    }
    let one = SuggestionFinder(names, gazetteer, threshold: 1).suggestions
    let other = SuggestionFinder(names.reversed(), gazetteer, threshold: 1).suggestions
    #expect(one == other)
    #expect(one.count == 4)
  }
}
