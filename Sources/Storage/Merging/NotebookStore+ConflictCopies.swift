public import Annotations

/// A copy that a file synchroniser put aside, and what became of it.
public struct ConflictCopy: Hashable, Sendable {
  /// What became of a copy.
  public enum Outcome: Hashable, Sendable {
    /// What it held stands in the file it is a copy of; the copy lies among the backups.
    case merged(notices: [String])
    /// It was left where it is, for a reason.
    case left(reason: String)
  }

  /// The path of the copy.
  public var file: String
  /// What became of it.
  public var outcome: Outcome

  /// Says what became of a copy.
  public init(file: String, outcome: Outcome) {
    self.file = file
    self.outcome = outcome
  }
}

extension NotebookStore {
  /// Joins every copy that a file synchroniser put aside with the file it is a copy of.
  ///
  /// Nothing says what both came from, so nothing counts as deleted but what this store's own trash
  /// knows: an annotation only the copy has stays away when it was deleted here in that very state.
  /// The copy goes to the backups of the day.
  public func mergeConflictCopies(at time: Timestamp) throws(StorageError) -> [ConflictCopy] {
    let copies = try conflictCopies()
    guard !copies.isEmpty else { return [] }
    return try withLock { () throws(StorageError) in
      var results: [ConflictCopy] = []
      for file in copies {
        results.append(ConflictCopy(file: file, outcome: try mergeCopy(file, at: time)))
      }
      return results
    }
  }

  /// The copies that lie in the store, files of lines first: the trash is among them.
  func conflictCopies() throws(StorageError) -> [String] {
    var files: [String] = []
    for folder in [layout.folder, layout.annotations, layout.imports]
    where try calls.infoIfPresent(folder) != nil {
      files += try calls.list(folder).compactMap(\.name)
        .filter { Self.isConflictCopy($0) && !$0.hasPrefix(".") }
        .sorted().map { FileCalls.join(folder, $0) }
    }
    return files.filter { $0.hasSuffix(".jsonl") } + files.filter { $0.hasSuffix(".json") }
  }

  /// Whether a file synchroniser put a file aside because two machines had changed it.
  static func isConflictCopy(_ file: String) -> Bool {
    original(ofCopy: file) != file
  }

  /// The path of the file that a copy is of; a file that is none is its own.
  ///
  /// Syncthing writes `notes.sync-conflict-20261125-101010-ABCDEFG.json`, Dropbox `notes (laptop's
  /// conflicted copy 2026-11-25).json`, Nextcloud `notes (conflicted copy 2026-11-25 101010).json`.
  static func original(ofCopy file: String) -> String {
    let name = FileCalls.name(of: file)
    let folder = FileCalls.folder(of: file)
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if let at = parts.firstIndex(where: { $0.hasPrefix("sync-conflict-") }), at > 0,
      let suffix = parts.last, parts.count > at + 1
    {
      return FileCalls.join(folder, (parts[..<at] + [suffix]).joined(separator: "."))
    }
    guard let dot = name.lastIndex(of: "."), name[..<dot].hasSuffix(")"),
      let opening = name[..<dot].lastIndex(of: "("), name[opening..<dot].contains("conflicted copy")
    else { return file }
    let stem = name[..<opening].reversed().drop { $0 == " " }.reversed()
    return stem.isEmpty ? file : FileCalls.join(folder, String(stem) + name[dot...])
  }

  private func mergeCopy(
    _ copy: String, at time: Timestamp
  ) throws(StorageError) -> ConflictCopy.Outcome {
    let file = Self.original(ofCopy: copy)
    let mine = try calls.readAll(copy)
    var result = StoreFileMerge.Result(bytes: mine, notices: [])
    if try calls.infoIfPresent(file) != nil {
      let theirs = try calls.readAll(file)
      do throws(StoreFileMergeProblem) {
        result = try StoreFileMerge.merge(
          base: deletedHere(mine, theirs), mine: mine, theirs: theirs,
          name: FileCalls.name(of: file))
      } catch {
        return .left(reason: error.message)
      }
      if result.bytes != theirs {
        if let notebook = try? Self.parse(theirs) {
          let old = StoredNotebook(notebook: notebook, file: file)
          _ = backUp(FoundNotebook(stored: old, bytes: theirs), at: time)
        }
        try AtomicFile.write(result.bytes, to: file, calls: calls)
      }
    } else if !FileCalls.name(of: file).hasSuffix(".jsonl"), (try? Self.json(mine)) == nil {
      return .left(reason: "it cannot be read, and the file it is a copy of is gone")
    } else {
      try AtomicFile.write(mine, to: file, calls: calls)
    }
    let day = FileCalls.join(layout.backups, time.day)
    try calls.makeFolders(day)
    try calls.rename(copy, to: FileCalls.join(day, FileCalls.name(of: copy)))
    try calls.syncFolder(day)
    try calls.syncFolder(FileCalls.folder(of: copy))
    return .merged(notices: result.notices)
  }

  /// What the merge starts from: the annotations of the copy that were deleted here in that state.
  private func deletedHere(_ copy: [UInt8], _ present: [UInt8]) -> [UInt8] {
    guard let mine = try? Self.parse(copy), let theirs = try? Self.parse(present) else { return [] }
    let kept = Set(theirs.annotations.map(\.id))
    let trashed = trash().filter { !kept.contains($0.annotation.id) }.map(\.annotation)
    guard !trashed.isEmpty else { return [] }
    // Beside them the copy says nothing of the notebook itself: the present file does.
    var base = Notebook.new(id: mine.id, article: mine.article, label: mine.label)
    for annotation in trashed where mine[annotation.id] != nil { base.apply(.add(annotation)) }
    return NotebookCodec.bytes(of: base)
  }
}
