public import Annotations
public import Articles
import OrderedJSON

extension NotebookStore {
  /// Brings a deleted annotation back into its article's notebook.
  ///
  /// One that stands there already stays as it is. The notebook of an article that is gone takes it
  /// as well; `text` is the article's present text, nil when there is none.
  public func restore(
    _ item: TrashedAnnotation, text: CanonicalText?, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook {
    let present = text ?? CanonicalText("")
    let hash = Digest.sha256(present.utf8)
    let base: Notebook? =
      switch load(item.path, text: present, textHash: hash) {
      case .none: nil
      case .notebook(let stored): stored.notebook
      case .unreadable(let unreadable): unreadable.pending
      }
    var mine = base ?? newNotebook(for: item, present, hash)
    mine.apply(.add(item.annotation))
    return try save(mine, base: base, text: present, at: time)
  }

  /// The notebook that a deleted annotation stood in, without annotations; its ids follow from it.
  private func newNotebook(
    for item: TrashedAnnotation, _ text: CanonicalText, _ hash: String
  ) -> Notebook {
    let digits = Digest.hex(Array(item.path.rawValue.utf8)).prefix(16)
    var ids = IdentifierSource(seed: UInt64(digits, radix: 16) ?? 0)
    let source = item.annotation.raw["target"]?["source"]?.string
    let article = ArticleReference(
      id: source ?? ids.uuidV4(), path: item.path, text: text, sha256: hash)
    return Notebook.new(id: ids.uuidV4(), article: article, label: nil)
  }

  /// Removes every deleted annotation for good; only at the reader's explicit word.
  ///
  /// Lines that cannot be read stay.
  /// - Returns: The number of annotations that are gone.
  public func emptyTrash() throws(StorageError) -> Int {
    guard try calls.infoIfPresent(layout.trash) != nil else { return 0 }
    return try withLock { () throws(StorageError) in
      let lines = try calls.readAll(layout.trash).split(separator: UInt8(ascii: "\n"))
      let unread = lines.filter { trashed($0) == nil }
      let bytes = unread.flatMap { $0 + [UInt8(ascii: "\n")] }
      let count = trash().count
      try AtomicFile.write(bytes, to: layout.trash, calls: calls)
      return count
    }
  }
}

/// A daily copy of a notebook.
public struct BackupCopy: Hashable, Sendable {
  /// The path of the copy.
  public var file: String
  /// The day it was made, as `2026-11-23`.
  public var day: String
  /// The article, nil when the copy cannot be read.
  public var path: ArticlePath?
  /// The number of annotations that can be read.
  public var annotations: Int
  /// Whether all of it can be read.
  public var isSound: Bool
}

extension NotebookStore {
  /// The copies of all notebooks, the newest day first.
  ///
  /// - Complexity: reads every copy.
  public func allBackups() -> [BackupCopy] {
    let days = ((try? calls.list(layout.backups)) ?? []).compactMap(\.name)
      .filter { !$0.hasPrefix(".") }.sorted().reversed()
    return days.flatMap { day -> [BackupCopy] in
      let folder = FileCalls.join(layout.backups, day)
      return ((try? calls.list(folder)) ?? []).compactMap(\.name)
        .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && !Self.isConflictCopy($0) }
        .sorted()
        .map { name in
          let file = FileCalls.join(folder, name)
          let notebook = try? read(file).notebook
          return BackupCopy(
            file: file, day: day, path: notebook?.article.path,
            annotations: notebook?.annotations.count ?? 0,
            isSound: notebook?.unreadable.isEmpty ?? false)
        }
    }
  }

  /// The newest sound backup of a notebook file, or that of a day.
  func soundBackup(of file: String, day: String?) -> Notebook? {
    guard let day else { return newestBackup(of: file)?.notebook }
    let copy = FileCalls.join(
      FileCalls.join(layout.backups, day), FileCalls.name(of: file))
    guard let notebook = try? read(copy).notebook, notebook.unreadable.isEmpty else { return nil }
    return notebook
  }
}
