import Articles
import SeededSupport
import Testing

/// What is asked of eight bytes at a time, against the same byte by byte.
struct EightBytesTests {
  private static let seeds: [UInt64] = Array(0..<20)

  /// Bytes among which all of ASCII are frequent.
  private static func bytes(_ random: inout SeededGenerator, _ limit: UInt8) -> [UInt8] {
    (0..<random.below(70) + 8).map { _ in UInt8.random(in: 0...limit, using: &random) }
  }

  /// The places among eight that an answer names.
  private static func places(_ answer: UInt64) -> [Int] {
    (0..<8).filter { answer >> UInt64(8 * $0 + 7) & 1 == 1 }
  }

  @Test(arguments: seeds)
  func `an answer names the bytes that are meant and no others`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = Self.bytes(&random, 0x7F)
      let eight = EightBytes(bytes.span, at: 0)
      let byte = bytes[random.below(bytes.count)]
      let last = UInt8.random(in: byte...0x7F, using: &random)
      func meant(_ test: (UInt8) -> Bool) -> [Int] { (0..<8).filter { test(bytes[$0]) } }
      #expect(Self.places(eight.equal(to: byte)) == meant { $0 == byte })
      #expect(Self.places(eight.lies(from: byte, to: last)) == meant { byte...last ~= $0 })
      let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
      #expect(Self.places(eight.lower.lies(from: 0x61, to: 0x7A)) == meant(isLetter))
      #expect(EightBytes.count(eight.equal(to: byte)) == meant { $0 == byte }.count)
    }
  }

  @Test(arguments: seeds)
  func `bytes beyond ASCII are told apart`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = Self.bytes(&random, 0xFF)
      let eight = EightBytes(bytes.span, at: 0)
      #expect(Self.places(eight.wide) == (0..<8).filter { bytes[$0] >= 0x80 })
      let plain = (0..<8).map { UInt8(truncatingIfNeeded: eight.plain.value >> UInt64(8 * $0)) }
      #expect(plain == bytes[..<8].map { $0 & 0x7F })
    }
  }

  @Test(arguments: seeds)
  func `the first place is the one that a walk finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = Self.bytes(&random, 0x85)
      let start = random.below(bytes.count)
      let end = start + random.below(bytes.count - start + 1)
      let byte = UInt8.random(in: 0...0x7F, using: &random)
      let found = bytes.span.first(
        from: start, to: end, { $0.plain.equal(to: byte) & ~$0.value }, { $0 == byte })
      #expect(found == bytes[start..<end].firstIndex(of: byte) ?? end)
      let wide = bytes[start..<end].firstIndex { $0 >= 0x80 } ?? end
      #expect(bytes.span.firstWide(from: start, to: end) == wide)
      let scalars = bytes[start..<end].count { !UTF8.isContinuation($0) }
      #expect(bytes.span.scalarCount(from: start, to: end) == scalars)
    }
  }

  @Test(arguments: seeds)
  func `scalars are counted alike from everywhere`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["a", "word ", "é", "…", "中", "🜁", "\n\n"]
    let string = (0..<random.below(900) + 1).map { _ in parts[random.below(parts.count)] }.joined()
    let text = CanonicalText(string)
    #expect(text.scalarCount == string.unicodeScalars.count)
    var place = 0
    for (index, scalar) in string.unicodeScalars.enumerated() {
      #expect(text.scalarIndex(of: Offset(place)) == index)
      place += UTF8.width(scalar)
    }
  }
}
