import SeededSupport
import Testing

@testable import Articles

/// The quick scan for sentences beside the question that it asks less often.
@Suite struct SentenceScanTests {
  /// Pieces of which generated texts are made: words, abbreviations, signs of many scripts.
  private static let pieces = [
    "word", "Word", "Mr", "St", "etc", "Inc", "No", "approx", "e.g", "U.S", "Ph.D", "J", "x", "42",
    "Messrs", "Norwegian", "The", "But", "élan", "É", "Ünal", "слово", "Слово", "今天", "यह", "هل",
    ".", ".", ".", "!", "?", "…", "。", "！", "؟", "۔", "।", "॥", "‼", "｡", ",", ";", "—", "-", "¿",
    " ", " ", " ", "  ", "\n", "\u{A0}", "\u{3000}", "\"", "'", "“", "”", "«", "»", "‘", "’", ")",
    "(", "]",
    "「", "」", "）", "\u{301}", "\u{200B}", "😀", "\t",
  ]

  private static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...60, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
  }

  private func reader(_ text: String) -> ScalarReader {
    let text = CanonicalText(text)
    let article = Article(
      metadata: Metadata(title: ""), text: text,
      blocks: [Block(.paragraph, text.range)], textForm: "text/1")
    return ScalarReader(article, text.range)
  }

  @Test func `the scan finds the starts that asking at every scalar finds`() {
    for seed in 0..<6_000 {
      let reader = reader(Self.text(seed: UInt64(seed)))
      var expected: [Int] = []
      var next = reader.firstSentenceStart
      while let start = next {
        expected.append(start)
        next = reader.sentenceStart(after: start)
      }
      #expect(reader.sentenceStarts() == expected, "seed \(seed)")
    }
  }

  @Test func `a word before a point is the same by its bytes and by its scalars`() {
    var known = 0
    for seed in 0..<6_000 {
      let text = Self.text(seed: UInt64(seed) + 100_000)
      let reader = reader(text)
      for (place, byte) in text.utf8.enumerated() where byte == 0x2E {
        let quick = Abbreviation(before: place, in: reader)?.kind
        #expect(quick == Abbreviation(scalarsBefore: place, in: reader)?.kind, "seed \(seed)")
        if quick != nil { known += 1 }
      }
    }
    #expect(known > 1_000)
  }

  @Test(arguments: ["Messrs", "approx", "St", "e.g", "Ph.D", "U.S", "J", "Sept", "Co"])
  func `an abbreviation is known by its bytes`(word: String) {
    let reader = reader("seen by \(word). Then")
    #expect(Abbreviation(before: 8 + word.utf8.count, in: reader) != nil)
  }
}
