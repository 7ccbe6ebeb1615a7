import Console
import Testing

@Suite struct RightToLeftTests {
  /// Whether FriBidi gives a scalar a strong type of the right; marks and digits do not count.
  private func isStrong(_ scalar: Unicode.Scalar) -> Bool {
    BidiParagraph.direction(of: [scalar.value]) == .rightToLeft
  }

  @Test func `every letter of a script that runs from right to left is found`() {
    for value in UInt32(0x80)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), isStrong(scalar), value != 0x200F else { continue }
      #expect(RightToLeft.occurs(in: "ab \(scalar)"), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `nothing of other scripts is taken for one`() {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x58F, 0x900...0xFAFF, 0xFE00...0xFE6F, 0xFF00...0xFFFD, 0x1F000...0x1FAFF,
      0x20000...0x20100, 0xE0001...0xE0100,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(!RightToLeft.occurs(in: "ab\(scalar)cd"), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `only the range that was asked for is looked at`() {
    let bytes = Array("aשb".utf8)
    #expect(RightToLeft.occurs(in: bytes, 0..<4))
    #expect(!RightToLeft.occurs(in: bytes, 0..<1))
    #expect(!RightToLeft.occurs(in: bytes, 3..<4))
    #expect(!RightToLeft.occurs(in: bytes, 0..<0))
  }

  @Test(arguments: [
    ("שלום", "םולש"), ("a שלום b", "a םולש b"), ("(שלום)", "(םולש)"), ("ספר 7", "7 רפס"),
  ])
  func `a short text is drawn in the order of the eye`(text: String, seen: String) {
    var frame = Frame(size: Size(rows: 1, columns: 20))
    #expect(!frame.holdsRightToLeft)
    #expect(frame.draw(text, row: 0, column: 2) == 2 + text.count)
    #expect(frame.lines == ["  " + seen])
    #expect(frame.holdsRightToLeft)
  }

  @Test func `what does not fit is cut off at the end of the text`() {
    var frame = Frame(size: Size(rows: 1, columns: 10))
    #expect(frame.draw("שלום עולם", row: 0, column: 0, limit: 4) == 4)
    #expect(frame.lines == ["םולש"])
  }

  @Test func `other text does not ask the terminal for anything`() {
    var frame = Frame(size: Size(rows: 3, columns: 30))
    for (row, text) in ["Minsk — “Beijing”", "Минск 北京 ไทย हिन्दी", "\u{202E}abc\u{200F}"].enumerated()
    {
      frame.draw(text, row: row, column: 0)
    }
    #expect(!frame.holdsRightToLeft)
    #expect(frame.lines[2] == "abc")
  }

  @Test func `a drawn form keeps the marks of its letter`() {
    let cluster = Cluster("ب\u{64E}", beginningWith: 0xFE91)
    #expect(cluster.text.unicodeScalars.map(\.value) == [0xFE91, 0x64E])
    #expect(cluster.width == 1)
    #expect(Cluster("(", beginningWith: 0x29) == Cluster(")"))
    #expect(Cluster("a", beginningWith: 0x61) == Cluster("a"))
  }
}
