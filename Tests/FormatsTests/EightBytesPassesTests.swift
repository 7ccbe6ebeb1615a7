import Articles
import SeededSupport
import Testing

@testable import Formats

/// Passes over a text that look at eight bytes at a time, against their plain definitions.
struct EightBytesPassesTests {
  private static let seeds: [UInt64] = Array(0..<25)

  private static let parts = [
    "word", "Word", "sentence ends.", "Glued.Then", " ", "  ", "   ", "\n", "\r\n", "\n\n", "\t",
    "a", "B", "companyAnother", "YouTube", "éclairÉtat", "“quoted.”", "\"", "?", "!", "\u{85}",
    "\u{2028}", "\u{A0}", "\u{3000}", "中文", "\0", "\u{1B}", "\u{7F}", "\u{0C}", "’", "🜁",
    "and then some more of it",
  ]

  private static func text(_ random: inout SeededGenerator) -> [UInt8] {
    Array((0..<random.below(40)).map { _ in parts[random.below(parts.count)] }.joined().utf8)
  }

  @Test(arguments: seeds)
  func `lines are cut and measured as scalar by scalar`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = Self.text(&random)
      let lines = LineScanner.lines(of: text)
      let plain = PlainLine.lines(of: text)
      #expect(lines.map(PlainLine.init) == plain, "\(text)")
    }
  }

  @Test(arguments: seeds)
  func `white space collapses as byte by byte`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = Self.text(&random)
      let decoded = DecodedText(validUTF8: text)
      var builder = TextBuilder(decoded)
      builder.copyCollapsing(0..<text.count)
      _ = builder.endBlock()
      let words = Self.words(of: text)
      #expect(builder.utf8 == Array(words.joined(separator: [0x20])), "\(text)")
      // A gap is one space of the file wherever it begins with one.
      let (canonical, map) = builder.finish()
      for index in canonical.utf8.indices where canonical.utf8[index] != 0x20 {
        let source = map.sourceStart(of: Offset(index))
        if !UTF8.isContinuation(canonical.utf8[index]) {
          #expect(text[source] == canonical.utf8[index])
        }
      }
    }
  }

  /// Stretches without white space.
  private static func words(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < text.count {
      let length = text.whitespaceLength(at: index)
      if length > 0, index > start { words.append(text[start..<index]) }
      index += max(1, length)
      if length > 0 { start = index }
    }
    return start < text.count ? words + [text[start...]] : words
  }

  @Test(arguments: seeds)
  func `glued words are those that a walk over all words finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters: [UInt8] = Array("aebXYZ .'é".utf8)
    for _ in 0..<200 {
      let text = (0..<random.below(60) + 8).map { _ in letters[random.below(letters.count)] }
      let start = random.below(4)
      let found = GluedWords.candidates(in: text, start..<text.count)
      #expect(found.map(\.cut) == Self.turns(in: text, from: start), "\(text)")
    }
  }

  /// Where words of at least four small letters, a capital and at least three small ones turn.
  private static func turns(in text: [UInt8], from start: Int) -> [Int] {
    let isCapital = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let isLetter = { (byte: UInt8) in
      isCapital(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
    return text[start...].split { !isLetter($0) }.compactMap { word in
      guard (8...40).contains(word.count), let cut = word.firstIndex(where: isCapital),
        cut - word.startIndex >= 4, word.endIndex - cut >= 4,
        !word[(cut + 1)...].contains(where: isCapital)
      else { return nil }
      return cut
    }
  }

  @Test(arguments: seeds)
  func `the end of a line is the first of them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = Self.text(&random)
      let start = random.below(text.count + 1)
      let end = (start..<text.count).first { text.lineEndLength(at: $0) > 0 } ?? text.count
      #expect(text.lineEnd(from: start, to: text.count) == end, "\(text)")
    }
  }

  @Test(arguments: seeds)
  func `controls are counted as one by one`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let limit: UInt8 = random.below(2) == 0 ? 0x30 : 0xFF
      let bytes = (0..<random.below(100)).map { _ in UInt8.random(in: 0...limit, using: &random) }
      let ordinary: Set<UInt8> = [8, 9, 10, 11, 12, 13, 0x1B]
      let controls = bytes.count { ($0 < 0x20 || $0 == 0x7F) && !ordinary.contains($0) }
      #expect(BinaryContent.controlCount(in: bytes.span) == controls)
    }
  }

  @Test(arguments: seeds)
  func `bytes are valid UTF-8 when the standard library says so`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      var bytes = Self.text(&random)
      for _ in 0..<random.below(3) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8.random(in: 0x7F...0xFF, using: &random)
      }
      if random.below(2) == 0 { bytes.removeLast(min(bytes.count, random.below(3))) }
      #expect(DecodedText.isValid(bytes.span, from: 0) == Self.isValid(bytes), "\(bytes)")
    }
  }

  @Test func `every start of a sequence is judged as the standard library does`() {
    for first in UInt8(0x7F)...0xFF {
      for second in [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] as [UInt8] {
        for rest in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF], [0x80, 0x41], [0x41]] as [[UInt8]] {
          let bytes = [first, second] + rest
          #expect(DecodedText.isValid(bytes.span, from: 0) == Self.isValid(bytes), "\(bytes)")
        }
      }
    }
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}

/// A line by its definition: scalars, their cells and the first white space.
private struct PlainLine: Equatable, CustomStringConvertible {
  var text: Range<Int>
  var width: Int
  var indent: Int
  var firstWord: Int
  var blanks: Int

  init(_ line: Line) {
    text = line.text
    width = line.width
    indent = line.indent
    firstWord = line.firstWord
    blanks = line.blanksBefore
  }

  init?(_ utf8: [UInt8], _ range: Range<Int>, blanks: Int) {
    var position = range.lowerBound
    var cells = 0
    var found: (start: Int, end: Int, indent: Int, width: Int)?
    var firstWord: Int?
    while position < range.upperBound {
      let (scalar, length) = utf8.scalar(at: position)
      if scalar == " " || scalar == "\t" {
        if let found, firstWord == nil { firstWord = found.width - found.indent }
        cells = scalar == "\t" ? (cells / 8 + 1) * 8 : cells + 1
      } else {
        let indent = found?.indent ?? cells
        cells += CellEstimate.cells(of: scalar)
        if CellEstimate.isWide(scalar), firstWord == nil { firstWord = cells - indent }
        found = (found?.start ?? position, position + length, indent, cells)
      }
      position += length
    }
    guard let found else { return nil }
    let words = String(decoding: utf8[found.start..<found.end], as: UTF8.self)
    if utf8[found.start] >= 0x80, words.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      return nil
    }
    text = found.start..<found.end
    width = found.width
    indent = found.indent
    self.firstWord = firstWord ?? found.width - found.indent
    self.blanks = blanks
  }

  static func lines(of utf8: [UInt8]) -> [PlainLine] {
    var lines: [PlainLine] = []
    var (start, blanks) = (0, 0)
    while start < utf8.count {
      let end = (start..<utf8.count).first { utf8.lineEndLength(at: $0) > 0 } ?? utf8.count
      if let line = PlainLine(utf8, start..<end, blanks: blanks) {
        lines.append(line)
        blanks = 0
      } else {
        blanks += 1
      }
      start = end < utf8.count ? end + utf8.lineEndLength(at: end) : end
    }
    return lines
  }

  var description: String { "\(text) \(width) \(indent) \(firstWord) \(blanks)" }
}
