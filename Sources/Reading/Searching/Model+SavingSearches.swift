import Articles
import Queries

extension Model {
  mutating func openSearches() -> [Effect] {
    _ = open(.searches(SearchesView()))
    return [.listSearches]
  }

  mutating func take(searches: [SavedSearch]) -> [Effect] {
    guard case .searches(var view) = view else { return [] }
    view.all = searches
    self.view = .searches(view)
    fitList()
    return []
  }

  /// Asks for the name under which the search on the screen is kept.
  mutating func openSaveSearch() -> [Effect] {
    guard case .results(let view) = view, let search = view.search else {
      return say("only a search can be saved")
    }
    return openPrompt(.saveSearch(search), text: search.text)
  }

  mutating func saveSearch(_ search: LibrarySearch, as name: String) -> [Effect] {
    let name = name.trimmingBlanks
    guard !name.isEmpty else { return say("a saved search needs a name") }
    let sort = search.sort == .rank ? nil : search.sort.rawValue
    return [.changeSearches(.save(SavedSearch(name: name, text: search.text, sort: sort)))]
  }

  /// Opens the selected saved search as if it had been typed.
  mutating func followSearch(_ view: SearchesView) -> [Effect] {
    guard let saved = view.selected else { return [] }
    history.leave(self.view)
    let sort = saved.sort.flatMap { ResultSort(rawValue: $0) } ?? .rank
    let effects = search(LibrarySearch(saved.text, sort: sort))
    fitList()
    return effects
  }

  mutating func openRenameSearch() -> [Effect] {
    guard case .searches(let view) = view, let saved = view.selected else { return [] }
    return openPrompt(.renameSearch(saved.name), text: saved.name)
  }

  mutating func renameSearch(_ old: String, to new: String) -> [Effect] {
    let new = new.trimmingBlanks
    return new.isEmpty || new == old ? [] : [.changeSearches(.rename(old, to: new))]
  }

  mutating func deleteSearch() -> [Effect] {
    guard case .searches(let view) = view, let saved = view.selected else { return [] }
    return [.changeSearches(.delete(saved.name))]
  }

  /// Takes the last change of the list back.
  mutating func undoSearches(_ view: SearchesView) -> [Effect] {
    guard let inverse = view.inverse else { return say("nothing to undo") }
    return [.changeSearches(inverse)]
  }

  mutating func take(_ result: SearchesResult) -> [Effect] {
    if let problem = result.problem { return say("NOT kept: \(problem)", .failure) }
    if case .searches(var view) = view {
      view.all = result.searches
      view.inverse = result.inverse ?? view.inverse
      self.view = .searches(view)
      fitList()
    }
    guard result.inverse != nil else { return say("it is so already") }
    switch result.edit {
    case .save(let search):
      let key = keymap.spellings(of: .searches).first?.plainKey ?? ""
      return say("“\(search.name)” is kept; \(key) lists all saved searches", .success)
    case .rename(_, let name): return say("it is called “\(name)” now; U takes it back", .success)
    case .delete(let name): return say("“\(name)” is deleted; U brings it back", .success)
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
