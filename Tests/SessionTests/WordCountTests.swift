import Articles
import SeededSupport
import Testing

@testable import Session

struct WordCountTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `words are runs of anything but white space`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["a", "word", " ", "  ", "\n\n", "\t", "é", "中文", "…", "(x) ", ", and "]
    for _ in 0..<50 {
      let text = (0..<random.below(60)).map { _ in parts[random.below(parts.count)] }.joined()
      let article = Article(
        metadata: Metadata(title: ""), text: CanonicalText(text), blocks: [], textForm: "text/1")
      let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
      #expect(article.wordCount == words.count, "“\(text)”")
    }
  }
}
