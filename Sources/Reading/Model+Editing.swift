import Annotations
import Articles
import Formats

/// The changes to annotations of this session, to undo and do again.
struct EditHistory: Hashable, Sendable {
  var undoable: [Entry] = []
  var redoable: [Entry] = []
  /// Whether the reader was told when quitting that notes are unsaved.
  var isQuitConfirmed = false
  /// Notes that stay on the disk as drafts until the notebook that holds them is saved.
  var drafts: Set<NoteTarget> = []

  struct Entry: Hashable, Sendable {
    var path: ArticlePath
    var change: Change

    init(path: ArticlePath, edit: NotebookEdit) {
      self.init(path: path, change: .notebook(edit))
    }

    init(path: ArticlePath, change: Change) {
      self.path = path
      self.change = change
    }
  }

  /// What leads back.
  enum Change: Hashable, Sendable {
    case notebook(NotebookEdit)
    /// What was said about the file before.
    case importing(ImportOptions)
    /// What leads back in several notebooks.
    case notebooks([NotebookChange])
  }

  /// Which way a change goes.
  enum Direction: Hashable, Sendable {
    case undo, redo
  }
}

extension Model {
  /// Changes a notebook, remembers how to undo it, and has it saved.
  mutating func change(_ path: ArticlePath, _ edit: NotebookEdit) -> [Effect] {
    guard let open = shelf[path] else { return read(path, for: .apply(edit, path)) }
    if open.excerpt != nil { return say(Self.reasonAgainstNotes, .warning) }
    guard let inverse = apply(edit, to: path) else { return say(Self.goneSentence) }
    edits.undoable.append(.init(path: path, edit: inverse))
    edits.redoable = []
    edits.isQuitConfirmed = false
    return save(path)
  }

  mutating func undo() -> [Effect] {
    if case .searches(let view) = view { return undoSearches(view) }
    guard let entry = edits.undoable.last else { return say("nothing to undo") }
    if case .notebooks(let changes) = entry.change {
      edits.undoable.removeLast()
      return changeAll(changes, .undo, "undone")
    }
    guard let open = shelf[entry.path] else { return read(entry.path, for: .undo(entry.path)) }
    edits.undoable.removeLast()
    switch entry.change {
    case .notebook(let edit):
      guard let inverse = apply(edit, to: entry.path) else { return say(Self.goneSentence) }
      edits.redoable.append(.init(path: entry.path, edit: inverse))
      return save(entry.path) + say("undone")
    case .importing(let options):
      edits.redoable.append(.init(path: entry.path, change: .importing(open.options)))
      return [.importAnew(entry.path, options, at: now)] + say("undone")
    case .notebooks: return []
    }
  }

  mutating func redo() -> [Effect] {
    guard let entry = edits.redoable.last else { return say("nothing to do again") }
    if case .notebooks(let changes) = entry.change {
      edits.redoable.removeLast()
      return changeAll(changes, .redo, "done again")
    }
    guard let open = shelf[entry.path] else { return read(entry.path, for: .redo(entry.path)) }
    edits.redoable.removeLast()
    switch entry.change {
    case .notebook(let edit):
      guard let inverse = apply(edit, to: entry.path) else { return say(Self.goneSentence) }
      edits.undoable.append(.init(path: entry.path, edit: inverse))
      return save(entry.path) + say("done again")
    case .importing(let options):
      edits.undoable.append(.init(path: entry.path, change: .importing(open.options)))
      return [.importAnew(entry.path, options, at: now)] + say("done again")
    case .notebooks: return []
    }
  }

  private mutating func changeAll(
    _ changes: [NotebookChange], _ direction: EditHistory.Direction, _ words: String
  ) -> [Effect] {
    undoing = direction
    changing = words
    return [.changeNotebooks(changes, at: now)]
  }

  /// Said where another session took away what a change is about.
  private static let goneSentence = "that annotation is not there any more"

  /// Takes what was saved, with what other sessions did; goes on quitting if that waited for it.
  mutating func take(_ notebook: Notebook, for path: ArticlePath) -> [Effect] {
    shelf.update(path) { $0.notebook = notebook }
    shelf.kept.remove(path)
    let forgotten = forgetDrafts(of: path)
    library.table[annotationsOn: path] = notebook.annotations.count
    if edits.isQuitConfirmed, shelf.kept.isEmpty { return forgotten + keepNow() + [.quit(0)] }
    return forgotten + listAgain()
  }

  /// Keeps a change that could not be saved: the next change, and quitting, try again.
  mutating func keepUnsaved(_ path: ArticlePath, reason: String) -> [Effect] {
    shelf.kept.insert(path)
    let next = edits.isQuitConfirmed ? "; quit again to leave all the same" : ""
    return say(reason + next, .failure)
  }

  /// Quits, unless notes are unsaved: those are tried once more first, and once only.
  mutating func quit() -> [Effect] {
    guard !shelf.kept.isEmpty, !edits.isQuitConfirmed else { return keepNow() + [.quit(0)] }
    edits.isQuitConfirmed = true
    return say("your last notes are NOT saved yet; trying again", .failure) + saveWaiting()
  }

  /// Tries once more to save the notes that could not be saved.
  func saveWaiting() -> [Effect] {
    shelf.kept.sorted().flatMap { save($0) }
  }

  mutating func offerDraft(_ target: NoteTarget, _ text: String) -> [Effect] {
    let passage: Arrival.Target =
      if case .passage(_, let range) = target { .passage(range) } else { .lastPlace }
    let effects = go(to: target.path, passage, remembering: false)
    prompt = Prompt(.note(target), text: text)
    return effects + say("kept from last time: Enter saves")
  }

  /// Changes a notebook on the shelf and answers the way back; nil when nothing changed.
  private mutating func apply(_ edit: NotebookEdit, to path: ArticlePath) -> NotebookEdit? {
    var inverse = NotebookEdit.all([])
    shelf.update(path) { inverse = $0.notebook.apply(edit) }
    return inverse == .all([]) ? nil : inverse
  }

  /// Removes the drafts of notes that now stand in a saved notebook.
  private mutating func forgetDrafts(of path: ArticlePath) -> [Effect] {
    let done = edits.drafts.filter { $0.path == path }
    edits.drafts.subtract(done)
    return done.map { .saveDraft($0, "") }
  }

  private func save(_ path: ArticlePath) -> [Effect] {
    shelf[path].map { [.saveNotebook(path, $0.notebook, at: now)] } ?? []
  }
}
