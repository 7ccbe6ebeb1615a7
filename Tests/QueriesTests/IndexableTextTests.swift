import Articles
import Queries
import SeededSupport
import Testing

/// What a full-text index is given: after its own tokenizer the words must be those of a search.
@Suite struct IndexableTextTests {
  private static let pieces = [
    "word", "Word", "WORD9", "e\u{301}", "É", "ﬁnal", "Œuvre", "ß", "ſ", "naïve", "İstanbul",
    "слово",
    "Й", "今天", "カ\u{3099}", "한국", "\u{1100}\u{1161}", "ภาษา", "यह", "co\u{AD}operate", "a\u{200B}b",
    "Ａ１", "ʼ", "’", "“", "—", "…", " ", " ", "  ", "\n", "\t", "\0", ".", "-", "_", "'", "\u{A0}",
    "😀",
    "\u{301}", "½", "²", "x\u{332}",
  ]

  private static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...30, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
  }

  /// The tokens of FTS5's tokenizer `ascii`: runs of letters and digits of ASCII and of all else,
  /// capitals of ASCII made small.
  private func tokens(_ bytes: [UInt8]) -> [String] {
    bytes.split { byte in
      byte < 0x80 && !(0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte)
    }
    .map { token in
      String(decoding: token.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
  }

  @Test func `the tokenizer finds in it the words that a search compares`() {
    for seed in 0..<6_000 {
      let text = CanonicalText(Self.text(seed: UInt64(seed)))
      let words = SearchTokens(text).words
      #expect(tokens(SearchTokens.indexable(text)) == words, "seed \(seed)")
    }
  }

  @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 65, 200])
  func `a letter beyond ASCII is met wherever it stands`(place: Int) {
    let text = String(repeating: "a", count: place) + "É" + String(repeating: "b", count: 70)
    #expect(tokens(SearchTokens.indexable(CanonicalText(text))) == SearchTokens(text).words)
  }
}
