import Articles

/// The columns of a table whose cells stand side by side.
struct TableColumns {
  /// One column.
  struct Column: Hashable {
    /// Its first cell, counted from the indent.
    var start: Int
    /// Cells of its width.
    var width: Int
    /// Where its texts stand.
    var alignment: ColumnAlignment
  }

  /// Cells between two columns.
  static let gap = 2
  /// A word wider than this may be broken for the sake of the table.
  static let widestWord = 16
  /// No column is narrower than this unless its texts are.
  private static let narrowest = 4

  /// The columns, from the left.
  let columns: [Column]

  /// Cells from the first to the last column.
  var width: Int { columns.last.map { $0.start + $0.width } ?? 0 }

  /// Shares a width among the columns of measured rows; nil when their words do not fit.
  ///
  /// Every column gets what it asks for if there is room. If not, the wide ones give up what the
  /// narrow ones do not need, down to their widest words, and their cells are filled.
  init?(_ rows: [[CellMeasure]], alignments: [ColumnAlignment], width available: Int) {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return nil }
    var wanted = [Int](repeating: 1, count: count)
    var least = [Int](repeating: 1, count: count)
    for row in rows {
      for (index, cell) in row.enumerated() {
        wanted[index] = max(wanted[index], cell.width)
        let word = max(min(cell.word, Self.widestWord), Self.narrowest)
        least[index] = max(least[index], min(cell.width, word))
      }
    }
    let room = available - Self.gap * (count - 1)
    guard let widths = Self.share(room, wanted, least) else { return nil }
    var columns: [Column] = []
    var start = 0
    for (index, width) in widths.enumerated() {
      let isStated = alignments.indices.contains(index)
      let alignment =
        isStated ? alignments[index] : Self.isOfNumbers(index, rows) ? .right : .left
      columns.append(Column(start: start, width: width, alignment: alignment))
      start += width + Self.gap
    }
    self.columns = columns
  }

  /// Whether a row of some cells has a column for each.
  func hold(_ cells: Int) -> Bool { cells <= columns.count }

  private static func share(_ room: Int, _ wanted: [Int], _ least: [Int]) -> [Int]? {
    if wanted.reduce(0, +) <= room { return wanted }
    guard least.reduce(0, +) <= room else { return nil }
    // The highest level to which all columns can be filled, as water in vessels.
    func filled(to level: Int) -> [Int] {
      zip(wanted, least).map { max($1, min($0, level)) }
    }
    var level = 1
    while filled(to: level + 1).reduce(0, +) <= room { level += 1 }
    var widths = filled(to: level)
    var rest = room - widths.reduce(0, +)
    for index in widths.indices where rest > 0 && widths[index] < wanted[index] {
      widths[index] += 1
      rest -= 1
    }
    return widths
  }

  /// Whether a column holds numbers and nothing else below its head.
  private static func isOfNumbers(_ index: Int, _ rows: [[CellMeasure]]) -> Bool {
    let cells = rows.dropFirst().compactMap { $0.indices.contains(index) ? $0[index] : nil }
      .filter { !$0.isEmpty }
    return !cells.isEmpty && cells.allSatisfy(\.isNumber)
  }
}
