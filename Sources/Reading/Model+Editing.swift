import Annotations
import Articles

/// The changes to annotations of this session, to undo and do again.
struct EditHistory: Hashable, Sendable {
  var undoable: [Entry] = []
  var redoable: [Entry] = []
  /// Articles whose notes could not be saved.
  var unsaved: Set<ArticlePath> = []
  /// Whether the reader was told so when quitting.
  var isQuitConfirmed = false

  struct Entry: Hashable, Sendable {
    var path: ArticlePath
    var edit: NotebookEdit
  }
}

extension Model {
  /// Changes a notebook, remembers how to undo it, and has it saved.
  mutating func change(_ path: ArticlePath, _ edit: NotebookEdit) -> [Effect] {
    guard shelf[path] != nil else { return fetch(path, for: edit) }
    guard let inverse = apply(edit, to: path) else { return [] }
    edits.undoable.append(.init(path: path, edit: inverse))
    edits.redoable = []
    return save(path)
  }

  mutating func undo() -> [Effect] {
    guard let entry = edits.undoable.popLast() else { return say("nothing to undo") }
    guard let inverse = apply(entry.edit, to: entry.path) else {
      return say("the article of that change is not open any more; open it and undo again")
    }
    edits.redoable.append(.init(path: entry.path, edit: inverse))
    return save(entry.path) + say("undone")
  }

  mutating func redo() -> [Effect] {
    guard let entry = edits.redoable.popLast() else { return say("nothing to do again") }
    guard let inverse = apply(entry.edit, to: entry.path) else { return [] }
    edits.undoable.append(.init(path: entry.path, edit: inverse))
    return save(entry.path) + say("done again")
  }

  /// Takes what was saved, unless the reader changed more in the meantime.
  mutating func take(_ notebook: Notebook, for path: ArticlePath) -> [Effect] {
    shelf.update(path) { $0.notebook = notebook }
    edits.unsaved.remove(path)
    edits.isQuitConfirmed = false
    if let index = library.entries.firstIndex(where: { $0.path == path }) {
      library.entries[index].annotations = notebook.annotations.count
    }
    guard case .notebook = view else { return [] }
    return [.listNotebook]
  }

  /// Keeps a change that could not be saved: the next change, and quitting, try again.
  mutating func keepUnsaved(_ path: ArticlePath, reason: String) -> [Effect] {
    edits.unsaved.insert(path)
    return say(reason, .failure)
  }

  /// Quits, unless notes are unsaved: those are tried once more first, and once only.
  mutating func quit() -> [Effect] {
    let waiting = edits.unsaved.filter { shelf[$0] != nil }
    guard !waiting.isEmpty, !edits.isQuitConfirmed else { return keepNow() + [.quit(0)] }
    edits.isQuitConfirmed = true
    return say(
      "your last notes are NOT saved; tried again. Quit again to leave all the same", .failure)
      + waiting.sorted().flatMap { save($0) }
  }

  mutating func offerDraft(_ target: NoteTarget, _ text: String) -> [Effect] {
    let passage: Arrival.Target =
      if case .passage(_, let range) = target { .passage(range) } else { .lastPlace }
    let effects = go(to: target.path, passage, remembering: false)
    prompt = Prompt(.note(target), text: text)
    return effects + say("kept from last time: Enter saves")
  }

  private mutating func apply(_ edit: NotebookEdit, to path: ArticlePath) -> NotebookEdit? {
    var inverse: NotebookEdit?
    shelf.update(path) { inverse = $0.notebook.apply(edit) }
    return inverse
  }

  private func save(_ path: ArticlePath) -> [Effect] {
    shelf[path].map { [.saveNotebook(path, $0.notebook, at: now)] } ?? []
  }

  private mutating func fetch(_ path: ArticlePath, for edit: NotebookEdit) -> [Effect] {
    arrival = .apply(edit, path)
    return [.openArticle(path)]
  }
}
