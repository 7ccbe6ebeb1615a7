public import Annotations
public import Articles

/// A copy of each notebook a day, made before the first write; only sound copies count.
extension NotebookStore {
  /// The number of copies kept of a notebook.
  private static let mostBackups = 30

  /// The newest sound backup of a notebook file.
  func newestBackup(of file: String) -> (path: String, notebook: Notebook)? {
    for path in backups(of: file).reversed() {
      guard let notebook = try? read(path).notebook, notebook.unreadable.isEmpty else { continue }
      return (path, notebook)
    }
    return nil
  }

  /// The backups of a notebook file, the oldest first.
  private func backups(of file: String) -> [String] {
    let name = FileCalls.name(of: file)
    return ((try? calls.list(layout.backups)) ?? []).compactMap(\.name)
      .filter { !$0.hasPrefix(".") }.sorted()
      .map { FileCalls.join(FileCalls.join(layout.backups, $0), name) }
      .filter { calls.exists($0) }
  }

  /// Copies the notebook as it stands, unless today has a copy or this one is no good.
  ///
  /// A backup that fails never keeps a note from being saved.
  func backUp(_ old: FoundNotebook, at time: Timestamp) -> BackupProblem? {
    let file = old.stored.file
    let day = FileCalls.join(layout.backups, time.day)
    let copy = FileCalls.join(day, FileCalls.name(of: file))
    guard !calls.exists(copy) else { return nil }
    let notebook = old.stored.notebook
    guard notebook.unreadable.isEmpty else {
      return .unreadableItems(notebook.unreadable.count)
    }
    if let last = newestBackup(of: file)?.notebook, hasShrunk(from: last, to: notebook) {
      return .shrunk(from: last.annotations.count, to: notebook.annotations.count)
    }
    do throws(StorageError) {
      try calls.makeFolders(day)
      try AtomicFile.write(old.bytes, to: copy, calls: calls)
      for path in backups(of: file).dropLast(Self.mostBackups) {
        try calls.remove(path)
        try? calls.removeFolder(FileCalls.folder(of: path))
      }
      return nil
    } catch {
      return .storage(error)
    }
  }

  /// Whether more than a tenth of the annotations went without having been deleted by the reader.
  private func hasShrunk(from old: Notebook, to new: Notebook) -> Bool {
    guard new.annotations.count * 10 < old.annotations.count * 9 else { return false }
    let known = Set(new.annotations.map(\.id)).union(trash().map(\.annotation.id))
    let lost = old.annotations.count { !known.contains($0.id) }
    return lost * 10 > old.annotations.count
  }

  /// Puts back what the newest sound backup has, or that of a day; only at the reader's word.
  ///
  /// A notebook that cannot be read is replaced by it and the waiting notes; the unreadable bytes
  /// are kept beside it. To one that can be read only the annotations are added that it lacks:
  /// newer notes stay as they are. Nil when there is no sound backup.
  public func restoreBackup(
    of path: ArticlePath, text: CanonicalText, day: String? = nil, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook? {
    guard try calls.infoIfPresent(layout.folder) != nil else { return nil }
    let present = Text(text, Digest.sha256(text.utf8))
    return try withLock { () throws(StorageError) in
      try restoreLocked(path, present, day: day, at: time)
    }
  }

  private func restoreLocked(
    _ path: ArticlePath, _ text: Text, day: String?, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook? {
    let waiting = try pendingNotebook(of: path)
    let file: String
    switch try find(path, textHash: text.hash) {
    case .sound(let found):
      guard let backup = soundBackup(of: found.stored.file, day: day) else { return nil }
      let theirs = adding(waiting, to: found.stored.notebook)
      return try write(
        NotebookMerge.Result(notebook: adding(backup, to: theirs)), of: path, over: found, theirs,
        hasPending: waiting != nil, text, at: time)
    case .broken(let broken, _): file = broken
    case nil: file = layout.notebook(of: path)
    }
    guard let backup = soundBackup(of: file, day: day) else { return nil }
    try keepCorrupt(file, at: time)
    let restored = adding(waiting, to: backup)
    try AtomicFile.write(NotebookCodec.bytes(of: restored), to: file, calls: calls)
    if waiting != nil { try removePending(of: path) }
    return SavedNotebook(
      notebook: restored.reanchored(in: text.text, textHash: text.hash, snapshot: snapshot),
      file: file,
      place: .notebook,
      notices: [])
  }
}
