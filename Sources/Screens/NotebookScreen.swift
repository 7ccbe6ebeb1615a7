import Annotations
import Console
import Reading

/// All annotations: two rows each, the passage and what was written about it.
struct NotebookScreen {
  let model: Model
  let view: NotebookView

  init(_ model: Model, _ view: NotebookView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let rows = view.rows
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle(view.isTrash ? "Trash" : "Notebook", detail: detail(rows.count), into: &frame)
    list.drawRows(into: &frame, rowHeight: 2) { frame, index, row in
      draw(rows[index], row: row, into: &frame)
    }
    list.drawEmpty(emptyText, into: &frame)
  }

  private func detail(_ shown: Int) -> String {
    let all = view.all?.count ?? 0
    let kind = view.isTrash ? "deleted note" : "annotation"
    let count = shown == all ? counted(all, kind) : "\(shown) of \(all) \(kind)s"
    let sort = view.sort == .article ? "" : " · by \(view.sort.rawValue)"
    let waiting = (view.all ?? []).filter { $0.annotation.state == .needsReader }.count
    let desk = waiting == 0 || view.isTrash ? "" : " · \(waiting) need you"
    return (view.filter.isEmpty ? count : "\(count) · \(view.filter)") + sort + desk
  }

  private var emptyText: String {
    if view.all == nil { return "Gathering…" }
    if view.all?.isEmpty == false { return "No annotation matches. Esc shows all." }
    if view.isTrash { return "Nothing was deleted." }
    return
      "Nothing is annotated yet.\nIn an article, a highlights the sentence, c writes a note on it."
  }

  private func draw(_ row: NotebookRow, row line: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let annotation = row.annotation
    if row.depth > 0 { return drawReply(row, row: line, into: &frame) }
    frame.draw("▎", row: line, column: 1, roles: RoleSet(.note))
    let passage = annotation.anchor.exact.split(whereSeparator: \.isNewline).joined(separator: " ")
    frame.draw(passage.fitted(to: width - 4), row: line, column: 3)
    let state = view.isTrash ? "" : annotation.state.word.map { "[\($0)] " } ?? ""
    let end = frame.draw(state, row: line + 1, column: 3, roles: RoleSet(.warning))
    let words = annotation.noteText ?? annotation.color.rawValue
    let noteEnd = frame.draw(
      words.fitted(to: max(8, width * 2 / 3 - end)), row: line + 1, column: end,
      roles: RoleSet(.note))
    frame.draw(
      row.title.fitted(to: max(0, width - noteEnd - 4)), row: line + 1, column: noteEnd + 2,
      roles: RoleSet(.dim))
  }
}

extension NotebookScreen {
  /// A reply stands below what it answers, set in by its depth.
  private func drawReply(_ row: NotebookRow, row line: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let indent = 3 + 2 * min(row.depth, 6)
    let words = (row.annotation.noteText ?? "").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    frame.draw("▎", row: line, column: 1, roles: RoleSet(.dim))
    frame.draw(
      "↳ \(words)".fitted(to: width - indent - 1), row: line, column: indent,
      roles: RoleSet(.note))
    let facts = [row.annotation.creator, row.annotation.created.day].compactMap { $0 }
    frame.draw(
      facts.joined(separator: " · ").fitted(to: width - indent - 3), row: line + 1,
      column: indent + 2, roles: RoleSet(.dim))
  }
}

extension AnchorState {
  /// The word that marks a passage which is not where it was; nil when it is.
  var word: String? {
    switch self {
    case .anchored: nil
    case .changed: "text changed"
    case .needsReader: "which passage?"
    case .orphan: "passage gone"
    }
  }
}
