import Console

/// A table of text, its columns as wide as what stands in them.
enum PlainTable {
  /// No column is wider, in cells.
  private static let widest = 60

  /// The lines of a table; columns of numbers end together.
  static func lines(_ head: [String], _ rows: [[String]], numbers: Set<Int>) -> [String] {
    let all = [head] + rows.map { row in row.map { Output.harmless($0) } }
    let widths = head.indices.map { column in
      min(widest, all.map { width($0[column]) }.max() ?? 0)
    }
    return all.map { row in
      let cells = row.indices.map { column in
        let space = String(repeating: " ", count: max(0, widths[column] - width(row[column])))
        return numbers.contains(column) ? space + row[column] : row[column] + space
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + Cluster($1).width }
  }
}
