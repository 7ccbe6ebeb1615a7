import Articles

/// The columns of a table: where each cell begins when its rows fit.
struct TableColumns {
  /// Cells between two columns.
  static let gap = 2
  /// The rows that are measured; a table that is longer is judged by its first rows.
  static let measuredRows = 256

  /// The first cell of each column, counted from the indent; nil when the table is too wide.
  let stops: [Int]?

  private let widths: [Int]

  /// Measures the rows of one table.
  init(_ rows: ArraySlice<Block>, in bytes: [UInt8], columns: Int) {
    var widths: [Int] = []
    for row in rows.prefix(Self.measuredRows) {
      for (cell, width) in Self.cellWidths(row, bytes).enumerated() {
        if cell < widths.count {
          widths[cell] = max(widths[cell], width)
        } else {
          widths.append(width)
        }
      }
    }
    self.widths = widths
    let total = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
    guard total <= columns else {
      stops = nil
      return
    }
    var stops: [Int] = []
    var next = 0
    for width in widths {
      stops.append(next)
      next += width + Self.gap
    }
    self.stops = stops
  }

  /// How a row of the table is set: in columns where its cells fit them, else folded.
  func setting(of row: Block, index: Int, in bytes: [UInt8]) -> Line.Setting {
    guard let stops else { return .folded }
    if index < Self.measuredRows, row.alignments.isEmpty { return .columns(stops) }
    let cells = Self.cellWidths(row, bytes)
    guard cells.count <= widths.count, zip(cells, widths).allSatisfy(<=) else { return .folded }
    return .columns(aligned(stops, cells, row.alignments))
  }

  /// The stops of a row whose cells stand in the middle of their columns or at the right.
  private func aligned(
    _ stops: [Int], _ cells: [Int], _ alignments: [ColumnAlignment]
  ) -> [Int] {
    stops.indices.map { column in
      guard column < cells.count, column < alignments.count else { return stops[column] }
      let spare = widths[column] - cells[column]
      switch alignments[column] {
      case .left: return stops[column]
      case .center: return stops[column] + spare / 2
      case .right: return stops[column] + spare
      }
    }
  }

  private static func cellWidths(_ row: Block, _ bytes: [UInt8]) -> [Int] {
    let range = row.range.lowerBound.utf8..<row.range.upperBound.utf8
    // A row this long fits no column; the walk stops before it costs anything.
    guard range.count <= 2_048 else { return [range.count] }
    var widths = [0]
    var cursor = ClusterCursor(bytes, range)
    while let piece = cursor.next() {
      if piece.kind == .tab { widths.append(0) } else { widths[widths.count - 1] += piece.width }
    }
    return widths
  }
}
