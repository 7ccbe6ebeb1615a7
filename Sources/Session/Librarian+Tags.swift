import Annotations
import Articles
import Reading
import Storage
import Synchronization

extension Librarian {
  /// Renames a tag wherever it is used; where the new name stands already, the old one goes.
  func renameTag(_ old: String, to new: String, at time: Timestamp) -> [Message] {
    let changes = store.loadAll().notebooks.compactMap { stored -> NotebookChange? in
      let edits = stored.notebook.annotations.filter { $0.tags.contains(old) }.map { annotation in
        NotebookEdit.replace(
          annotation.edited(at: time) { annotation in
            var tags: [String] = []
            for tag in annotation.tags.map({ $0 == old ? new : $0 }) where !tags.contains(tag) {
              tags.append(tag)
            }
            annotation.tags = tags
          })
      }
      guard !edits.isEmpty else { return nil }
      return NotebookChange(path: stored.notebook.article.path, edit: .all(edits))
    }
    return change(changes, at: time)
  }

  /// Changes several notebooks, one save each; one that cannot be saved stops no other.
  func change(_ changes: [NotebookChange], at time: Timestamp) -> [Message] {
    var result = NotebookChangeResult(inverse: [], notes: 0)
    var messages: [Message] = []
    for change in changes {
      guard let open = open(change.path) else {
        result.problems.append("\(change.path) cannot be read; its notes stay as they were")
        continue
      }
      var notebook = open.notebook
      let inverse = notebook.apply(change.edit)
      guard inverse != .all([]) else { continue }
      for message in save(notebook, of: change.path, at: time) {
        switch message {
        case .notSaved(_, let reason): result.problems.append(reason)
        case .notebookSaved:
          result.inverse.append(NotebookChange(path: change.path, edit: inverse))
          result.notes += change.edit.count
          messages.append(message)
        default: messages.append(message)
        }
      }
    }
    return messages + [.notebooksChanged(result)]
  }
}

extension NotebookEdit {
  /// The number of annotations that it changes.
  fileprivate var count: Int {
    if case .all(let edits) = self { edits.reduce(0) { $0 + $1.count } } else { 1 }
  }
}
