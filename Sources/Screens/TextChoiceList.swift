import Console
import Reading

/// The rows of plain words that fit what is typed, above the line.
struct TextChoiceList {
  let model: Model
  let prompt: Prompt

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into frame: inout Frame) {
    let rows = model.textChoices
    guard !rows.isEmpty else { return }
    let list = ListOverPrompt(count: rows.count, selected: prompt.selected, emptyText: "")
    list.draw(into: &frame) { frame, index, row in draw(rows[index], row: row, into: &frame) }
  }

  private func draw(_ choice: Model.TextChoice, row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let detail = choice.detail.fitted(to: width / 2)
    frame.draw(choice.text.fitted(to: max(4, width - detail.cellWidth - 6)), row: row, column: 2)
    frame.draw(detail, row: row, column: width - detail.cellWidth - 2, roles: RoleSet(.dim))
  }
}
