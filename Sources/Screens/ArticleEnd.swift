import Console
import Reading
import Statements

/// The end of an article: a quiet mark, and what to read next.
struct ArticleEnd {
  let page: Page
  let view: ArticleView
  /// The passages of the article that others print too.
  let repeats: [RepeatedPassage]

  init(_ page: Page, _ view: ArticleView, _ repeats: [RepeatedPassage] = []) {
    self.page = page
    self.view = view
    self.repeats = repeats
  }

  func draw(_ tail: Page.TailRow, row: Int, into frame: inout Frame) {
    let right = page.left + page.columns
    switch tail {
    case .blank: break
    case .mark:
      frame.draw("∎", row: row, column: page.left + page.columns / 2, roles: RoleSet(.rule))
    case .heading:
      frame.draw(
        "What to read next", row: row, column: page.left, roles: RoleSet(.columnHead),
        limit: right)
    case .title(let index):
      let isChosen = view.proposal == index
      let roles = isChosen ? RoleSet(.link).adding(.focus) : RoleSet(.link)
      let title = page.open.readNext[index].title.fitted(to: max(1, page.columns - 2))
      frame.draw(title, row: row, column: page.left + 2, roles: roles, limit: right)
      if isChosen { frame.cursor = Position(row: row, column: page.left + 2) }
    case .reason(let index):
      let words = reason(of: page.open.readNext[index], cells: max(1, page.columns - 4))
      frame.draw(words, row: row, column: page.left + 4, roles: RoleSet(.dim), limit: right)
    }
  }

  /// Why an article is proposed, with as many names as there is room for, and whether much of it was
  /// just read.
  private func reason(of next: ReadNext, cells: Int) -> String {
    let isCopy = repeats.contains { $0.there.path == next.path && $0.there.extent != .within }
    let known = isCopy ? "\(next.standing) · prints the same words" : next.standing
    guard !next.shared.isEmpty else { return known.fitted(to: cells) }
    let standing = " · " + known
    let room = max(1, cells - standing.cellWidth)
    let sharings = [3, 2, 1].map { next.sharing(names: $0) }
    let sharing = sharings.first { $0.cellWidth <= room } ?? sharings[2].fitted(to: room)
    return (sharing + standing).fitted(to: cells)
  }
}
