/// The size of a screen in cells.
public struct Size: Hashable, Sendable {
  /// Number of cell rows.
  public var rows: Int
  /// Number of cell columns.
  public var columns: Int

  /// Makes a size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A place on a screen, in cells from the top left corner.
public struct Position: Hashable, Sendable {
  /// Cell rows from the top.
  public var row: Int
  /// Cell columns from the left.
  public var column: Int

  /// Makes a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
