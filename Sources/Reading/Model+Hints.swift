import Articles
import Console

extension Model {
  /// Takes a letter while links show letters; anything else hides them.
  mutating func typeHint(_ key: Key) -> [Effect] {
    guard case .article(var view) = view, var hints = view.hints else { return [] }
    guard let scalar = key.typed else {
      view.hints = nil
      self.view = .article(view)
      return []
    }
    hints.typed += String(Character(scalar))
    let left = hints.left
    view.hints = left.isEmpty ? nil : hints
    if let chosen = left.first, left.count == 1, chosen.label == hints.typed {
      view.hints = nil
      view.focus = chosen.range
      view.place.cursor = chosen.range.lowerBound
      self.view = .article(view)
      return follow()
    }
    self.view = .article(view)
    return left.isEmpty ? say("no link has these letters") : []
  }
}
