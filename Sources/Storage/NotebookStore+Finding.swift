import Annotations
import Articles
import OrderedJSON

/// Which file is an article's notebook: the article's id is for good, path and text are hints.
extension NotebookStore {
  /// A file that was found for an article.
  enum Found {
    case sound(FoundNotebook)
    case broken(file: String, NotebookProblem)
  }

  /// A notebook as it stands on the disk.
  struct FoundNotebook {
    var stored: StoredNotebook
    var bytes: [UInt8]
  }

  /// Looks for an article's notebook: by its id, by its path, then by its text if the article was
  /// renamed.
  func find(
    _ path: ArticlePath, id: String? = nil, textHash: String
  ) throws(StorageError) -> Found? {
    let usual = layout.notebook(of: path)
    if calls.exists(usual) {
      do throws(NotebookProblem) {
        let (notebook, bytes) = try read(usual)
        if isSame(notebook.article.path, path) || notebook.article.id == id {
          return .sound(found(notebook, usual, bytes, for: path))
        }
      } catch {
        return .broken(file: usual, error)
      }
    }
    let needles = [JSONValue.string(path.rawValue).serialized(), textHash, id ?? textHash]
      .map { Array($0.utf8) }
    var renamed: FoundNotebook?
    for file in try notebookFiles() where file != usual {
      guard let bytes = try? calls.readAll(file),
        needles.contains(where: { ByteSearch.contains($0, in: bytes) }),
        let notebook = try? Self.parse(bytes)
      else { continue }
      let article = notebook.article
      let match = found(notebook, file, bytes, for: path)
      if article.id == id || isSame(article.path, path) { return .sound(match) }
      if article.sha256 == textHash, isGone(article.path) { renamed = renamed ?? match }
    }
    return renamed.map { .sound($0) }
  }

  private func found(
    _ notebook: Notebook, _ file: String, _ bytes: [UInt8], for path: ArticlePath
  ) -> FoundNotebook {
    let old = notebook.article.path
    return FoundNotebook(
      stored: StoredNotebook(
        notebook: notebook, file: file, renamedFrom: old == path ? nil : old), bytes: bytes)
  }

  /// Whether two paths have the same bytes, as the file system compares them.
  private func isSame(_ left: ArticlePath, _ right: ArticlePath) -> Bool {
    left.rawValue.hasSameScalars(as: right.rawValue)
  }

  private func isGone(_ path: ArticlePath) -> Bool {
    guard let library else { return false }
    return !calls.exists(FileCalls.join(library, path.rawValue))
  }
}
