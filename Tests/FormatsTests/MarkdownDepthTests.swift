import Articles
import Testing

@testable import Formats

/// Markdown that nests deeper than anybody writes it.
struct MarkdownDepthTests {
  static let levels = 10_000

  static let sources: [(name: String, markdown: String)] = [
    ("quotations", String(repeating: ">", count: levels) + " word"),
    ("lists", String(repeating: "- ", count: levels) + "word"),
    ("numbered lists", String(repeating: "1) ", count: levels) + "word"),
    (
      "emphasis",
      String(repeating: "*a ", count: levels) + "word" + String(repeating: "*", count: levels)
    ),
    (
      "strong",
      String(repeating: "**", count: levels) + "word" + String(repeating: "**", count: levels)
    ),
    (
      "brackets",
      String(repeating: "[", count: levels) + "word" + String(repeating: "]", count: levels)
    ),
    (
      "links",
      String(repeating: "[", count: levels) + "word" + String(repeating: "](u)", count: levels)
    ),
    (
      "images",
      String(repeating: "![", count: levels) + "word" + String(repeating: "](u)", count: levels)
    ),
    (
      "names",
      String(repeating: "[[", count: levels) + "word" + String(repeating: "]]", count: levels)
    ),
    ("HTML", String(repeating: "<div>", count: levels) + "word"),
    ("footnotes", String(repeating: "[^1]: ", count: levels) + "word[^1]"),
    ("call-outs", String(repeating: "> [!NOTE]\n", count: levels) + "> word"),
    ("references", "word" + String(repeating: "[^", count: levels)),
    ("code", String(repeating: "`a ", count: levels) + "word"),
  ]

  @Test(arguments: sources)
  func `ten thousand levels keep their word`(name: String, source: String) throws {
    let article = try markdown(source)
    #expect(article.text.string.contains("word"), "\(name)")
    #expect(article.faults(madeOf: Array(source.utf8)) == [], "\(name)")
  }
}
