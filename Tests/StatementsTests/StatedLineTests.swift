import Articles
import Entities
import Testing

@testable import Statements

/// The words of a stretch on one line.
@Suite struct StatedLineTests {
  @Test(arguments: [
    ("one two", "one two"), ("  one\n  two\tthree  ", "one two three"),
    ("one \u{A0} two", "one two"), ("über\n\nall", "über all"), ("one\u{B}\u{C}two", "one two"),
    ("   ", ""),
  ])
  func `white space is one blank, in ASCII and beyond`(text: String, line: String) {
    let article = Article(
      metadata: Metadata(title: "T"), text: CanonicalText(text), blocks: [], textForm: "test")
    let stated = StatedArticle(
      path: ArticlePath("a.md"), article: article, mentions: [], gazetteer: .empty)
    let range = article.text.start..<article.text.end
    #expect(stated.line(range) == line)
    let split = article.text[range].split(whereSeparator: \.isWhitespace)
    #expect(stated.line(range) == split.joined(separator: " "))
  }
}
