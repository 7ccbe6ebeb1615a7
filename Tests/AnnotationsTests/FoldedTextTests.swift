import Testing

@testable import Annotations

@Suite struct FoldedTextTests {
  private func folded(_ text: String) -> String {
    FoldedText(text).scalars.compactMap(Unicode.Scalar.init).map(String.init).joined()
  }

  @Test(arguments: [
    ("plain", "plain"), ("a  b\n\n\tc", "a b c"), ("a\u{A0}\u{2009}b", "a b"),
    ("“so”, ‘he’ said", "\"so\", 'he' said"), ("«non» ‹oui›", "\"non\" 'oui'"),
    ("a – b — c ‐ d", "a - b - c - d"), ("a -- b", "a - b"), ("a---b", "a--b"), ("a–-b", "a--b"),
    ("co\u{AD}op \u{200B}x\u{FEFF}", "coop x"), ("ÉCOLE e\u{301}", "ÉCOLE é"),
    ("ﬁsh o\u{FB00}", "fish off"), ("ｆｕｌｌ １２", "full 12"),
    ("wait…", "wait..."), ("\u{1112}\u{1161}\u{11AB}", "한"), ("a\u{327}\u{301}", "\u{E1}\u{327}"),
    ("", ""), (" ", " "), ("🐕", "🐕"),
  ])
  func `differences of typesetting fold away and nothing else does`(text: String, plain: String) {
    #expect(folded(text).unicodeScalars.elementsEqual(plain.unicodeScalars))
  }

  @Test(arguments: [
    ("a  \n b", 1, 2, "  \n "), ("é🐕x", 1, 2, "🐕"), ("a -- b", 2, 3, "--"),
    ("co\u{AD}op", 1, 3, "o\u{AD}o"), ("“x”", 0, 3, "“x”"), ("a-- --b", 1, 4, "-- --"),
  ])
  func `a folded range leads back to the bytes it stands for`(
    text: String, lower: Int, upper: Int, source: String
  ) {
    let bytes = Array(text.utf8)
    let range = FoldedText(text).source(of: lower..<upper)
    #expect(Array(bytes[range]) == Array(source.utf8))
  }

  @Test func `the search finds what a naive search finds`() {
    var numbers = IdentifierSource(seed: 41)
    for _ in 0..<300 {
      let letters = numbers.next() % 3 + 2
      let text = (0..<60).map { _ in
        String(["a", "b", "š", "🐕", "c"][Int(numbers.next() % letters)])
      }.joined()
      let folded = FoldedText(text)
      let start = Int(numbers.next() % 50)
      let pattern = Array(folded.scalars[start..<(start + 1 + Int(numbers.next() % 9))])
      let naive = folded.scalars.indices.filter { folded.scalars[$0...].starts(with: pattern) }
      #expect(folded.occurrences(of: pattern) == naive)
      #expect(naive.contains(start))
      #expect(folded.occurrences(of: pattern, atMost: 1) == Array(naive.prefix(1)))
    }
  }

  @Test func `nothing is found of an empty or a longer pattern`() {
    let folded = FoldedText("abc")
    #expect(folded.occurrences(of: []) == [])
    #expect(folded.occurrences(of: FoldedText("abcd").scalars) == [])
    #expect(FoldedText("").occurrences(of: [97]) == [])
  }

  @Test(arguments: [
    ("two words", 3, true), ("two words", 1, false), ("naïve", 2, false), ("3rd", 1, false),
    ("x🐕", 1, true), ("e\u{301}t", 1, false), ("a", 0, true), ("a", 1, true), ("don't", 3, true),
  ])
  func `words end where letters, marks and digits do`(text: String, index: Int, isBoundary: Bool) {
    #expect(FoldedText(text).isWordBoundary(index) == isBoundary)
  }
}
