import Console
public import Typesetting

/// Preformatted rows that are wider than the page: they scroll sideways while the prose stays.
extension Page {
  /// What a page shows of a row, in cells from the left edge of the text column.
  public struct Window: Hashable, Sendable {
    /// The cells of the page that show text of the row.
    public let shown: Range<Int>
    /// Cells by which the row is moved: a cluster at a column is drawn this much further left.
    public let shift: Int

    /// The columns of the row that are in view.
    public var columns: Range<Int> { (shown.lowerBound + shift)..<(shown.upperBound + shift) }
  }

  /// Cells that a preformatted row may take: the column, and the margin right of it while no notes
  /// stand there.
  public var preformattedColumns: Int {
    noteColumns > 0 ? columns : max(columns, width - left)
  }

  /// What is shown of a row; everything but preformatted rows stays where it is.
  ///
  /// Rows that run from right to left go on at the left, so they move the other way.
  public func window(of line: Line, sideways: Int) -> Window {
    guard line.isPreformatted else { return Window(shown: 0..<max(1, width - left), shift: 0) }
    if line.direction == .rightToLeft {
      return Window(shown: 0..<max(1, line.width), shift: -sideways)
    }
    let first = min(line.indent, preformattedColumns - 1)
    return Window(shown: first..<preformattedColumns, shift: sideways)
  }

  /// The cells by which a row sticks out of the page; 0 or less when it fits.
  func overflow(of line: Line) -> Int {
    guard line.isPreformatted else { return 0 }
    return line.direction == .rightToLeft ? -line.indent : line.width - preformattedColumns
  }

  /// How far the rows from one on may be moved: until the end of the widest is in view.
  func mostSideways(fromRow top: Int) -> Int {
    var most = 0
    for row in top..<(top + height) {
      if let line = line(at: row) { most = max(most, overflow(of: line)) }
    }
    return most
  }

  /// How far preformatted rows are moved on the screen of a view.
  ///
  /// What was asked for, as far as something on the screen is that wide.
  public func sideways(of view: ArticleView) -> Int {
    view.sideways == 0 ? 0 : min(view.sideways, mostSideways(fromRow: topRow(of: view.place)))
  }
}
