import Console
import Testing

/// The cases of the project's list of tricky texts that are decided by single cells, by number.
@Suite struct `Tricky cases of cells` {
  /// The cells of a text drawn on one row: what stands in each, an empty text for a right half.
  private func cells(_ text: String, columns: Int = 12) -> [String] {
    var frame = Frame(size: Size(rows: 1, columns: columns))
    let end = frame.draw(text, row: 0, column: 0)
    return frame.cells[..<end].map(\.text)
  }

  private func scalars(_ cells: [String]) -> [[UInt32]] {
    cells.map { $0.unicodeScalars.map(\.value) }
  }

  @Test func `case 1: both spellings of e acute take one cell and look the same`() {
    #expect(scalars(cells("e\u{301}\u{E9}|")) == [[0xE9], [0xE9], [0x7C]])
  }

  @Test func `case 2: of six marks four are drawn, in one cell`() {
    let drawn = scalars(cells("q\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}|"))
    #expect(drawn == [[0x71, 0x301, 0x302, 0x303, 0x304], [0x7C]])
  }

  @Test func `case 3: a mark alone gets a circle, and nothing on its left is touched`() {
    var frame = Frame(size: Size(rows: 1, columns: 5))
    frame.draw("▎", row: 0, column: 0)
    frame.draw("\u{301}x", row: 0, column: 1)
    #expect(scalars(frame.cells.map(\.text))[..<3] == [[0x258E], [0x25CC, 0x301], [0x78]])
  }

  @Test(arguments: [
    ("case 4: a family", "👨‍👩‍👧‍👦|", ["👨", "", "|"]),
    ("case 5: a heart as emoji", "\u{2764}\u{FE0F}|", ["\u{2764}", "|"]),
    ("case 6: a keycap", "1\u{FE0F}\u{20E3}|", ["1\u{20E3}", "|"]),
    ("case 7: a skin tone", "👍🏽|", ["👍", "", "|"]),
    ("case 8: two flags", "🇧🇾🇨🇳|", ["🇧🇾", "", "🇨🇳", "", "|"]),
    ("case 9: half a flag", "\u{1F1E7}|", ["B", "|"]),
    ("case 10: newer than the C library", "\u{1FAE9}|", ["\u{FFFD}", "|"]),
  ])
  func `case 4 to 10: emoji take the cells that terminals agree on`(
    name: String, text: String, expected: [String]
  ) {
    #expect(scalars(cells(text)) == scalars(expected), "\(name)")
  }

  @Test func `case 11: a wide cluster does not straddle the edge`() {
    #expect(cells("x习近平", columns: 4) == ["x", "习", ""])
    #expect(cells("习近平", columns: 4) == ["习", "", "近", ""])
  }

  @Test(arguments: [
    (1, [" ", "x", "近", ""]), (0, ["x", " ", "近", ""]), (2, ["习", "", "x", " "]),
  ])
  func `case 12: a wide cluster that loses a half loses both`(column: Int, expected: [String]) {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.draw("习近", row: 0, column: 0)
    frame.draw("x", row: 0, column: column)
    #expect(frame.cells.map(\.text) == expected)
  }

  @Test func `case 14: invisible characters inside a word take no cell`() {
    #expect(cells("a\u{200B}b") == ["a", "b"])
    #expect(cells("w\u{2060}o\u{FEFF}r\u{200E}d") == ["w", "o", "r", "d"])
  }

  @Test func `case 16: controls become their pictures`() {
    #expect(cells("\u{1B}[1m") == ["\u{241B}", "[", "1", "m"])
    #expect(cells("\u{9B}1m") == ["\u{FFFD}", "1", "m"])
    #expect(cells("\u{07}\0") == ["\u{2407}", "\u{2400}"])
  }
}
