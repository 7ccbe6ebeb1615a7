public import Articles
import Console

extension Layout {
  /// The row that shows an offset.
  ///
  /// The spaces at the end of a line belong to that line, the gap between two blocks to the blank
  /// row between them. Offsets beyond the text lead to the nearest row.
  /// - Complexity: O(log n) once everything above is set.
  public func row(of offset: Offset) -> Int {
    guard !plan.stretches.isEmpty else { return 0 }
    let (index, line) = place(of: offset)
    return store.firstRow(of: index) + plan.stretches[index].blankRows + line
  }

  /// The offset that keeps a row in place when the measure changes: where its text begins.
  ///
  /// For every row but the second of two blank ones, `row(of:)` leads back to it. Rows above the
  /// first and below the last count as those.
  /// - Complexity: O(log n) once everything above is set.
  public func firstOffset(ofRow row: Int) -> Offset {
    if let line = line(at: max(0, row)) { return line.range.lowerBound }
    return line(at: rowCount - 1)?.range.lowerBound ?? article.text.start
  }

  /// The row and the column of an offset, in cells from the left edge of the text column.
  ///
  /// What is not drawn stands at the cluster after it; the end of a line is one past its text.
  public func position(of offset: Offset) -> (row: Int, column: Int) {
    let row = row(of: offset)
    guard let line = line(at: row), !line.isBlank else { return (row, 0) }
    return (row, column(of: offset, in: line))
  }

  /// The column of an offset in its line, in cells from the left edge of the text column.
  ///
  /// - Complexity: O(n) in the bytes of the line.
  public func column(of offset: Offset, in line: Line) -> Int {
    if let visual = line.visual {
      let part = visual.part(at: offset.utf8 - line.range.lowerBound.utf8)
      if let part { return line.indent + Int(part.column) }
      return line.direction == .rightToLeft ? line.indent : line.width
    }
    var walk = self.walk(line)
    while let step = walk.next() {
      if step.piece.end > offset.utf8 { return step.column }
    }
    return walk.column
  }

  /// The offset of the cluster at a column of a row.
  ///
  /// Left of the text it is the first cluster, right of it the last.
  public func offset(atRow row: Int, column: Int) -> Offset {
    guard let line = line(at: max(0, row)) ?? line(at: rowCount - 1) else {
      return article.text.start
    }
    return offset(atColumn: column, in: line)
  }

  /// The offset of the cluster at a column of a line.
  ///
  /// - Complexity: O(n) in the bytes of the line.
  public func offset(atColumn column: Int, in line: Line) -> Offset {
    if let visual = line.visual {
      let part = visual.part(atColumn: column - line.indent)
      return line.range.lowerBound.advanced(by: Int(part?.start ?? 0))
    }
    var walk = self.walk(line)
    var found = line.range.lowerBound
    while let step = walk.next(), step.column <= column {
      if step.piece.width > 0 { found = Offset(step.piece.start) }
    }
    return found
  }

  /// The row that an offset is on, as a stretch and a line in it; negative for a blank row.
  func place(of offset: Offset) -> (stretch: Int, line: Int) {
    let index = plan.stretch(at: offset.utf8)
    let stretch = plan.stretches[index]
    let next = index + 1
    if offset.utf8 > stretch.bytes.upperBound, next < plan.stretches.count,
      plan.stretches[next].blankRows > 0
    {
      return (next, -plan.stretches[next].blankRows)
    }
    let byte = max(0, offset.utf8 - stretch.bytes.lowerBound)
    return (index, store.galley(index).line(holding: byte))
  }

  func walk(_ line: Line) -> LineWalk {
    LineWalk(
      article.text.utf8, line.range.lowerBound.utf8..<line.range.upperBound.utf8, line.setting,
      column: line.indent, widened: line.widened)
  }
}
