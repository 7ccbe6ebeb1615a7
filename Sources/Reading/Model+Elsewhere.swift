import Annotations
import Articles

/// What another session did comes in without moving the reader's place.
extension Model {
  /// Hears that files of the store changed: the notebooks of articles that are read are read again.
  mutating func take(_ news: StoreNews) -> [Effect] {
    elsewhere = ElsewhereChanges()
    var effects: [Effect] = []
    for (path, count) in news.notebooks.sorted(by: { $0.key < $1.key }) {
      if let open = shelf[path] {
        effects.append(.rereadNotebook(path, open.notebook))
        continue
      }
      guard let before = library.table[annotationsOn: path] else { continue }
      library.table[annotationsOn: path] = count
      elsewhere.added += max(0, count - before)
      elsewhere.removed += max(0, before - count)
    }
    if !elsewhere.isEmpty {
      notice = Notice(elsewhere.sentence)
      effects += listAgain()
    }
    if let aside = news.aside { notice = Notice(aside.sentence, .warning) }
    return news.names ? effects + [.rereadNames] : effects
  }

  /// Takes a notebook with what another session did to it.
  mutating func take(
    reread notebook: Notebook, for path: ArticlePath, _ changes: ElsewhereChanges
  ) -> [Effect] {
    guard let open = shelf[path] else { return [] }
    var notebook = notebook
    // A note that is being written stays until it is written, whoever deleted it meanwhile.
    if let id = annotationBeingWritten(in: path), notebook[id] == nil, let kept = open.notebook[id]
    {
      notebook.apply(.add(kept))
    }
    shelf.update(path) { $0.notebook = notebook }
    library.table[annotationsOn: path] = notebook.annotations.count
    elsewhere.add(changes)
    return say(elsewhere.sentence) + listAgain()
  }

  /// The annotation whose note or tags are being typed.
  private func annotationBeingWritten(in path: ArticlePath) -> AnnotationID? {
    switch prompt?.purpose {
    case .note(.annotation(path, let id)), .tags(.annotation(path, let id)): id
    default: nil
    }
  }

  /// Lists the notes on the screen again: of the notebook, the trash, the review or the desk.
  func listAgain() -> [Effect] {
    switch view {
    case .notebook(let view): [view.isTrash ? .listTrash : .listNotebook]
    case .review: [.listNotebook]
    case .desk: [.listDesk]
    default: []
    }
  }
}
