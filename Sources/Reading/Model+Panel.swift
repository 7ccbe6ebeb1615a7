import Console

extension Model {
  /// Shows what is known about the article on the screen.
  mutating func showAbout() -> [Effect] {
    guard let view = view.article, shelf[view.path] != nil else { return [] }
    panel = .about(top: 0)
    return []
  }

  /// What is known about the article on the screen, at the width of a panel.
  public var aboutRows: [AboutArticle.Row] {
    guard let path = view.article?.path, let open = shelf[path] else { return [] }
    return AboutArticle(open, library[path]).rows(columns: panelColumns)
  }

  /// Cells for the words of a panel.
  public var panelColumns: Int { max(10, size.columns - 4) }

  /// The most rows of words that a panel may take: of a long one all but two of the text.
  public var panelHeight: Int {
    if case .about = panel { max(1, size.rows - 4) } else { max(1, size.rows / 2) }
  }

  /// Scrolls the panel that was open when a motion was called; nil when none scrolls.
  mutating func scrollPanel(_ command: Command, _ call: Invocation) -> [Effect]? {
    guard case .about(let top) = call.panel else { return nil }
    panel = call.panel
    let height = panelHeight
    let last = max(0, aboutRows.count - height)
    let step = call.step
    let next: Int? =
      switch command {
      case .lineDown: top + step
      case .lineUp: top - step
      case .pageDown: top + height * step
      case .pageUp: top - height * step
      case .halfPageDown: top + max(1, height / 2) * step
      case .halfPageUp: top - max(1, height / 2) * step
      case .top: 0
      case .bottom: last
      default: nil
      }
    guard let next else {
      panel = nil
      return nil
    }
    panel = .about(top: min(max(0, next), last))
    return []
  }
}
