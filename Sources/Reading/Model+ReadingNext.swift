import Articles

extension Model {
  /// Asks once what to read next, when the end of the article comes near.
  mutating func askForNext() -> [Effect] {
    guard !library.isReading, let view = view.article, !asked.contains(view.path), let page,
      !page.hasText(from: page.topRow(of: view.place) + 3 * page.height)
    else { return [] }
    return askForNext(after: view.path)
  }

  private mutating func askForNext(after path: ArticlePath) -> [Effect] {
    asked.insert(path)
    return [.suggestNext(after: path, progress: record.places.mapValues(\.percent))]
  }

  mutating func take(_ next: [ReadNext], after path: ArticlePath) -> [Effect] {
    shelf.update(path) { $0.readNext = next }
    guard waitsForNext == path, view.article?.path == path else { return [] }
    return goToNext()
  }

  /// Goes to the end of the article and to the first article to read next; again: to the next one.
  mutating func goToNext() -> [Effect] {
    guard case .article(var view) = view, let page else { return [] }
    if !asked.contains(view.path) {
      waitsForNext = view.path
      return askForNext(after: view.path)
    }
    waitsForNext = nil
    guard page.proposals > 0 else {
      _ = move(.bottom, Invocation(count: nil, panel: nil, wasWalking: false))
      return say("nothing in this library is near this article")
    }
    propose(view.proposal.map { ($0 + 1) % page.proposals } ?? 0, &view, on: page)
    self.view = .article(view)
    return []
  }

  /// Points at a proposal, with the end of the article on the screen.
  func propose(_ index: Int, _ view: inout ArticleView, on page: Page) {
    view.focus = nil
    view.proposal = index
    let shown = Scrolling.visibleRows(view, on: page)
    guard let row = page.row(ofProposal: index), !shown.contains(row + 1) else { return }
    Scrolling.show(&view, topRow: max(0, page.rowCount - page.height), on: page)
  }

  /// Opens the proposal that is pointed at; nil when none is.
  mutating func followProposal() -> [Effect]? {
    guard let view = view.article, let index = view.proposal,
      let next = shelf[view.path]?.readNext, next.indices.contains(index)
    else { return nil }
    return go(to: next[index].path, .lastPlace)
  }

  /// Points at no proposal any more, unless the command is about them.
  mutating func leaveProposal(for command: Command) {
    guard case .article(var view) = view, view.proposal != nil else { return }
    switch command {
    case .nextLink, .previousLink, .follow, .readNext, .beside, .redraw, .suspend, .nextTheme:
      return
    default: break
    }
    view.proposal = nil
    self.view = .article(view)
  }
}
