import Console
import Reading

/// The keys of a screen, or how searches are written.
struct HelpScreen {
  let model: Model
  let view: HelpView

  init(_ model: Model, _ view: HelpView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let rows = view.rows(model.keymap)
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle(view.title, detail: "q closes, f narrows", into: &frame)
    let widest = rows.map(keyWidth).max() ?? 0
    let keyColumns = min(widest, frame.size.columns * 2 / 5)
    list.drawRows(into: &frame) { frame, index, row in
      switch rows[index] {
      case .group(let name):
        frame.draw(name, row: row, column: 1, roles: RoleSet(.heading2))
      case .command(let keys, let summary, let name):
        frame.draw(
          keys.fitted(to: keyColumns), row: row, column: 3, roles: RoleSet(.statusKey))
        let end = frame.draw(
          summary.fitted(to: frame.size.columns - keyColumns - 6), row: row,
          column: keyColumns + 5)
        guard frame.size.columns >= 100 else { return }
        frame.draw(
          name.rightAligned(in: frame.size.columns - end - 3), row: row, column: end + 2,
          roles: RoleSet(.dim))
      }
    }
    list.drawEmpty("No key matches.", into: &frame)
  }

  private func keyWidth(_ row: HelpView.Row) -> Int {
    if case .command(let keys, _, _) = row { keys.cellWidth } else { 0 }
  }
}
