import Console
import Entities
import Reading

/// The entities that fit what is typed, above the line; drawn while one is being chosen.
struct ChoiceList {
  let model: Model
  let prompt: Prompt

  /// Rows shown at once: enough to see rivals, few enough to leave the passage in view.
  private static let most = 8

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into frame: inout Frame) {
    guard case .choose(let choice) = prompt.purpose else { return }
    if case .split = choice { return }
    let rows = model.choices
    let height = min(Self.most, max(1, rows.count), max(1, frame.size.rows / 2))
    let top = frame.size.rows - 1 - height - 1
    let width = frame.size.columns
    frame.clear(row: top, columns: 0..<width)
    frame.draw(
      String(repeating: "─", count: width), row: top, column: 0, roles: RoleSet(.panelBorder))
    let first = min(max(0, prompt.selected - height + 1), max(0, rows.count - height))
    for line in 0..<height {
      let row = top + 1 + line
      frame.clear(row: row, columns: 0..<width)
      guard rows.indices.contains(first + line) else {
        frame.draw("nobody is called that", row: row, column: 2, roles: RoleSet(.dim))
        continue
      }
      draw(rows[first + line], isSelected: first + line == prompt.selected, row: row, into: &frame)
    }
  }

  private func draw(
    _ choice: Model.ChoiceRow, isSelected: Bool, row: Int, into frame: inout Frame
  ) {
    let width = frame.size.columns
    let also = choice.alias.map { " (\($0))" } ?? ""
    let detail = "\(choice.kind.word) · \(choice.mentions)"
    frame.draw(
      String(choice.kind.letter), row: row, column: 2, roles: RoleSet(Role(choice.kind)))
    frame.draw(
      (choice.name + also).fitted(to: max(4, width - detail.cellWidth - 8)), row: row, column: 4)
    frame.draw(
      detail, row: row, column: width - detail.cellWidth - 2, roles: RoleSet(.dim))
    if isSelected { frame.add(RoleSet(.selectedRow), row: row, columns: 0..<width) }
  }
}
