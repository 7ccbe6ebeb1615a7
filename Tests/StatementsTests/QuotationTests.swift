import Articles
import Entities
import Testing

@testable import Statements

/// Quotations in small texts, as `speaker (rule): words`.
struct QuotationTests {
  static let gazetteer: Gazetteer = {
    var rill = Entity(id: EntityID("rill"), name: "Tom Rill", kind: .person)
    rill.roles = ["Norlandic envoy"]
    rill.aliases = ["Rill"]
    var norland = Entity(id: EntityID("norland"), name: "Norland", kind: .place)
    norland.demonyms = ["Norlandic"]
    return Gazetteer(entities: [
      rill, norland,
      Entity(id: EntityID("weir"), name: "Ada Weir", kind: .person, aliases: ["Weir"]),
      Entity(id: EntityID("service"), name: "Weir's press service", kind: .organisation),
      Entity(id: EntityID("ministry"), name: "Ministry of Weirs", kind: .organisation),
      Entity(id: EntityID("quay"), name: "Ostrava Quay", kind: .project),
    ])
  }()

  private func told(_ text: String) throws -> [String] {
    let sample = try Sample(text, Self.gazetteer)
    return sample.statements.quotations.filter { !$0.isRepeat }.map { quotation in
      let words = sample.article.text[quotation.range].split(separator: " ").prefix(2)
      let form = quotation.form == .reported ? "reported " : ""
      return "\(quotation.speaker.word) (\(form)\(quotation.rule.rawValue)): "
        + words.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("“The river is ours to keep,” said Ada Weir.", "weir (attribution-after): “The river"),
    (
      "“The river is ours to keep,” Ada Weir, head of the board, noted.",
      "weir (attribution-after): “The river"
    ),
    (
      "“The river is ours to keep,” said the board's head, Ada Weir.",
      "weir (attribution-after): “The river"
    ),
    ("\"The river is ours to keep\", Weir added.", "weir (attribution-after): \"The river"),
    ("“Why not the whole river?” asked the Norlandic envoy.", "rill (attribution-after): “Why not"),
    ("Ada Weir said: “The river is ours.”", "weir (attribution-before): “The river"),
    ("As Ada Weir once remarked, “The river has time.”", "weir (attribution-before): “The river"),
    (
      "Weir warned that “the river would rise within a week” and left.",
      "weir (embedded): “the river"
    ),
    ("Ada Weir: “The river is ours to keep.”", "weir (attribution-before): “The river"),
    ("“No,” said Weir.", "weir (attribution-after): “No,”"),
    ("“The river is ours to keep,” said a boatman.", "none (attribution-after): “The river"),
    ("“The river is ours to keep,” said John Moor.", "John Moor (attribution-after): “The river"),
    ("“The river is ours to keep,” I said.", "narrator (attribution-after): “The river"),
    ("“The river is ours to keep.”", "none (utterance): “The river"),
  ])
  func `a quotation has the speaker that its words name`(text: String, expected: String) throws {
    #expect(try told(text) == [expected])
  }

  @Test(arguments: [
    (
      "Ada Weir came. “The river is ours to keep,” the expert asserts.",
      ["weir (attribution-after): “The river"]
    ),
    (
      "“The river is ours,” Weir said, adding that “nobody shall dam it before the spring.”",
      ["weir (attribution-after): “The river", "weir (chained): “nobody shall"]
    ),
    (
      "“The river,” said Weir, “is ours to keep for good.” She rose. “We shall see it.”",
      [
        "weir (attribution-after): “The river,”", "weir (continued): “is ours",
        "weir (continued): “We shall",
      ]
    ),
    (
      "Tom Rill met Ada Weir. He said that the river was low.",
      ["none (reported said-that): that the"]
    ),
    (
      "Ada Weir came late. She said that the river was low.",
      ["weir (reported said-that): that the"]
    ),
    (
      "According to Weir's press service, the river is low.",
      ["service (reported according-to): According to"]
    ),
    (
      "According to Rill's secretary, the river is low.",
      ["none (reported according-to): According to"]
    ),
    (
      "Tom Rill agrees, according to the author, with the path of the board.",
      ["none (reported according-to): Tom Rill"]
    ),
    ("One may say that the river is low.", []),
    ("It was said that the river is low.", []),
    (
      "Ada Weir, head of the board:\n\n“The river is ours to keep.”",
      ["weir (speaker-line): “The river"]
    ),
    (
      "# Weir: the river is ours\n\n“We have kept it for a century.”",
      ["weir (speaker-heading): “We have"]
    ),
    (
      "“We have kept it for a century.”\n\n— Ada Weir",
      ["weir (signature): “We have"]
    ),
    (
      "Then Rill said:\n\n“We have kept it for a century.”",
      ["rill (attribution-before): “We have"]
    ),
  ])
  func `speakers are told across sentences and lines`(text: String, expected: [String]) throws {
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    ("The ‘master’ of the “open door” left.", ["scare", "scare"]),
    ("See the \"Current River.\" It is new.", ["title"]),
    ("They signed the “Joint Declaration of Norland on Weirs and Rivers”, and left.", ["title"]),
    ("Work on the “Ostrava Quay” goes on.", ["name"]),
    ("They met \"one-on-one,\" followed by a walk.", ["scare"]),
  ])
  func `scare quotes, titles and names are no speech`(text: String, uses: [String]) throws {
    let sample = try Sample(text, Self.gazetteer)
    #expect(sample.statements.quotations.isEmpty)
    #expect(sample.statements.quotedWords.map(\.use.rawValue) == uses)
  }

  @Test func `words printed twice count once, with the speaker of the first time`() throws {
    let sample = try Sample(
      "“The river is ours to keep for good,” said Weir.\n\n“The river is ours to keep for good.”",
      Self.gazetteer)
    #expect(sample.statements.quotations.map(\.isRepeat) == [false, true])
    #expect(sample.statements.quotations.map(\.speaker.word) == ["weir", "weir"])
  }

  @Test func `every rule has a word and a reason of its own`() {
    #expect(Set(QuotationRule.allCases.map(\.rawValue)).count == QuotationRule.allCases.count)
    #expect(Set(QuotationRule.allCases.map(\.explanation)).count == QuotationRule.allCases.count)
  }
}
