import Articles
import Console

/// A table as records: each cell on lines of its own, beside the head of its column.
struct TableRecords {
  /// The heads, as they are shown.
  let labels: [String]
  /// Cells left of the text of a cell.
  let indent: Int

  /// The cells that text must have beside its label.
  private static let leastText = 12

  /// Takes the labels of the head of a table; nil when the width has no room beside them.
  init?(_ head: Block, _ bytes: [UInt8], width: Int) {
    let most = max(4, width / 3)
    let labels = TableCells(head, bytes).ranges.map { range in
      let text = String(decoding: bytes[range], as: UTF8.self).prefix(most + 1)
        .reduce(into: "") { $0 += Cluster($1).text }
      return text.isEmpty ? "" : Self.cut(text, to: most) + ":"
    }
    let widest = labels.map { MarkerWidths.cells($0) }.max() ?? 0
    guard width - widest - 1 >= Self.leastText else { return nil }
    self.labels = labels
    indent = widest + 1
  }

  /// A text of at most so many cells; one that was longer ends with `…`.
  private static func cut(_ text: String, to cells: Int) -> String {
    guard MarkerWidths.cells(text) > cells else { return text }
    var kept = ""
    for character in text {
      guard MarkerWidths.cells(kept + String(character)) < cells else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
