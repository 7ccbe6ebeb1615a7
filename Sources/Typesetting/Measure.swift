/// The width of the text column, in cells.
///
/// Any width of at least one cell can be laid out.
public struct Measure: Hashable, Sendable {
  /// Cells from the left edge of the column to its right edge, indents included.
  public let columns: Int

  /// Makes a measure of a number of cells; fewer than one count as one.
  public init(columns: Int = 66) {
    self.columns = max(1, columns)
  }

  /// The measure a reader gets who has chosen nothing: 66 cells.
  public static let standard = Measure()
}
