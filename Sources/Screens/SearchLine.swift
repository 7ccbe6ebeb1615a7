import Console
import Queries
import Reading

/// The line below a search that is being typed: what was found, or where and what is wrong.
struct SearchLine {
  let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func draw(into frame: inout Frame) {
    let row = frame.size.rows - 1
    let width = frame.size.columns
    frame.clear(row: row, columns: 0..<width)
    let help = "F1 help"
    let hasRoom = width >= 60
    let room = hasRoom ? width - help.cellWidth - 4 : width - 2
    frame.draw(text.fitted(to: room), row: row, column: 1, roles: RoleSet(role))
    guard hasRoom else { return }
    frame.draw(help, row: row, column: width - help.cellWidth - 1, roles: RoleSet(.dim))
  }

  private var results: ResultsView? {
    guard case .results(let view) = model.view, view.search != nil else { return nil }
    return view
  }

  private var role: Role { results?.problem == nil ? .dim : .warning }

  private var text: String {
    guard let results, model.prompt?.text.contains(where: { $0 != " " }) == true else {
      return "words  \"a phrase\"  begin*  a OR b  -not  kind:  date:  entity:  /regex/"
    }
    if let problem = results.problem { return problem.message }
    guard let totals = results.totals, let search = results.search else { return "searching…" }
    return "\(totals.words), by \(search.sort.rawValue) (Tab)"
  }
}

extension SearchAnswer.Totals {
  /// How much was found, in words.
  var words: String {
    if articles == 0 {
      if isPartial { return "nothing found so far" }
      return partly == 0
        ? "nothing found" : "nothing found; \(counted(partly, "long text")) searched in part"
    }
    let place = counted(articles, "article") + (isPartial ? " so far" : "")
    return hits == 0 ? place : "\(isAtMost ? "at most " : "")\(counted(hits, "hit")) in \(place)"
  }
}
