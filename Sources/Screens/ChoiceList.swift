import Console
import Entities
import Reading

/// The entities that fit what is typed, above the line; drawn while one is being chosen.
struct ChoiceList {
  let model: Model
  let prompt: Prompt

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into frame: inout Frame) {
    guard case .choose(let choice) = prompt.purpose else { return }
    if case .split = choice { return }
    let rows = model.choices
    let list = ListOverPrompt(
      count: rows.count, selected: prompt.selected,
      emptyText: prompt.text.isEmpty ? "type whose name it is" : "nobody is called that")
    list.draw(into: &frame) { frame, index, row in
      let preview = index == prompt.selected ? model.choicePreview : nil
      draw(rows[index], preview, row: row, into: &frame)
    }
  }

  private func draw(
    _ choice: Model.ChoiceRow, _ preview: CorrectionPreview?, row: Int, into frame: inout Frame
  ) {
    let width = frame.size.columns
    let also = choice.alias.map { " (\($0))" } ?? ""
    let detail =
      preview.map { width < 70 ? $0.shortWords : $0.words }
      ?? "\(choice.kind.word) · \(choice.mentions)"
    frame.draw(
      String(choice.kind.letter), row: row, column: 2, roles: RoleSet(Role(choice.kind)))
    frame.draw(
      (choice.name + also).fitted(to: max(4, width - detail.cellWidth - 8)), row: row, column: 4)
    frame.draw(
      detail, row: row, column: width - detail.cellWidth - 2, roles: RoleSet(.dim))
  }
}
