import Articles
import Console
import Testing

@testable import Typesetting

@Suite struct JustificationTests {
  @Test(
    arguments: [
      (0, []), (1, [3]), (2, [1, 5]), (3, [1, 3, 5]), (4, []),
    ] as [(Int, [Int])])
  func `case 33: blanks are spread evenly, and not where a gap would be too wide`(
    blank: Int, expected: [Int]
  ) {
    let bytes = Array("a b c d".utf8)
    #expect(
      Justification.widened(bytes, 0..<bytes.count, byCells: blank, startingRight: false)
        == expected)
  }

  @Test func `one line prefers the left and the next the right`() {
    let bytes = Array("a b c".utf8)
    let left = Justification.widened(bytes, 0..<5, byCells: 1, startingRight: false)
    let right = Justification.widened(bytes, 0..<5, byCells: 1, startingRight: true)
    #expect(Set(left + right) == [1, 3])
  }

  @Test func `two spaces in the text are no gap to be widened`() {
    let bytes = Array("a.  b c".utf8)
    #expect(
      Justification.widened(bytes, 0..<bytes.count, byCells: 1, startingRight: false) == [5])
    #expect(
      Justification.widened(bytes, 0..<bytes.count, byCells: 2, startingRight: false).isEmpty)
  }

  @Test(arguments: 24...90)
  func `case 33: lines reach the measure, stay ragged, or are the last`(columns: Int) {
    let layout = Sample.layout(Sample.prose, columns, isJustified: true)
    for line in layout.lines(in: 0..<layout.rowCount) {
      let text = layout.article.text[line.range]
      let gaps = text.count { $0 == " " }
      #expect(line.widened.count <= gaps)
      if line.isLastOfBlock {
        #expect(line.widened.isEmpty)
      } else {
        #expect(line.width == columns || columns - text.count > gaps, "\(layout.drawn(line))")
      }
      #expect(!layout.drawn(line).contains("   "))
    }
  }

  @Test(arguments: [24, 40, 66])
  func `case 33: what is copied and searched has single spaces`(columns: Int) {
    let layout = Sample.layout(Sample.prose, columns, isJustified: true)
    let lines = layout.lines(in: 0..<layout.rowCount)
    let copied = lines.map { layout.article.text[$0.range] }.joined(separator: " ")
    #expect(copied == Sample.prose)
    #expect(lines.contains { !$0.widened.isEmpty })
  }

  @Test(arguments: [24, 40, 66])
  func `clicks and decorations land on the cells of a widened line`(columns: Int) {
    let layout = Sample.layout(Sample.prose, columns, partingAfter: 3, isJustified: true)
    for row in 0..<layout.rowCount {
      guard let line = layout.line(at: row) else { continue }
      let placed = layout.clusters(of: line)
      for (cluster, next) in zip(placed, placed.dropFirst()) {
        #expect(next.column == cluster.columns.upperBound)
      }
      for cluster in placed {
        #expect(layout.offset(atRow: row, column: cluster.column) == cluster.offset)
        guard !cluster.isContinued else { continue }
        #expect(layout.position(of: cluster.offset) == (row, cluster.column))
      }
      let end = (placed.last?.columns.upperBound ?? 0) + (line.trailer == nil ? 0 : 1)
      #expect(end == line.width)
    }
  }

  @Test func `a mark at the end of a justified line hangs in the margin if there is one`() {
    let text = "one two, six ten and the rest of it goes on below here as it does"
    let hanging = Sample.layout(text, 7, isJustified: true, hangs: true)
    #expect(hanging.rows.first == "one two,")
    #expect(hanging.line(at: 0)?.width == 8)
    let inside = Sample.layout(text, 7, isJustified: true)
    #expect(inside.rows.allSatisfy { $0.count <= 7 })
    let ragged = Sample.layout(text, 7, hangs: true)
    #expect(ragged.rows.allSatisfy { $0.count <= 7 })
  }

  @Test(arguments: 12...60)
  func `text that runs from right to left stays ragged, and nothing hangs`(columns: Int) {
    let text = "שלום, עולם, שלום. עולם, Minsk, שלום, 2024, עולם. שלום, עולם, שלום. עולם, שלום."
    let layout = Sample.layout(text, columns, isJustified: true, hangs: true)
    for line in layout.lines(in: 0..<layout.rowCount) {
      #expect(line.widened.isEmpty)
      #expect(line.width <= columns)
    }
  }

  @Test(arguments: 20...90)
  func `only a hyphen, a comma or a full stop hangs, by one cell`(columns: Int) {
    let layout = Sample.layout(
      Sample.prose, columns, partingAfter: 3, isJustified: true, hangs: true)
    for row in layout.rows where row.count > columns {
      #expect(row.count == columns + 1)
      #expect(",.-".contains(row.last ?? " "), "\(row)")
    }
  }
}
