public import Console
public import Statements

/// Where two articles stand on a screen: in two columns, or one above the other where there is no
/// room for two.
public struct BesideLayout: Hashable, Sendable {
  /// Where the text of one article stands.
  public struct Place: Hashable, Sendable {
    /// The cell of its head's first row.
    public var origin: Position
    /// Rows of its head.
    public var headRows: Int
    /// Cells of text in both directions, without the head.
    public var text: Size
  }

  /// Whether one stands above the other.
  public let isStacked: Bool
  private let first: Place
  private let second: Place

  /// The least columns in which two articles stand beside each other.
  public static let leastColumns = 80

  /// The least rows in which the head of an article takes two.
  private static let roomyRows = 20

  /// Divides a screen whose last row is the status line.
  public init(_ size: Size) {
    let rows = max(2, size.rows - 1)
    isStacked = size.columns < Self.leastColumns
    let headRows = size.rows < Self.roomyRows ? 1 : 2
    if isStacked {
      let above = rows / 2
      first = Place(
        origin: Position(row: 0, column: 0), headRows: min(headRows, above - 1),
        text: Size(rows: above - min(headRows, above - 1), columns: size.columns))
      second = Place(
        origin: Position(row: above, column: 0), headRows: min(headRows, rows - above - 1),
        text: Size(rows: rows - above - min(headRows, rows - above - 1), columns: size.columns))
    } else {
      let left = (size.columns - 1) / 2
      let text = max(1, rows - headRows)
      first = Place(
        origin: Position(row: 0, column: 0), headRows: headRows,
        text: Size(rows: text, columns: left))
      second = Place(
        origin: Position(row: 0, column: left + 1), headRows: headRows,
        text: Size(rows: text, columns: size.columns - left - 1))
    }
  }

  /// Where an article stands.
  public subscript(side: BesideView.Side) -> Place {
    side == .first ? first : second
  }
}
