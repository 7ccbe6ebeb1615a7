import Console
import Reading

/// The rows of plain words that fit what is typed, above the line.
struct TextChoiceList {
  let model: Model
  let prompt: Prompt

  /// Rows shown at once.
  private static let most = 8

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into frame: inout Frame) {
    let rows = model.textChoices
    guard !rows.isEmpty else { return }
    let height = min(Self.most, rows.count, max(1, frame.size.rows / 2))
    let top = frame.size.rows - 1 - height - 1
    let width = frame.size.columns
    frame.clear(row: top, columns: 0..<width)
    frame.draw(
      String(repeating: "─", count: width), row: top, column: 0, roles: RoleSet(.panelBorder))
    let first = min(max(0, prompt.selected - height + 1), max(0, rows.count - height))
    for line in 0..<height {
      let row = top + 1 + line
      let choice = rows[first + line]
      frame.clear(row: row, columns: 0..<width)
      let detail = choice.detail.fitted(to: width / 2)
      frame.draw(
        choice.text.fitted(to: max(4, width - detail.cellWidth - 6)), row: row, column: 2)
      frame.draw(
        detail, row: row, column: width - detail.cellWidth - 2, roles: RoleSet(.dim))
      if first + line == prompt.selected {
        frame.add(RoleSet(.selectedRow), row: row, columns: 0..<width)
      }
    }
  }
}
