import Articles
import Testing

/// Letters and their marks are one thing to a search, however they are spelled.
@Suite struct ComposedFoldingTests {
  private func found(_ query: String, in text: String) -> [String] {
    let canonical = CanonicalText(text)
    return FoldedText(canonical, foldsCase: true)
      .ranges(of: FoldedText.fold(query, foldsCase: true)).map { canonical[$0] }
  }

  @Test(arguments: ["caf\u{E9}", "cafe\u{301}", "CAF\u{C9}"])
  func `case 1: either spelling finds both, each with all of its bytes`(query: String) {
    let lengths = found(query, in: "a cafe\u{301} and a caf\u{E9}").map { $0.utf8.count }
    #expect(lengths == [6, 5])
  }

  @Test(
    arguments: [
      ("cafe", "cafe\u{301}", 0), ("и", "и\u{306}", 0), ("й", "и\u{306} й", 2),
      ("q\u{301}", "q\u{301}", 1), ("한", "\u{1112}\u{1161}\u{11AB} 한", 2),
      ("が", "か\u{3099} が", 2), ("e", "e e\u{301}", 1), ("\u{301}", "\u{301}", 1),
      ("a b", "a \u{301}b", 0), ("北京", "北京", 1),
    ] as [(String, String, Int)])
  func `a letter with a mark is another letter`(query: String, text: String, count: Int) {
    #expect(found(query, in: text).count == count)
  }

  @Test func `a mark that the text ends in the middle of does no harm`() {
    let text = CanonicalText("abce\u{301}")
    let cut = FoldedText(text, in: Offset(0)..<Offset(5), foldsCase: false)
    #expect(cut.utf8.count >= 4)
  }
}
