import Articles
import Statements
import Typesetting

/// Moving in one of two articles, while the other goes along.
extension Model {
  /// Moves the active article by a motion of reading.
  mutating func moveBeside(_ command: Command, _ call: Invocation) -> [Effect] {
    guard case .beside(var view) = view, let page = page(of: view.active) else { return [] }
    var side = view[view.active]
    Scrolling.keepCursorInView(&side, on: page)
    let place = side.place
    Moving.move(&side, command, count: call.count, on: page)
    view[view.active] = side
    self.view = .beside(view)
    if side.place == place, let reason = Moving.reason(noWayBy: command) { return say(reason) }
    return followActive()
  }

  /// Makes the other article the active one, or the one of a column.
  mutating func switchSide(_ side: BesideView.Side? = nil) -> [Effect]? {
    guard case .beside(var view) = view else { return nil }
    view.active = side ?? view.active.other
    self.view = .beside(view)
    return []
  }

  /// Lets the other article follow, or stay where it is.
  mutating func toggleBinding() -> [Effect] {
    guard case .beside(var view) = view else { return [] }
    view.isBound.toggle()
    self.view = .beside(view)
    return view.isBound
      ? followActive() + say("the other article follows")
      : say("the other article stays where it is")
  }

  /// Opens the active article on the whole screen, at its place.
  mutating func openSide(_ beside: BesideView) -> [Effect] {
    let side = beside[beside.active]
    guard shelf[side.path] != nil else { return [] }
    history.leave(view)
    view = .article(ArticleView(side.place))
    keepSoon()
    return []
  }

  /// Brings the other article to the passage that shares most with what is in view.
  mutating func followActive() -> [Effect] {
    guard case .beside(var view) = view, view.isBound, let here = page(of: view.active),
      let there = page(of: view.active.other)
    else { return [] }
    let side = view[view.active]
    view.pair = pairInView
    if let pair = view.pair {
      var other = view[view.active.other]
      Self.bring(&other, on: there, to: pair[view.active.other], side, here, pair[view.active])
      view[view.active.other] = other
    }
    self.view = .beside(view)
    return []
  }

  /// The block in view of the active article that shares most with one of the other, and that one;
  /// nil while none shares anything.
  var pairInView: ArticleAlignment.Pair? {
    guard case .beside(let view) = view, let page = page(of: view.active) else { return nil }
    let side = view[view.active]
    return page.blocks(in: side).flatMap { blocks in
      view.alignment?.best(
        of: blocks, cursor: page.open.article.blockIndex(at: side.place.cursor), on: view.active)
    }
  }

  /// Puts a block as far below the top as its counterpart stands; in long blocks as far into it.
  private static func bring(
    _ other: inout ArticleView, on there: Page, to block: Int, _ side: ArticleView, _ here: Page,
    _ counterpart: Int
  ) {
    let ours = here.rows(ofBlock: counterpart)
    let theirs = there.rows(ofBlock: block)
    let below = ours.lowerBound - here.topRow(of: side.place)
    let wanted =
      below >= 0
      ? theirs.lowerBound - min(below, there.height - 1)
      : theirs.lowerBound + min(-below, max(0, theirs.count - 1))
    let start = there.open.article.blocks[block].range.lowerBound
    let top = there.nearestTop(wanted, showing: there.height)
    other.place = there.place(topRow: top, cursor: start)
    Scrolling.keepCursorInView(&other, on: there)
  }
}

extension Page {
  /// The blocks of which a line is on the screen; nil when none is.
  func blocks(in view: ArticleView) -> Range<Int>? {
    let shown = Scrolling.visibleRows(view, on: self).compactMap { line(at: $0)?.block }
    guard let first = shown.min(), let last = shown.max() else { return nil }
    return first..<(last + 1)
  }

  /// The rows of a block.
  func rows(ofBlock index: Int) -> Range<Int> {
    let range = open.article.blocks[index].range
    let first = row(of: range.lowerBound)
    let end = range.isEmpty ? range.lowerBound : range.upperBound.advanced(by: -1)
    return first..<(max(first, row(of: open.text.clamped(end))) + 1)
  }
}
