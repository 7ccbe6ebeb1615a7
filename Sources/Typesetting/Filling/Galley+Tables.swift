import Articles

extension Galley {
  /// The lines of a row whose cells stand side by side: as many as its tallest cell has.
  static func cells(
    _ stretch: Stretch, _ bytes: [UInt8], _ table: TableColumns, _ breaker: LineBreaker
  ) -> [SetLine] {
    var rows: [[Line.CellPiece]] = []
    for (cell, column) in zip(TableCells(stretch.bytes, bytes).ranges, table.columns) {
      let start = cell.lowerBound - stretch.bytes.lowerBound
      for (index, line) in filled(cell, of: stretch, bytes, column.width, breaker).enumerated() {
        if index == rows.count { rows.append([]) }
        let pieceStart = start + Int(line.start)
        rows[index].append(
          Line.CellPiece(
            bytes: pieceStart..<(start + Int(line.end)),
            column: column.column(ofWidth: Int(line.width)), width: Int(line.width),
            trailer: line.trailer))
      }
    }
    return rows.map { pieces in
      let last = pieces.last { $0.width > 0 }
      return SetLine(
        start: Int32(pieces.map(\.bytes.lowerBound).min() ?? 0),
        end: Int32(pieces.map(\.bytes.upperBound).max() ?? 0),
        width: Int32(last.map { $0.column + $0.width } ?? 0), pieces: pieces)
    }
  }

  /// The lines of a row as a record: cell after cell, each beside its label; empty ones left out.
  static func record(
    _ stretch: Stretch, _ bytes: [UInt8], _ table: TableRecords, _ columns: Int,
    _ breaker: LineBreaker
  ) -> [SetLine] {
    var lines: [SetLine] = []
    for (index, cell) in TableCells(stretch.bytes, bytes).ranges.enumerated()
    where !cell.isEmpty {
      let start = Int32(cell.lowerBound - stretch.bytes.lowerBound)
      let label = index < table.labels.count ? table.labels[index] : ""
      let width = max(1, columns - table.indent)
      for (row, line) in filled(cell, of: stretch, bytes, width, breaker).enumerated() {
        var line = line
        line.start += start
        line.end += start
        line.indent = Int32(table.indent)
        if row == 0, !label.isEmpty { line.label = label }
        lines.append(line)
      }
    }
    return lines.isEmpty ? [SetLine(start: 0, end: 0, width: 0)] : lines
  }

  /// The line of a table's row that holds a byte: the one of the last piece that begins before it.
  func row(holding byte: Int) -> Int {
    var found = (line: 0, start: -1)
    for (index, line) in lines.enumerated() {
      for piece in line.pieces
      where piece.bytes.lowerBound <= byte && piece.bytes.lowerBound > found.start {
        found = (index, piece.bytes.lowerBound)
      }
    }
    return found.line
  }

  /// The lines of one cell, counted from its first byte.
  private static func filled(
    _ cell: Range<Int>, of stretch: Stretch, _ bytes: [UInt8], _ columns: Int,
    _ breaker: LineBreaker
  ) -> [SetLine] {
    guard !cell.isEmpty else { return [SetLine(start: 0, end: 0, width: 0)] }
    var part = stretch
    part.bytes = cell
    part.setting = .prose
    part.isLastOfBlock = true
    let fragments = Fragments(bytes, cell, columns: columns, gapOfTab: 1, breaker: breaker)
    return filled(part, fragments.all, columns)
  }
}

extension TableColumns.Column {
  /// Where a text of a width begins.
  func column(ofWidth cells: Int) -> Int {
    let blank = max(0, width - cells)
    switch alignment {
    case .left: return start
    case .right: return start + blank
    case .center: return start + blank / 2
    }
  }
}
