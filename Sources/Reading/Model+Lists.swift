import Articles
import Entities

extension Model {
  /// The rows of the list on the screen, or nil for an article.
  var listRows: ListState.Rows? {
    let height = listHeight
    switch view {
    case .article, .beside, .map, .timeline, .review: return nil
    case .desk(let view): return .init(count: view.items?.count ?? 0, height: height)
    case .grid(let view): return .init(count: view.map?.nodes.count ?? 0, height: height)
    case .comparison(let view): return view.listRows(height: height)
    case .voices(let view): return view.listRows(height: height)
    case .library: return .init(count: libraryRows.count, height: height)
    case .entity(let view):
      let rows = view.rows
      return .init(count: rows.count, height: height) { rows[$0].isSelectable }
    case .index(let view): return .init(count: view.rows.count, height: height)
    case .results(let view):
      let rows = view.rows
      return .init(count: rows.count, height: height) { rows[$0].isSelectable }
    case .suggestions(let view): return .init(count: view.rows.count, height: height)
    case .outline(let view): return .init(count: view.rows.count, height: height)
    case .notebook(let view): return .init(count: view.rows.count, height: max(1, height / 2))
    case .searches(let view): return .init(count: view.rows.count, height: height)
    case .help(let view): return .init(count: view.rows(keymap).count, height: height)
    }
  }

  /// The articles that the library shows.
  public var libraryRows: LibraryRows {
    guard case .library(let view) = view else { return LibraryRows([], order: nil) }
    return library.rows(filter: view.filter, sort: record.sort, places: record.places)
  }

  mutating func moveInList(_ command: Command, _ call: Invocation) -> [Effect] {
    if case .timeline = view { return moveInTimeline(command, call) }
    guard let rows = listRows else { return [] }
    if case .desk = view, let pages = Self.pages(of: command) {
      return scrollDesk(by: pages * Double(call.step))
    }
    if command == .bottom, let count = call.count {
      changeList { $0.select(count - 1, in: rows) }
    } else {
      changeList { _ = $0.move(command, by: call.step, in: rows) }
    }
    return settleSuggestion()
  }

  /// Keeps the selection inside a list whose rows or height changed.
  mutating func fitList() {
    fitTimeline()
    fitComparison()
    fitVoices()
    guard let rows = listRows else { return }
    changeList { $0.fit(rows) }
  }

  mutating func sortByNext() -> [Effect] {
    switch view {
    case .library:
      record.sort = record.sort.next
      keepSoon()
      fitList()
      return say("sorted by \(record.sort.rawValue)")
    case .index(var view):
      view.sort = view.sort.next
      self.view = .index(view)
      return say("sorted by \(view.sort.rawValue)")
    case .notebook(var view):
      view.sort = view.sort.next
      self.view = .notebook(view)
      hits = HitList(label: Self.annotationsLabel, hits: view.hits)
      fitList()
      return say("sorted by \(view.sort.rawValue)")
    case .results(let view): return sortResults(view)
    case .comparison(var view):
      view.sortByNext()
      self.view = .comparison(view)
      fitList()
      return say("articles by \(view.sort.rawValue)")
    case .voices(var view):
      let order = view.sortByNext()
      self.view = .voices(view)
      fitList()
      return say("sorted by \(order)")
    case .entity(let view):
      let next = view.sort.next
      changeMentions { $0.sort = next }
      return say("mentions by \(next.rawValue)")
    default: return []
    }
  }

  /// What was typed to narrow the list on the screen.
  public var filter: String? {
    switch view {
    case .library(let view): view.filter
    case .index(let view): view.filter
    case .notebook(let view): view.filter
    case .searches(let view): view.filter
    case .help(let view): view.filter
    case .entity(let view): view.filter
    case .suggestions(let view): view.filter
    case .timeline(let view): view.filter
    case .comparison(let view): view.filter
    case .voices(let view): view.filter
    case .article, .beside, .results, .outline, .desk, .review, .map, .grid: nil
    }
  }

  /// Narrows the list on the screen and selects its first row.
  mutating func setFilter(_ text: String) {
    switch view {
    case .library(var view):
      view.filter = text
      self.view = .library(view)
    case .index(var view):
      view.filter = text
      self.view = .index(view)
    case .notebook(var view):
      view.filter = text
      self.view = .notebook(view)
      if hits?.label == Self.annotationsLabel {
        hits = HitList(label: Self.annotationsLabel, hits: view.hits)
      }
    case .searches(var view):
      view.filter = text
      self.view = .searches(view)
    case .help(var view):
      view.filter = text
      self.view = .help(view)
    case .suggestions(var view):
      view.filter = text
      self.view = .suggestions(view)
    case .comparison(var view):
      view.narrow(text)
      self.view = .comparison(view)
    case .voices(var view):
      view.narrow(text)
      self.view = .voices(view)
    case .entity: changeMentions { $0.filter = text }
    case .timeline: narrowTimeline(text)
    case .article, .beside, .results, .outline, .desk, .review, .map, .grid: return
    }
    guard let rows = listRows else { return }
    changeList { $0.select(0, in: rows) }
  }

  /// Changes which mentions an entity's page shows, and has `n` walk them as they stand.
  private mutating func changeMentions(_ change: (inout EntityView) -> Void) {
    guard case .entity(var view) = view else { return }
    change(&view)
    self.view = .entity(view)
    if let page = view.page { hits = HitList(label: page.entity.name, hits: view.hits) }
    fitList()
  }

  mutating func changeList(_ change: (inout ListState) -> Void) {
    switch view {
    case .library(var view):
      change(&view.list)
      self.view = .library(view)
    case .entity(var view):
      change(&view.list)
      self.view = .entity(view)
    case .index(var view):
      change(&view.list)
      self.view = .index(view)
    case .results(var view):
      change(&view.list)
      self.view = .results(view)
    case .outline(var view):
      change(&view.list)
      self.view = .outline(view)
    case .notebook(var view):
      change(&view.list)
      self.view = .notebook(view)
    case .searches(var view):
      change(&view.list)
      self.view = .searches(view)
    case .help(var view):
      change(&view.list)
      self.view = .help(view)
    case .suggestions(var view):
      change(&view.list)
      self.view = .suggestions(view)
    case .grid(var view):
      change(&view.list)
      self.view = .grid(view)
    case .comparison(var view):
      change(&view.list)
      self.view = .comparison(view)
    case .voices(var view):
      change(&view.list)
      self.view = .voices(view)
    case .desk(var view):
      view.changeItem(change)
      self.view = .desk(view)
    case .article, .beside, .map, .timeline, .review: break
    }
  }
}
