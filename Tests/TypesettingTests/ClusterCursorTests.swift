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
      let width = Cluster(Character(scalar)).width
      #expect(SimpleScalars.width(of: value) == width, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `clusters are those of the Unicode test`() {
    let source = Suites.lines(of: Suites.path("unicode-16.0/GraphemeBreakTest.txt"))
    let lines = source.compactMap(BreakTestLine.init)
    guard !source.isEmpty else { return }
    var passed = 0
    for line in lines {
      let bytes = Array(line.text.utf8)
      var cursor = ClusterCursor(bytes, 0..<bytes.count)
      var places: [Int] = []
      while let piece = cursor.next() { places.append(piece.end) }
      if places == line.places { passed += 1 }
    }
    print("Unicode 16.0: \(passed) of \(lines.count) lines have the clusters specified")
    #expect(passed * 1_000 >= lines.count * 998)
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
