import Articles
import Console
import Entities
import Reading

/// The index of entities.
struct IndexScreen {
  let model: Model
  let view: IndexView

  init(_ model: Model, _ view: IndexView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let rows = view.rows
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    let title = view.article.map { path in
      "Entities of \(model.library[path]?.metadata.title ?? path.fileName)"
    }
    let count = counted(rows.count, "entity", "entities")
    if let title {
      list.drawTitle(title, detail: count, into: &frame)
    } else {
      list.drawTitle("Index of entities", gathered: count, into: &frame)
    }
    drawHeads(into: &frame)
    list.drawRows(into: &frame) { frame, index, row in
      draw(rows[index], row: row, into: &frame)
    }
    list.drawEmpty(emptyText, into: &frame)
  }

  private var emptyText: String {
    if view.all == nil { return "Gathering…" }
    if !view.filter.isEmpty { return "Nothing begins with “\(view.filter)”. Esc shows all." }
    return
      "No entity is known here.\nA file entities.toml in the library, or --gazetteer FILE, names them."
  }

  private var nameColumns: Int { min(44, max(16, model.size.columns / 2 - 8)) }

  private func drawHeads(into frame: inout Frame) {
    let dim = RoleSet(.columnHead)
    frame.draw("name", row: 1, column: 3, roles: dim)
    frame.draw("mentions", row: 1, column: nameColumns + 4, roles: dim)
    guard frame.size.columns >= 60 else { return }
    frame.draw("articles", row: 1, column: nameColumns + 14, roles: dim)
  }

  private func draw(_ row: IndexView.Row, row line: Int, into frame: inout Frame) {
    let entry = row.entry
    frame.draw(String(entry.kind.letter), row: line, column: 1, roles: RoleSet(.dim))
    let name = row.alias.map { "\($0) → \(entry.name)" } ?? entry.name
    frame.draw(
      name.fitted(to: nameColumns), row: line, column: 3, roles: RoleSet(Role(entry.kind)))
    frame.draw(
      "\(entry.mentions)".rightAligned(in: 8), row: line, column: nameColumns + 4,
      roles: RoleSet(.dim))
    guard frame.size.columns >= 60 else { return }
    frame.draw(
      "\(entry.articles)".rightAligned(in: 8), row: line, column: nameColumns + 14,
      roles: RoleSet(.dim))
    let start = nameColumns + 25
    guard let about = entry.about, frame.size.columns > start + 16 else { return }
    frame.draw(
      about.fitted(to: frame.size.columns - start - 1), row: line, column: start,
      roles: RoleSet(.dim))
  }
}
