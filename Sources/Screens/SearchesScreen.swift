import Console
import Queries
import Reading

/// The saved searches: the name of each, and what it searches for.
struct SearchesScreen {
  let model: Model
  let view: SearchesView

  init(_ model: Model, _ view: SearchesView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let rows = view.rows
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle("Saved searches", detail: detail(rows.count), into: &frame)
    let width = frame.size.columns
    let widest = rows.map(\.name.cellWidth).max() ?? 0
    let names = min(widest, width * 2 / 5)
    list.drawRows(into: &frame) { frame, index, row in
      let search = rows[index]
      frame.draw(search.name.fitted(to: names), row: row, column: 1, roles: RoleSet(.strong))
      let order = (search.sort.map { "by \($0)" } ?? "").fitted(to: width / 4)
      let end = width - order.cellWidth - 1
      frame.draw(search.text.fitted(to: max(0, end - names - 5)), row: row, column: names + 3)
      frame.draw(order, row: row, column: end, roles: RoleSet(.dim))
    }
    list.drawEmpty(emptyText, into: &frame)
  }

  private func detail(_ shown: Int) -> String {
    let all = view.all?.count ?? 0
    guard view.filter.isEmpty else { return "\(shown) of \(all) · \(view.filter)" }
    return all == 0 ? "" : counted(all, "search", "searches")
  }

  private var emptyText: String {
    guard let all = view.all else { return "Gathering…" }
    if !all.isEmpty { return "No search matches. Esc shows all." }
    return "No search is saved yet.\nOn the results of one, S keeps it under a name."
  }
}
