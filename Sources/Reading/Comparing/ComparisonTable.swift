import Statements
import Typesetting

/// A comparison as lines of a screen, in columns or as cards.
public struct ComparisonTable: Hashable, Sendable {
  /// Whether what articles say stands below each other, for lack of columns.
  public let isCards: Bool

  /// Cells of the labels at the left; none on cards.
  public let labelWidth: Int

  /// Cells of a column, the space behind it included.
  public let columnWidth: Int

  /// The articles whose columns are on the screen, by their places in the order.
  public let shown: Range<Int>

  /// The lines.
  public let lines: [ComparisonLine]

  /// What is selected.
  public enum Place: Hashable, Sendable {
    /// An item of a row, by their indices.
    case item(row: Int, Int)
    /// A cell without items: the row and the article's place in the order.
    case empty(row: Int, column: Int)
    /// A row with items only in columns that are off the screen, and the first of these.
    case elsewhere(row: Int, column: Int)
    /// An article that does not mention the topic, by its index.
    case absent(Int)
  }

  /// Cells from which columns stand side by side.
  private static let leastForColumns = 72
  /// The fewest cells of a column.
  private static let leastColumn = 30
  /// The most lines of the words around an item.
  static let mostBodyLines = 5

  /// A table without lines.
  static let empty = ComparisonTable(
    isCards: true, labelWidth: 0, columnWidth: 0, shown: 0..<0, lines: [])

  private init(
    isCards: Bool, labelWidth: Int, columnWidth: Int, shown: Range<Int>, lines: [ComparisonLine]
  ) {
    self.isCards = isCards
    self.labelWidth = labelWidth
    self.columnWidth = columnWidth
    self.shown = shown
    self.lines = lines
  }

  /// Sets the lines of a view at a width in cells.
  ///
  /// - Complexity: O(n) in the text of the columns on the screen.
  init(_ view: ComparisonView, columns width: Int) {
    let count = view.comparison?.sources.count ?? 0
    isCards = width < Self.leastForColumns
    labelWidth = isCards ? 0 : width < 100 ? 15 : 20
    let room = width - labelWidth - 1
    let fitting = max(1, min(max(1, count), room / Self.leastColumn))
    columnWidth = isCards ? width - 3 : room / fitting
    if isCards {
      shown = 0..<count
    } else {
      let first = min(max(0, view.column - fitting + 1), max(0, count - fitting))
      shown = first..<min(count, first + fitting)
    }
    var setter = ComparisonSetter(
      order: view.order, shown: shown, labelWidth: labelWidth, columnWidth: columnWidth)
    for (index, row) in view.rows.enumerated() {
      isCards ? setter.addCards(row, index) : setter.addColumns(row, index)
    }
    setter.addAbsent(view.absent)
    lines = setter.lines
  }
}
