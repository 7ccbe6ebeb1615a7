import Articles
import Console
import Testing
import Typesetting

@Suite struct PlacesTests {
  static let article = Sample.article([
    Sample.Part(.heading(level: 2), "A title"),
    Sample.Part(.paragraph, "one 习近 two three"),
    Sample.Part(.listItem, "item", depth: 1, marker: "•"),
    Sample.Part(.listItem, "second", depth: 1, marker: "•"),
  ])
  static let layout = Layout(article, measure: Measure(columns: 14))

  @Test func `the sample stands as the other tests expect`() {
    #expect(
      Self.layout.rows == ["A title", "", "one 习近", "two three", "", "  • item", "  • second"])
  }

  @Test(arguments: [
    (0, 0, 0), (6, 0, 6), (7, 0, 7), (8, 1, 0), (9, 2, 0), (13, 2, 4), (16, 2, 6), (19, 2, 8),
    (20, 3, 0), (29, 3, 9), (31, 5, 4), (37, 6, 4), (43, 6, 10), (99, 6, 10),
  ])
  func `an offset has a row and a column`(offset: Int, row: Int, column: Int) {
    let position = Self.layout.position(of: Offset(offset))
    #expect(position.row == row)
    #expect(position.column == column)
  }

  @Test(arguments: [
    (0, 0, 0), (0, 3, 3), (0, 90, 6), (1, 5, 8), (2, 4, 13), (2, 5, 13), (2, 6, 16), (5, 0, 31),
    (5, 4, 31), (5, 5, 32), (6, 99, 42), (77, 4, 37), (-5, 1, 1),
  ])
  func `a row and a column have an offset`(row: Int, column: Int, offset: Int) {
    #expect(Self.layout.offset(atRow: row, column: column) == Offset(offset))
  }

  @Test func `rows know their block and their place in it`() {
    let lines = Self.layout.lines(in: 0..<7)
    #expect(lines.map(\.block) == [0, nil, 1, 1, nil, 2, 3])
    #expect(lines.map(\.isFirstOfBlock) == [true, false, true, false, false, true, true])
    #expect(lines.map(\.isLastOfBlock) == [true, false, false, true, false, true, true])
    #expect(lines.map(\.isBlank) == [false, true, false, false, true, false, false])
    #expect(lines.map(\.indent) == [0, 0, 0, 0, 0, 4, 4])
    #expect(lines.map(\.width) == [7, 0, 8, 9, 0, 8, 10])
    #expect(lines.map { $0.lead?.text } == [nil, nil, nil, nil, nil, "•", "•"])
  }

  @Test func `clusters know their bytes and their cells`() throws {
    let line = try #require(Self.layout.line(at: 2))
    let placed = Self.layout.clusters(of: line)
    #expect(placed.map(\.cluster.text) == ["o", "n", "e", " ", "习", "近"])
    #expect(placed.map(\.columns) == [0..<1, 1..<2, 2..<3, 3..<4, 4..<6, 6..<8])
    #expect(placed.map(\.byteLength) == [1, 1, 1, 1, 3, 3])
    #expect(placed.last?.range == Offset(16)..<Offset(19))
  }

  @Test func `a wide cluster that a window cuts is left out`() throws {
    let line = try #require(Self.layout.line(at: 2))
    let seen = Self.layout.clusters(of: line, columns: 5..<8)
    #expect(seen.map(\.cluster.text) == ["近"])
  }

  @Test func `the sign of a broken word stands in the last cell`() throws {
    let layout = Layout(Sample.article("abcdefghij"), measure: Measure(columns: 6))
    let line = try #require(layout.line(at: 0))
    #expect(line.trailer == .continuation)
    #expect(line.trailers.map(\.column) == [5])
    #expect(layout.clusters(of: line).last?.columns == 4..<5)
  }
}
