import Articles
import SeededSupport
import Testing

@testable import Formats

struct DecodingTests {
  /// Bytes, their text, and how many segments the map has.
  static let utf8: [(bytes: [UInt8], text: String, segments: Int)] = [
    (Array("plain é 中 😀".utf8), "plain é 中 😀", 1),
    ([0xEF, 0xBB, 0xBF, 0x61], "a", 1),
    ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 3),
    ([0xE2, 0x80, 0x20], "\u{FFFD} ", 2),
    // Three bytes for three: the map is as exact with one segment.
    ([0xF0, 0x9F, 0x98, 0x21], "\u{FFFD}!", 1),
    ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", 2),
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
    ([0x61, 0xE4, 0xB8], "a\u{FFFD}", 2),
    ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
    ([], "", 0),
  ]

  @Test(arguments: utf8)
  func `UTF-8 keeps its scalars and marks each bad sequence once`(
    bytes: [UInt8], text: String, segments: Int
  ) throws {
    let decoded = try DecodedText(bytes, encoding: "UTF-8", limit: 100)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.map.segments.count == segments)
    #expect(decoded.map.segments.last.map { $0.source + $0.sourceLength } ?? 0 == bytes.count)
  }

  @Test func `bad sequences are cut as the standard library cuts them`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<40, using: &random)
      let lead: [UInt8] = [0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0x80, 0xBF, 0x9F, 0x61, 0xFF]
      let bytes = (0..<count).map { _ in
        Bool.random(using: &random)
          ? lead[Int.random(in: 0..<lead.count, using: &random)]
          : UInt8.random(in: 0x20...0xFF, using: &random)
      }
      let decoded = DecodedText(utf8: bytes, from: 0)
      #expect(decoded.utf8 == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }

  static let texts = ["Minsk", "Минск", "中文", "a😀b", "é中😀!", ""]

  @Test(arguments: texts, [true, false])
  func `UTF-16 with a mark is decoded in both orders`(text: String, isLittleEndian: Bool) throws {
    let bytes = utf16(text, isLittleEndian: isLittleEndian)
    let decoded = try DecodedText(bytes, limit: 100)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    let article = try Format.text.read(bytes, "x.txt")
    #expect(article.text.string == text)
    #expect(article.faults(madeOf: bytes) == [])
  }

  @Test func `every scalar of UTF-16 maps to its unit`() throws {
    let text = "aБ中😀z"
    let article = try Format.text.read(utf16(text, isLittleEndian: true), "x.txt")
    let places = text.unicodeScalars.indices.map { index in
      let offset = Offset(text.utf8.distance(from: text.startIndex, to: index))
      return article.sourceMap.sourceStart(of: offset)
    }
    #expect(places == [2, 4, 6, 8, 12])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x00, 0xDC], [0xFF, 0xFE, 0x41],
      [0xFE, 0xFF, 0xD8, 0x00, 0x41],
    ] as [[UInt8]])
  func `a lone surrogate and a cut unit become one replacement each`(bytes: [UInt8]) throws {
    let decoded = try DecodedText(bytes, limit: 100)
    let text = String(decoding: decoded.utf8, as: UTF8.self)
    #expect(text.unicodeScalars.contains("\u{FFFD}"))
    #expect(decoded.map.segments.last.map { $0.source + $0.sourceLength } == bytes.count)
  }

  @Test func `the limit is the last size that is read`() throws {
    #expect(throws: FormatError.tooLarge(bytes: 4, limit: 3)) {
      try DecodedText(Array("four".utf8), limit: 3)
    }
    #expect(try DecodedText(Array("two".utf8), limit: 3).utf8 == Array("two".utf8))
  }

  private func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }
}
