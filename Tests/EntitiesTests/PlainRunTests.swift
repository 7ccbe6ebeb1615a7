import SeededSupport
import Testing

@testable import Entities

/// What is read eight or 64 bytes at a time, against the same byte by byte.
struct PlainRunTests {
  private static let pieces = [
    "a", "Zebra", " ", "  ", "\n", "-", "-\n", "word", "_9", "~", "\t", "é", "’", "\u{7F}", "{",
  ]

  @Test(arguments: 0..<30)
  func `a block folds as its scalars do one by one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let text = generator.text(of: Self.pieces, count: 1...80)
      #expect(MatchingView(text).string == Self.folded(text), "of “\(text)”")
    }
  }

  /// The folding by its definition, for the pieces above.
  private static func folded(_ text: String) -> String {
    var folded = ""
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar.properties.isWhitespace else {
        folded.unicodeScalars.append(scalar == "’" ? "'" : scalar)
        continue
      }
      var breaks = scalar == "\n"
      while let next = scalars.first, next.properties.isWhitespace {
        breaks = breaks || next == "\n"
        scalars.removeFirst()
      }
      let isBroken = folded.hasSuffix("-") && !folded.hasSuffix(" -") && folded != "-"
      // A space before the break was kept before the break was seen.
      let isJoined = isBroken && breaks && scalar != " "
      if !isJoined { folded += " " }
    }
    return folded
  }

  @Test(arguments: 0..<30)
  func `a mask names the bytes of words`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let mask = WordMask(bytes.span, at: 7)
    for bit in 0..<WordMask.width {
      let isWord = bytes[7 + bit] < 0x80 && ScalarClass.isASCIIWord(bytes[7 + bit])
      #expect((mask.words >> UInt64(bit) & 1 == 1) == isWord)
    }
    #expect(mask.isASCII == bytes[7..<71].allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["a", "Zebra", "eightcha", "ninechars", "seventeen_letters", "x9"])
  func `a word has one hash wherever it stands and however it is written`(word: String) {
    let hashes = ["\(word)", "\(word.uppercased()) and more words", "so: \(word), then the rest"]
      .map { text -> UInt64? in
        let words = WordScan.words(Array(text.utf8))
        return words.first { $0.end - $0.start == word.utf8.count && $0.hash != 0 }?.hash
      }
    #expect(Set(hashes).count == 1)
  }
}
