import Articles
import Console
import Entities
import Reading

/// What a search of the library found.
struct ResultsScreen {
  let model: Model
  let view: ResultsView

  init(_ model: Model, _ view: ResultsView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let rows = view.rows
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle(title, detail: detail, into: &frame)
    list.drawRows(into: &frame, isSelectable: { rows[$0].isSelectable }) { frame, index, row in
      switch rows[index] {
      case .article(let group):
        frame.draw(
          group.metadata.title.fitted(to: frame.size.columns - 2), row: row, column: 1,
          roles: RoleSet(.strong))
      case .hit(_, let context):
        KeywordInContext.draw(context, kind: nil, row: row, into: &frame)
      }
    }
    list.drawEmpty(view.found == nil ? "Searching…" : "Nothing was found.", into: &frame)
  }

  private var title: String {
    switch view.subject {
    case .query(let query): return "Search: \(query)"
    case .pair(let pair):
      let names = [pair.first, pair.second].map { model.gazetteer[$0]?.name ?? $0.rawValue }
      return "\(names[0]) with \(names[1])"
    }
  }

  private var detail: String {
    guard let found = view.found else { return "" }
    if case .pair = view.subject {
      return "\(counted(view.hits.count, "paragraph")) in \(counted(found.count, "article"))"
    }
    return "\(counted(view.hits.count, "hit")) in \(counted(found.count, "article"))"
  }
}
