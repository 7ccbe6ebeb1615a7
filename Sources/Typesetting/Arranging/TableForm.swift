import Articles

/// How a table is set at a width: in columns, as records, or, too narrow for both, folded.
enum TableForm {
  /// Its cells stand side by side.
  case columns(TableColumns)
  /// Its cells stand one below the other, each beside the head of its column.
  case records(TableRecords)

  /// The rows that are measured; a table that is longer is judged by its first rows.
  static let measuredRows = 256

  /// Chooses the form of a table, whose first row is its head; nil where only folding is left.
  ///
  /// - Complexity: O(n) in the text of the measured rows.
  init?(_ rows: ArraySlice<Block>, in bytes: [UInt8], columns: Int) {
    guard let head = rows.first else { return nil }
    let measured = rows.prefix(Self.measuredRows).map { row in
      TableCells(row, bytes).ranges.map { CellMeasure($0, bytes) }
    }
    if let fitting = TableColumns(measured, alignments: head.alignments, width: columns) {
      self = .columns(fitting)
    } else if let records = TableRecords(head, bytes, width: columns) {
      self = .records(records)
    } else {
      return nil
    }
  }

  /// Cells of the rule below the head; 0 for none.
  var ruleWidth: Int {
    if case .columns(let columns) = self { columns.width } else { 0 }
  }
}
