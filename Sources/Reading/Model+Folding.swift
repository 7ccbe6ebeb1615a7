import Articles

extension Model {
  /// Opens the repeated passage at the cursor, or folds it again.
  mutating func toggleRepeat() -> [Effect] {
    guard case .article(var view) = view, let open = shelf[view.path],
      let passage = open.repeated(at: view.place.cursor)
    else { return say("nothing is repeated here") }
    if open.openRepeats.contains(passage.lowerBound) {
      shelf.update(view.path) { $0.openRepeats.remove(passage.lowerBound) }
      view.place.cursor = passage.lowerBound
      view.focus = nil
    } else {
      shelf.update(view.path) { $0.openRepeats.insert(passage.lowerBound) }
    }
    self.view = .article(view)
    return []
  }

  /// Whether a folded passage is at the cursor.
  var isOnFold: Bool {
    guard let view = view.article, let open = shelf[view.path],
      let passage = open.repeated(at: view.place.cursor)
    else { return false }
    return !open.openRepeats.contains(passage.lowerBound)
  }

  /// Opens the folded passage that a jump or a search led into, so that the words are seen.
  mutating func openFoldAtFocus() {
    guard case .article(var view) = view, let open = shelf[view.path],
      let focus = view.focus
        ?? view.find.flatMap({ find in find.current.map { find.matches[$0] } }),
      let passage = open.repeated(at: focus.lowerBound),
      !open.openRepeats.contains(passage.lowerBound)
    else { return }
    shelf.update(view.path) { $0.openRepeats.insert(passage.lowerBound) }
    shelf.prepare(view.path, size: size, setting: pageSetting)
    guard let page else { return }
    Scrolling.reveal(&view, focus.lowerBound, on: page)
    self.view = .article(view)
  }
}
