import Annotations
import Articles
import Entities
import OrderedJSON
import Reading
import Statements
import TestSupport
import Testing

@testable import Exports

/// What a dossier has, and how each format spells it.
@Suite struct DossierTests {
  @Test(arguments: DossierFormat.all.map(\.name))
  func `each format writes the same sample`(name: String) throws {
    let format = try #require(DossierFormat.named(name))
    try Golden.check(format.write(DossierSample.weir), "dossier-\(name)")
  }

  @Test func `events are in the order of their dates, unknown ones last`() {
    let dates = DossierSample.weir.events.map(\.dateText)
    #expect(dates == ["2013-05", "2016-06", "unknown"])
  }

  @Test func `who is quoted stands before who is spoken of`() {
    let words = DossierSample.weir.quotations
    #expect(words.map(\.relation) == [.by, .about])
    #expect(words.map(\.speakerName) == ["Ada Weir", "Tom Rill"])
    #expect(words.map(\.form) == [.direct, .reported])
  }

  @Test func `a quotation in which only the speaker is named is not about the speaker`() {
    let rill = DossierSample.dossier(on: .entity(EntityID("rill")))
    #expect(rill.quotations.map(\.relation) == [.by])
  }

  @Test func `figures of one unit stand side by side, those of most sources first`() {
    let figures = DossierSample.weir.figures
    #expect(figures.map(\.group) == ["USD", "USD", "percentages"])
    #expect(figures.map(\.citation.source) == [0, 1, 0])
    #expect(figures.contains { $0.group == "percentages" && $0.valueText == "12%" })
    // A sentence that does not name her gives nothing.
    #expect(!figures.contains { $0.text.contains("5 km") })
  }

  @Test func `a note on words that the dossier gives is in it, with its replies`() {
    let notes = DossierSample.weir.notes
    #expect(notes.map { $0.thread.root.anchor.exact } == ["ours to keep"])
    #expect(notes.first?.thread.replies.map { $0.annotation.note } == ["Everybody's."])
  }

  @Test func `what was read to its end is read`() {
    #expect(DossierSample.weir.read.map(\.path.rawValue) == ["news/ferry.md"])
    #expect(DossierSample.weir.unread.map(\.path.rawValue) == ["notes.txt"])
    #expect(DossierSample.weir.unread.map(\.readingState) == ["read to 40 %"])
  }

  @Test func `every address leads back to its line`() throws {
    let dossier = DossierSample.weir
    let citations =
      dossier.events.map { ($0.citation, $0.text) }
      + dossier.quotations.map { ($0.citation, $0.text) }
      + dossier.figures.map { ($0.citation, $0.text) }
    #expect(citations.count > 6)
    let texts = [
      "news/ferry.md": Sample.open(
        "# The ferry\n\nAda Weir opened the ferry in May 2013. It cost $8.4 million and ran 14 km.\n\n"
          + "“The river is ours to keep,” Weir said. In June 2016 Weir left it to Tom Rill, who pays "
          + "12% of $3 million."
      ).text,
      "notes.txt": Sample.open(
        "According to Tom Rill, Ada Weir paid $9 million for it. Last year the ferry of Ada Weir "
          + "stopped.\n\nNothing of her stands here: 5 km."
      ).text,
    ]
    for (citation, line) in citations {
      let address = try PassageAddress(citation.address.text)
      let text = try #require(texts[address.path.rawValue])
      let range = try #require(address.find(in: text, textHash: sampleHash).range)
      #expect(text[range] == line)
      #expect(text.scalarIndex(of: range.lowerBound) == citation.scalars.lowerBound)
    }
  }

  @Test func `a pair takes what stands where both are named`() {
    let pair = DossierSample.dossier(on: .pair(EntityID("weir"), EntityID("rill")))
    #expect(pair.entries.map(\.entity.name) == ["Ada Weir", "Tom Rill"])
    #expect(pair.events.map(\.dateText) == ["2016-06", "unknown"])
    #expect(pair.title == "Ada Weir and Tom Rill")
  }

  @Test func `a tag takes the notes that have it`() {
    let topic = Topic.tag("river")
    let article = DossierSample.article(
      "The river rose in 1911. The river fell in 1912.", "a.md", title: "A", on: topic,
      passages: ["The river rose"],
      notes: { article in
        [
          annotation(
            1, on: place("The river rose", in: article.text), in: article.text, tags: ["river"]),
          annotation(2, on: place("rose", in: article.text), in: article.text, tags: ["other"]),
        ]
      })
    let dossier = Dossier(on: topic, in: "x", [article], gazetteer: .empty)
    #expect(dossier.events.map(\.dateText) == ["1911"])
    #expect(dossier.notes.count == 1)
    #expect(dossier.title == "#river")
  }

  @Test(arguments: DossierFormat.all.map(\.name))
  func `a topic of which nothing is said gives a whole file that says so`(name: String) throws {
    let format = try #require(DossierFormat.named(name))
    let empty = Dossier(on: .search("nobody"), in: "x", [], gazetteer: .empty)
    #expect(empty.isEmpty)
    let text = format.write(empty)
    switch name {
    case "markdown", "html": #expect(text.contains(Dossier.nothing))
    case "bibtex": #expect(text.isEmpty)
    default: _ = try JSONValue.parse(Array(text.utf8))
    }
  }

  @Test(arguments: DossierFormat.all.map(\.name))
  func `an article without date, author and title of its own is a source all the same`(
    name: String
  ) throws {
    let topic = Topic.library
    let article = DossierSample.article(
      "It rained in 1911.", "Ü 1.txt", title: "It rained", on: topic, passages: ["It rained"],
      change: { $0.titleIsDerived = true })
    let dossier = Dossier(on: topic, in: "x", [article], gazetteer: .empty)
    let text = try #require(DossierFormat.named(name)).write(dossier)
    #expect(text.contains("It rained"))
    #expect(text.contains("lectern:%C3%9C%201.txt"))
    if name == "markdown" || name == "html" { #expect(text.contains("undated")) }
    if name == "bibtex" { #expect(!text.contains("date =") && !text.contains("year =")) }
    if name == "csl-json" { #expect(!text.contains("issued")) }
  }

  @Test(arguments: [
    ("a.md", "markdown"), ("A.HTML", "html"), ("x/y.json", "json"), ("s.bib", "bibtex"),
    ("s.csl.json", "csl-json"), ("s.csl", "csl-json"), ("a.htm", "html"),
  ])
  func `the name of a file tells its format`(file: String, name: String) {
    #expect(DossierFormat.of(file: file)?.name == name)
  }

  @Test(arguments: ["a", "a.txt", "md", ""])
  func `a name that tells none is told so`(file: String) {
    #expect(DossierFormat.of(file: file) == nil)
    #expect(DossierFormat.unknown(file: file).contains(".md, .html, .json, .bib"))
  }
}
