import Console
import SeededSupport
import Testing

@testable import Typesetting

@Suite struct ClusterCursorTests {
  @Test(arguments: UInt64(1)...60)
  func `the walk finds the clusters that Character finds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.paragraph(words: 80) + "\r\n\n\u{301}x\r"
    check(text)
  }

  @Test func `the walk agrees with Character on random scalars`() {
    var generator = SeededGenerator(seed: 7)
    let pools: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x52F, 0x300...0x36F, 0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F,
      0x3000...0x30FF, 0xAC00...0xAC40, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F468, 0x200D...0x200D,
    ]
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        let pool = pools[Int.random(in: 0..<pools.count, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
      }
      check(text)
    }
  }

  @Test func `simple scalars never join each other`() {
    var simple: [Unicode.Scalar] = []
    for value in UInt32(0)..<0x3100 where SimpleScalars.contains(value) {
      if let scalar = Unicode.Scalar(value) { simple.append(scalar) }
    }
    var text = ""
    for scalar in simple where scalar != "\r" {
      text.unicodeScalars.append("a")
      text.unicodeScalars.append(scalar)
    }
    #expect(text.count == text.unicodeScalars.count)
    #expect(simple.count > 1_300)
  }

  @Test func `simple scalars are as wide as their clusters`() {
    for value in UInt32(0x80)..<0xA000 where SimpleScalars.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for ambiguous in [AmbiguousWidth.narrow, .wide] {
        let width = Cluster(Character(scalar), ambiguous: ambiguous).width
        #expect(
          SimpleScalars.width(of: value, ambiguous) == width, "U+\(String(value, radix: 16))")
      }
    }
  }

  /// Where the tests of Unicode may lie, and the lines that Swift's own clusters miss: two dingbats
  /// that a joiner makes one.
  static let suites: [(name: String, path: String)] = [
    ("Unicode 15.0", "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt"),
    ("Unicode 16.0", Suites.path("unicode-16.0/GraphemeBreakTest.txt")),
  ]

  /// A conjunct of more letters than two cells hold is one character that is drawn in parts; the
  /// ends of its parts are no ends of clusters.
  @Test(arguments: suites.indices)
  func `clusters are those of the Unicode test`(index: Int) {
    let suite = Self.suites[index]
    let source = TextLines.of(suite.path)
    let lines = source.compactMap(BreakTestLine.init)
    guard !source.isEmpty else { return }
    var passed = 0
    for line in lines {
      let bytes = Array(line.text.utf8)
      var cursor = ClusterCursor(bytes, 0..<bytes.count)
      var places: [Int] = []
      while let piece = cursor.next() { places.append(piece.end) }
      if places.filter({ !isInsideConjunct($0, of: line.text) }) == line.places { passed += 1 }
    }
    print("\(suite.name): \(passed) of \(lines.count) lines have the clusters specified")
    #expect(passed >= lines.count - 1)
  }

  /// Whether a character is drawn in parts, one of which ends at a byte.
  private func isInsideConjunct(_ byte: Int, of text: String) -> Bool {
    var start = 0
    for character in text {
      let end = start + character.utf8.count
      if byte > start, byte < end { return Cluster.pieces(of: character).count > 1 }
      start = end
    }
    return false
  }

  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    var cursor = ClusterCursor(bytes, 0..<bytes.count)
    var lengths: [Int] = []
    var widths = 0
    while let piece = cursor.next() {
      lengths.append(piece.end - piece.start)
      if piece.kind != .newline, piece.kind != .tab { widths += piece.width }
    }
    let pieces = text.flatMap(Cluster.pieces)
    #expect(lengths == pieces.map(\.utf8.count), "\(text.unicodeScalars.map(\.value))")
    let expected = pieces.reduce(0) { $1.isNewline || $1 == "\t" ? $0 : $0 + Cluster($1).width }
    #expect(widths == expected)
  }
}
