import Articles
import Testing

@testable import Formats

/// What a page has and the text has not.
struct PageFurnitureTests {
  private static let paragraphs = Prose.paragraphs.map { Prose.wrapped($0, at: 60) }

  /// A text over three pages: the first ends in mid-sentence, the second between paragraphs.
  private static func paged(feed: String, heads: [String], feet: [String]) -> String {
    let first = paragraphs[0] + [""] + paragraphs[1].prefix(2)
    let second = paragraphs[1].dropFirst(2) + [""] + paragraphs[2]
    let pages = [Array(first), Array(second), paragraphs[3]]
    return zip(pages.indices, pages).map { index, lines in
      ([heads[index], ""] + lines + ["", "", feet[index]]).joined(separator: "\n")
    }.joined(separator: feed)
  }

  static let heads = ["", "Note 12        The Mill in Spring", "Note 12        The Mill in Spring"]
  static let feet = (1...3).map { "Lee             Informational            [Page \($0)]" }

  @Test func `running heads and footers around form feeds are not shown`() throws {
    let text = Self.paged(feed: "\n\u{0C}\n", heads: Self.heads, feet: Self.feet)
    let article = try plainText(text)
    #expect(article.texts == Prose.paragraphs)
    #expect(article.faults(madeOf: Array(text.utf8)) == [])
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  @Test func `page numbers that part sentences are not shown`() throws {
    let paragraph = Prose.paragraphs.joined(separator: " ")
    var lines = Prose.wrapped(paragraph, at: 60)
    for (page, index) in [(3, 9), (2, 6), (1, 3)] where lines[index].first?.isLowercase == true {
      lines.insert("\n— \(page) —\n", at: index)
    }
    let text = ([paragraph.prefix(50) + "\n"] + lines).joined(separator: "\n")
    try #require(text.contains("— 2 —") && text.contains("— 1 —"))
    let article = try plainText(text)
    #expect(!article.text.string.contains("—"))
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  @Test func `lines next to form feeds that do not recur are text`() throws {
    let parts = Self.paragraphs.map { $0.joined(separator: "\n") }
    let text = parts.joined(separator: "\n\u{0C}\n")
    #expect(try plainText(text).texts == Prose.paragraphs)
  }

  @Test func `headings that count are text`() throws {
    let text = Self.paragraphs.enumerated().map { index, lines in
      "Chapter \(index + 1)\n\n" + lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
    let article = try plainText(text)
    #expect(article.blocks.count { $0.kind.isHeading } == 4)
    #expect(article.text.string.contains("Chapter 3"))
  }
}
