import Articles
import Console
import Entities
import Queries
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
    let room = frame.size.columns / 2
    list.drawTitle(title, detail: detail.first { $0.cellWidth <= room } ?? "", into: &frame)
    if let remark {
      frame.draw(
        remark.fitted(to: frame.size.columns - 2), row: 1, column: 1, roles: RoleSet(.warning))
    }
    list.drawRows(into: &frame, isSelectable: { rows[$0].isSelectable }) { frame, index, row in
      switch rows[index] {
      case .article(let group): draw(group, row: row, into: &frame)
      case .hit(let hit, let context):
        if view.twins[hit] != nil {
          frame.draw(RepeatWords.mark, row: row, column: 0, roles: RoleSet(.dim))
        }
        KeywordInContext.draw(context, kind: nil, row: row, into: &frame)
      case .more(let count):
        frame.draw("and \(count) more", row: row, column: 3, roles: RoleSet(.dim))
      }
    }
    list.drawEmpty(emptiness, into: &frame)
  }

  /// The title of an article, its date, and how many passages stand below; or whose words all of
  /// these are, where they were listed before.
  private func draw(_ group: ArticleLines, row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let count = group.lines.count + group.more
    let facts = [group.metadata.date, count > 0 ? String(count) : nil].compactMap { $0 }
    let source = view.twins.source(of: group.hits)
    let right =
      source.map { "= same words as \(model.title(of: $0))".fitted(to: width / 2) }
      ?? facts.joined(separator: " · ").fitted(to: width / 3)
    let start = width - right.cellWidth - 1
    frame.draw(right, row: row, column: start, roles: RoleSet(.dim))
    frame.draw(
      group.metadata.title.fitted(to: start - 3), row: row, column: 1, roles: RoleSet(.strong))
  }

  private var title: String {
    switch view.subject {
    case .search(let search): return "Search: \(search.text)"
    case .pair(let pair):
      let names = [pair.first, pair.second].map { model.gazetteer[$0]?.name ?? $0.rawValue }
      return "\(names[0]) with \(names[1])"
    }
  }

  /// What was found, in words, the fullest first.
  private var detail: [String] {
    guard let found = view.found else { return [] }
    if case .pair = view.subject {
      return ["\(counted(view.hits.count, "paragraph")) in \(counted(found.count, "article"))"]
    }
    guard let totals = view.totals, totals.articles > 0 else { return [] }
    let order = "by \(view.search?.sort.rawValue ?? "")"
    let twins = view.twins.count
    let full = "\(totals.words), \(order)"
    return (twins > 0 ? ["\(totals.words) (\(twins) same words), \(order)"] : []) + [
      full, totals.words,
    ]
  }

  /// What the reader should know about these results.
  private var remark: String? {
    if let problem = view.problem, !model.isSearchingLibrary { return problem.message }
    guard let totals = view.totals else { return nil }
    if totals.givenUp > 0 {
      return "the expression takes too long on \(counted(totals.givenUp, "article")), left out here"
    }
    if totals.partly > 0 {
      return
        "of \(counted(totals.partly, "long text")) only the beginning was searched; / goes on there"
    }
    let listed = view.found?.count ?? 0
    return listed < totals.articles
      ? "the first \(listed) of \(totals.articles) articles are listed" : nil
  }

  private var emptiness: String {
    if view.problem != nil { return "" }
    return view.found == nil ? "Searching…" : "Nothing was found."
  }
}
