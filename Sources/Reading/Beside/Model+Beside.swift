import Articles
import Console
public import Statements

/// Two articles side by side: opening them, and what they are when articles come and go.
extension Model {
  /// Puts the article beside another one: the one that is pointed at below the text, else one to be
  /// chosen.
  mutating func openBeside() -> [Effect] {
    if let view = view.article, let index = view.proposal,
      let next = shelf[view.path]?.readNext, next.indices.contains(index)
    {
      return putBeside(next[index].path)
    }
    guard let path = besidePath else { return [] }
    guard library.table.count > 1 else { return say("this library has no other article") }
    return openPrompt(.beside) + [.listKin(of: path)]
  }

  /// The article that another one is to be put beside.
  private var besidePath: ArticlePath? {
    if case .beside(let view) = view { return view[view.active].path }
    return view.article?.path
  }

  /// The articles that fit what is typed: those that share most first, then the rest of the library.
  var besideChoices: [TextChoice] {
    guard let prompt, let path = besidePath else { return [] }
    let typed = prompt.text.lowercased()
    let kin = kin?.of == path ? kin?.articles ?? [] : []
    let known = Set(kin.map(\.path))
    let near = kin.map {
      TextChoice(text: $0.title, detail: $0.sharing(names: 2), value: $0.path.rawValue)
    }
    let rest = library.table.lazy
      .filter { $0.path != path && !known.contains($0.path) && $0.problem == nil }
      .map {
        TextChoice(
          text: $0.metadata.title, detail: "shares nothing", value: $0.path.rawValue)
      }
    return (near + rest).filter {
      typed.isEmpty || $0.text.lowercased().contains(typed)
        || $0.value.lowercased().contains(typed)
    }
  }

  mutating func take(_ articles: [ReadNext], kinOf path: ArticlePath) -> [Effect] {
    kin = Kin(of: path, articles: articles)
    return []
  }

  /// Puts the chosen article beside the one on the screen.
  mutating func acceptBeside(_ line: Prompt) -> [Effect] {
    guard let choice = chosen(for: line) else {
      return say("no article is called “\(line.text)”", .warning)
    }
    return putBeside(ArticlePath(choice.value))
  }

  /// Puts an article beside the one on the screen, in place of the other one if there are two; reads
  /// it if needed.
  mutating func putBeside(_ path: ArticlePath) -> [Effect] {
    guard let open = shelf[path] else {
      arrival = .beside(path)
      return [.openArticle(path)]
    }
    switch view {
    case .article(let article):
      history.leave(view)
      let first = ArticleView(article.place)
      view = .beside(BesideView(first, newSide(open)))
    case .beside(var beside):
      guard beside[beside.active].path != path else { return say("that is this article") }
      history.leave(view)
      beside[beside.active.other] = newSide(open)
      beside.alignment = nil
      beside.pair = nil
      view = .beside(beside)
    default: return []
    }
    prepareBeside()
    return followActive()
  }

  private func newSide(_ open: OpenArticle) -> ArticleView {
    ArticleView(ArticlePlace(path: open.path, top: open.text.start, cursor: open.text.start))
  }

  /// Makes the pages that the screen needs, and finds which blocks are about the same, once.
  mutating func prepareBeside() {
    guard case .beside(var view) = view else { return }
    let layout = BesideLayout(size)
    for side in [BesideView.Side.first, .second] {
      shelf.prepareBare(view[side].path, text: layout[side].text, setting: pageSetting)
    }
    guard view.alignment == nil, let first = shelf[view.first.path],
      let second = shelf[view.second.path]
    else { return }
    view.alignment = ArticleAlignment(
      first, second, repeats: repeats, counts: library.counts)
    self.view = .beside(view)
    view.pair = pairInView
    self.view = .beside(view)
  }

  /// Forgets what is known of two articles side by side, and reads those that left the shelf.
  mutating func refreshBeside() -> [Effect] {
    guard case .beside(var view) = view else { return [] }
    view.alignment = nil
    view.pair = nil
    self.view = .beside(view)
    return view.paths.filter { shelf[$0] == nil }.map { .openArticle($0) }
  }

  /// The geometry of one of two articles side by side.
  public func page(of side: BesideView.Side) -> Page? {
    guard case .beside(let view) = view else { return nil }
    return shelf.barePage(
      of: view[side].path, text: BesideLayout(size)[side].text, setting: pageSetting)
  }
}
