public import Annotations
public import Articles
public import Formats

extension ImportStore {
  /// Saves what a person said: only when this returns is it on the disk.
  ///
  /// `base` is what this session had from the store before the change. What others said since is
  /// merged in. A record that cannot be read is copied aside first; one of a newer version is left
  /// as it is.
  /// - Returns: What is on the disk now, and what the reader should hear.
  public func save(
    _ mine: ImportOptions, of path: ArticlePath, fileHash: String, base: ImportOptions,
    at time: Timestamp
  ) throws(StorageError) -> (options: ImportOptions, notice: String?) {
    try calls.makeFolders(layout.imports)
    return try StoreLock.holding(layout.lock, patience: patience, calls: calls) {
      () throws(StorageError) in
      try saveLocked(mine, of: path, fileHash: fileHash, base: base, at: time)
    }
  }

  private func saveLocked(
    _ mine: ImportOptions, of path: ArticlePath, fileHash: String, base: ImportOptions,
    at time: Timestamp
  ) throws(StorageError) -> (options: ImportOptions, notice: String?) {
    let file = file(of: path)
    var record = ImportRecord(path: path, fileHash: fileHash, options: mine)
    var notice: String?
    let orphans = calls.exists(file) ? Orphans() : orphans()
    switch load(path, fileHash: fileHash, orphans: orphans) {
    case .none: break
    case .record(var found):
      if let version = found.newerVersion { throw .newer(path: file, version: version) }
      found.options = .merge(base: base, mine: mine, theirs: found.options)
      found.path = path
      found.fileHash = fileHash
      record = found
    case .unreadable(_, .file(.storage(let error))): throw error
    case .unreadable(let broken, let problem):
      let copy = try SetAside.copy(broken, at: time, calls: calls)
      notice = "\(broken) could not be read (\(problem.message)); it is kept as \(copy)"
    }
    let bytes = ImportRecordCodec.bytes(of: record)
    guard let check = try? Self.parse(bytes), check.options == record.options else {
      throw .notReadable(path: file)
    }
    if (try? calls.readAll(file)) != bytes { try AtomicFile.write(bytes, to: file, calls: calls) }
    // The record goes with its file: under the old name it would be found once more.
    if let old = orphans.records[fileHash]?.file, old != file { try? calls.remove(old) }
    return (record.options, notice)
  }
}
