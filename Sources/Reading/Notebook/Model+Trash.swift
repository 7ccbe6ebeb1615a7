import Annotations

/// What was deleted, and how it comes back.
extension Model {
  mutating func openTrash() -> [Effect] {
    if case .notebook(let view) = view, view.isTrash { return [] }
    var trash = NotebookView()
    trash.isTrash = true
    _ = open(.notebook(trash))
    return [.listTrash]
  }

  /// Takes the deleted annotations, the last one first.
  mutating func take(trash rows: [NotebookRow]) -> [Effect] {
    guard case .notebook(var view) = view, view.isTrash else { return [] }
    view.all = rows
    self.view = .notebook(view)
    fitList()
    return []
  }

  /// Puts a deleted annotation back into its notebook; it can be undone as any change.
  mutating func restore(_ row: NotebookRow) -> [Effect] {
    change(row.path, .add(row.annotation)) + [.listTrash] + say("restored; U deletes it again")
  }

  /// Empties the trash, which nothing brings back: only at the reader's explicit word.
  mutating func emptyTrash() -> [Effect] {
    [.emptyTrash] + listAgain()
  }
}
