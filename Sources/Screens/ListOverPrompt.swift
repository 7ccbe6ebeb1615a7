import Console
import Reading

/// A short list above the line being typed, which narrows it; the selected row is lit.
struct ListOverPrompt {
  /// Rows in all.
  let count: Int
  /// The row that Enter takes.
  let selected: Int
  /// What is said when there is no row.
  let emptyText: String

  /// Rows shown at once: enough to see rivals, few enough to leave the passage in view.
  private static let most = 8

  /// Draws the rows that fit, each by a closure that gets its index and its row on the screen.
  func draw(into frame: inout Frame, _ drawRow: (inout Frame, _ index: Int, _ row: Int) -> Void) {
    let width = frame.size.columns
    let height = min(Self.most, max(1, count), max(1, frame.size.rows / 2))
    let top = frame.size.rows - 1 - height - 1
    frame.clear(row: top, columns: 0..<width)
    frame.draw(
      String(repeating: "─", count: width), row: top, column: 0, roles: RoleSet(.panelBorder))
    let first = min(max(0, selected - height + 1), max(0, count - height))
    for line in 0..<height {
      let row = top + 1 + line
      frame.clear(row: row, columns: 0..<width)
      guard first + line < count else {
        frame.draw(emptyText, row: row, column: 2, roles: RoleSet(.dim))
        continue
      }
      drawRow(&frame, first + line, row)
      if first + line == selected {
        frame.add(RoleSet(.selectedRow), row: row, columns: 0..<width)
      }
    }
  }
}
