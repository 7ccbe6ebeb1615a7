public import Annotations
public import Articles
public import Reading
public import Storage
import Synchronization

extension Librarian {
  /// What was deleted and stands in no notebook any more, the last deletion first.
  public func trashed() -> [TrashedAnnotation] {
    let present = Set(store.loadAll().notebooks.flatMap { $0.notebook.annotations.map(\.id) })
    return store.trash().reversed().filter { !present.contains($0.annotation.id) }
  }

  /// The same as rows of a screen.
  public func trashRows() -> [NotebookRow] {
    trashed().map { item in
      NotebookRow(
        path: item.path, title: title(of: item.path) ?? item.path.fileName,
        annotation: item.annotation)
    }
  }

  /// Brings a deleted annotation back, into the notebook of an article that is gone as well.
  public func restore(
    _ item: TrashedAnnotation, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook {
    let text = open(item.path)?.text
    return try store.restore(item, text: text, at: time)
  }

  /// Removes everything from the trash for good, and says how much that was.
  public func emptyTrash() throws(StorageError) -> Int {
    try store.emptyTrash()
  }

  /// The same as answers to the effect that asks for it.
  func emptiedTrash() -> [Message] {
    do throws(StorageError) {
      let count = try store.emptyTrash()
      return [.notice(Notice("\(count) deleted notes are gone for good"))]
    } catch {
      return [.notice(Notice(error.message, .failure))]
    }
  }

  /// The daily copies of notebooks, the newest first.
  public func backups() -> [BackupCopy] { store.allBackups() }

  /// Puts back what a backup of an article's notebook has and the notebook has not.
  ///
  /// Nil when the article cannot be read or no sound backup is there.
  public func restoreBackup(
    of path: ArticlePath, day: String?, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook? {
    let text = open(path)?.text ?? CanonicalText("")
    return try store.restoreBackup(of: path, text: text, day: day, at: time)
  }

  /// Joins the copies that a file synchroniser put aside with the files they are copies of.
  public func mergeConflictCopies(at time: Timestamp) throws(StorageError) -> [ConflictCopy] {
    try store.mergeConflictCopies(at: time)
  }
}
