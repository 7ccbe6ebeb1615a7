import Annotations
public import Articles
import Entities

extension Model {
  /// Leaves the screen for another and remembers the way back.
  mutating func open(_ next: View) -> [Effect] {
    stay()
    history.leave(view)
    view = next
    fitList()
    return []
  }

  mutating func goBack() -> [Effect] {
    guard let last = history.back(from: view) else { return say("nothing to go back to") }
    return restore(last)
  }

  mutating func goForward() -> [Effect] {
    guard let next = history.forward(from: view) else { return say("nothing ahead") }
    return restore(next)
  }

  /// Closes the screen: back to the one before, at the end to the library, then out.
  mutating func close() -> [Effect] {
    if let last = history.back(from: view) { return restore(last) }
    if case .library = view { return quit() }
    stay()
    view = .library(LibraryView())
    if let path = record.open { selectInLibrary(path) }
    return []
  }

  /// Cancels what is open, smallest first: a panel, the selection, a filter, lit matches; an import
  /// only when nothing else is.
  mutating func cancel(after shown: Panel?) -> [Effect] {
    if shown != nil { return [] }
    if case .article(var view) = view, view.isLit {
      if view.selection != nil {
        view.selection = nil
      } else {
        view.focus = nil
        view.find = nil
      }
      self.view = .article(view)
      return []
    }
    if filter?.isEmpty == false {
      setFilter("")
      return settleSuggestion()
    }
    guard case .library = view, library.isBusy else { return [] }
    return [.cancelImport]
  }

  /// Has the rest of the library read that was left when reading it was stopped.
  mutating func readOn() -> [Effect] {
    guard let progress = library.progress else { return say("every article is read") }
    guard progress.isStopped else {
      return say(progress.work == .reading ? "it is being read" : "what it says is being noted")
    }
    library.progress?.isStopped = false
    return [.resumeImport]
  }

  /// Goes to a place in an article and remembers the way back; reads the article if needed.
  mutating func go(
    to path: ArticlePath, _ target: Arrival.Target, remembering: Bool = true
  ) -> [Effect] {
    let target = target == .lastPlace ? lastPlace(in: path) : target
    if case .byte(let file) = target, shelf[path]?.holds(file) != true {
      return showPart(of: path, target, at: file.top, remembering: remembering)
    }
    guard let open = shelf[path], Self.holds(open, target) else {
      arrival = .show(path, target, remembering: remembering)
      return [.openArticle(path)]
    }
    stay()
    if remembering { history.leave(view) }
    return show(open, target)
  }

  /// Where the reader was in an article, by its file if only a part of that is read.
  private func lastPlace(in path: ArticlePath) -> Arrival.Target {
    record.places[path]?.file.map { .byte($0) } ?? .lastPlace
  }

  /// Whether an article on the shelf holds what a list of the library leads to.
  private static func holds(_ open: OpenArticle, _ target: Arrival.Target) -> Bool {
    if case .passage(let range) = target { open.holdsFromBeginning(range) } else { true }
  }

  /// Takes an article that was read, and does what it was read for.
  mutating func arrive(_ open: OpenArticle) -> [Effect] {
    var open = open
    if notice == .reading(open.path) { notice = nil }
    if shelf.kept.contains(open.path), let held = shelf[open.path] {
      // Its notes are on no disk yet: those that were just read are older.
      open.notebook = held.notebook.reanchored(in: open.text, textHash: open.textHash)
    }
    shelf[open.path] = open
    asked.remove(open.path)
    var effects = (open.importProblem ?? open.notebookProblem).map { say($0, .warning) } ?? []
    if let change = awaitedChange, change.path == open.path {
      awaitedChange = nil
      effects += make(change)
    }
    return effects + show(arrived: open)
  }

  /// Shows an article that was read where it was asked for, else keeps what shows it in step.
  private mutating func show(arrived open: OpenArticle) -> [Effect] {
    switch arrival {
    case .show(let path, let target, let remembering) where path == open.path:
      arrival = nil
      if remembering { history.leave(view) }
      return show(open, target)
    case .beside(let path) where path == open.path:
      arrival = nil
      return putBeside(path)
    case .renew(let path, let textHash) where path == open.path:
      arrival = nil
      if textHash != open.textHash { fitView(to: open) }
      return []
    default:
      fitView(to: open)
      return []
    }
  }

  /// Keeps a view of the history inside its article, which may have changed since.
  mutating func fitView(to open: OpenArticle) {
    guard case .article(var view) = view, view.path == open.path else { return }
    if open.excerpt != nil, let file = view.place.file {
      view.place = open.place(view.place, at: file)
    }
    view.place.top = open.text.clamped(view.place.top)
    view.place.cursor = open.text.clamped(view.place.cursor)
    if let focus = view.focus, focus.upperBound > open.text.end { view.focus = nil }
    view.find = view.find?.again(in: open.text)
    view.selection = nil
    self.view = .article(view)
  }

  /// Opens an article when the program starts; there is no way back from it but the library.
  public mutating func start(at path: ArticlePath, passage: Range<Offset>? = nil) -> [Effect] {
    go(to: path, passage.map { .passage($0) } ?? .lastPlace, remembering: false)
  }

