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
        drawArticle(group, row: row, into: &frame)
      case .hit(let hit, let context):
        if view.twins[hit] != nil {
          frame.draw(RepeatWords.mark, row: row, column: 0, roles: RoleSet(.dim))
        }
        KeywordInContext.draw(context, kind: nil, row: row, into: &frame)
      }
    }
    list.drawEmpty(view.found == nil ? "Searching…" : "Nothing was found.", into: &frame)
  }

  /// The title, and whose words all hits of the article stand in, where they were listed before.
  private func drawArticle(_ group: ArticleLines, row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let source = view.twins.source(of: group.hits)
    let words = source.map { "= same words as \(model.title(of: $0))".fitted(to: width / 2) } ?? ""
    let start = width - words.cellWidth - 1
    frame.draw(
      group.metadata.title.fitted(to: start - 2), row: row, column: 1, roles: RoleSet(.strong))
    frame.draw(words, row: row, column: start, roles: RoleSet(.dim))
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
    let twins = view.twins.count
    let repeated = twins > 0 ? " (\(twins) same words)" : ""
    return "\(counted(view.hits.count, "hit"))\(repeated) in \(counted(found.count, "article"))"
  }
}
