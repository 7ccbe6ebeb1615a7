/// The width of the text column, in cells.
///
/// Any width of at least one cell can be laid out; `comfortable` is what a reader may choose.
public struct Measure: Hashable, Sendable {
  /// Cells from the left edge of the column to its right edge, indents included.
  public let columns: Int

  /// Makes a measure of a number of cells; fewer than one count as one.
  public init(columns: Int = 66) {
    self.columns = max(1, columns)
  }

  /// The widths that a reader may choose, in cells.
  public static let comfortable = 20...200

  /// The measure a reader gets who has chosen nothing: 66 cells.
  public static let standard = Measure()

  /// The chosen measure moved by some cells, kept within what is comfortable.
  public func widened(by cells: Int) -> Measure {
    let range = Self.comfortable
    return Measure(columns: min(max(columns + cells, range.lowerBound), range.upperBound))
  }

  /// The measure as a window allows it: never wider than the cells the window has for text.
  public func fitting(_ cells: Int) -> Measure {
    Measure(columns: min(columns, cells))
  }
}