  mutating func show(_ open: OpenArticle, _ target: Arrival.Target) -> [Effect] {
    asked.remove(open.path)
    shelf.prepare(open.path, size: size, setting: pageSetting)
    guard let page = shelf.page(of: open.path, size: size, setting: pageSetting) else {
      return []
    }
    var next = ArticleView(page.place(topRow: 0, cursor: open.text.start))
    if case .article(let view) = view, view.path == open.path {
      next = view
      next.selection = nil
      if open.excerpt != nil { settle(&next, in: open) }
    }
    switch target {
    case .lastPlace:
      if let place = record.places[open.path] { next = resume(place, open, on: page) }
    case .passage(let wanted):
      // A hit or a draft may be older than the text.
      let start = open.text.clamped(wanted.lowerBound)
      let range = start..<max(start, open.text.clamped(wanted.upperBound))
      next.focus = range
      light(&next, range, open)
      Scrolling.reveal(&next, range.lowerBound, on: page)
    case .offset(let offset):
      next.focus = nil
      Scrolling.reveal(&next, open.text.clamped(offset), on: page)
    case .byte(let file):
      next.focus = nil
      show(file, in: &next, open, on: page)
    case .end:
      Moving.toBottom(&next, paragraph: nil, on: page)
    case .match(let query, let byte):
      let start = open.offset(ofFile: byte)
      var find = Find(query, in: open.text)
      find.current = find.matches.firstIndex { $0.lowerBound >= start }
      next.find = find
      next.focus = find.current.map { find.matches[$0] }
      Scrolling.reveal(&next, next.focus?.lowerBound ?? start, on: page)
    case .heading(let fragment):
      next.focus = nil
      let start = open.article.heading(named: fragment) ?? open.text.start
      Scrolling.top(&next, at: start, on: page)
    }
    view = .article(next)
    keepSoon()
    announce(open)
    if case .heading(let fragment) = target, open.article.heading(named: fragment) == nil {
      return say("this article has no heading \(PercentEncoding.decode(fragment))", .warning)
    }
    return []
  }

  /// Brings a view into another part of its text.
  private func settle(_ view: inout ArticleView, in open: OpenArticle) {
    if let file = view.place.file { view.place = open.place(view.place, at: file) }
    view.focus = nil
    view.find = view.find?.again(in: open.text)
  }

  /// Puts a place of the file at the top.
  private func show(
    _ file: FilePlace, in view: inout ArticleView, _ open: OpenArticle, on page: Page
  ) {
    let top = open.offset(ofFile: file.top)
    let row = top == open.text.start && open.excerpt?.isFirst ?? true ? 0 : page.row(of: top)
    view.place.cursor = open.offset(ofFile: file.cursor)
    Scrolling.show(&view, topRow: page.nearestTop(row, showing: page.height), on: page)
    view.place.file = file
  }

  /// Lights what was searched for where the walk of a search leads.
  private func light(_ view: inout ArticleView, _ range: Range<Offset>, _ open: OpenArticle) {
    guard let hits, let query = hits.query, let index = hits.index,
      hits.hits[index] == Hit(path: open.path, range: range)
    else { return }
    let lit = view.find.flatMap { $0.query == query ? $0 : nil }
    var find = lit ?? (hits.isLiteral ? Find(query, in: open.text) : hits.find(in: open.path))
    find.current = find.matches.firstIndex(of: range)
    view.find = find
  }

  private func resume(
    _ place: SessionRecord.Place, _ open: OpenArticle, on page: Page
  ) -> ArticleView {
    let top = page.row(of: open.text.clamped(place.top))
    let cursor = open.text.clamped(place.cursor)
    let start = place.top == open.text.start ? 0 : top
    var view = ArticleView(page.place(topRow: start, cursor: cursor))
    if !(0..<page.height).contains(page.row(of: cursor) - start) {
      Scrolling.reveal(&view, view.place.top, on: page)
    }
    return view
  }

  /// Puts a view of the history on the screen again, reading its article if it left the shelf.
  private mutating func restore(_ old: View) -> [Effect] {
    stay()
    view = old
    fitList()
    if let place = old.article, let focus = place.focus {
      hits?.arrive(at: Hit(path: place.path, range: focus))
    }
    switch old {
    case .article(let view) where view.place.file != nil || shelf[view.path] == nil:
      guard let file = view.place.file else { return [.openArticle(view.path)] }
      return go(to: view.path, .byte(file), remembering: false)
    case .results(let view) where view.found == nil:
      switch view.subject {
      case .search(let search): return [.searchLibrary(search)]
      case .pair(let pair): return [.listShared(pair.first, pair.second)]
      }
    case .searches: return [.listSearches]
    case .notebook, .review: return [.listNotebook]
    case .desk: return [.listDesk]
    case .suggestions(let view): return [.listSuggestions(of: view.article)]
    case .map(let view) where view.map == nil: return [.drawMap]
    case .timeline(let view) where view.timeline == nil: return [.drawTimeline(view.topic)]
    case .grid(let view) where view.map == nil: return [.drawMap]
    case .beside: return refreshBeside()
    case .comparison(let view) where view.comparison == nil: return [.compare(view.topic)]
    case .voices(let view) where view.voices == nil: return [.gatherVoices(view.topic)]
    case .entity(let view): return restore(view)
    default: return []
    }
  }

  /// Asks for what had not come when the page of an entity was left.
  private mutating func restore(_ old: EntityView) -> [Effect] {
    var old = old
    old.hasAskedForStatements = old.statements != nil
    view = .entity(old)
    return old.page?.isPartial ?? true ? [.openEntity(old.entity)] : []
  }

  private mutating func selectInLibrary(_ path: ArticlePath) {
    guard let index = libraryRows.firstIndex(where: { $0.path == path }), let rows = listRows
    else { return }
    changeList { $0.select(index, in: rows) }
  }
}
