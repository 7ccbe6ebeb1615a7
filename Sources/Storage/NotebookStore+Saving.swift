public import Annotations
public import Articles
import OrderedJSON

extension NotebookStore {
  /// Saves a notebook: only when this returns is the change on the disk.
  ///
  /// Locks the store, reads the file again, merges what other sessions wrote since `base` was
  /// loaded, and replaces the file in one step. The base is the notebook as this session last got
  /// it from the store, nil for a new one. The result is the base of the next save.
  ///
  /// After an error the file stands as it was, and the caller still has the change.
  public func save(
    _ mine: Notebook, base: Notebook?, text: CanonicalText, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook {
    try calls.makeFolders(layout.annotations)
    let present = Text(text, cache.digest(of: text))
    return try withLock { () throws(StorageError) in
      try saveLocked(mine, base: base, present, at: time)
    }
  }

  private func saveLocked(
    _ mine: Notebook, base: Notebook?, _ text: Text, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook {
    let path = mine.article.path
    let waiting = try pendingNotebook(of: path)
    switch try find(path, id: mine.article.id, textHash: text.hash) {
    case .broken(let file, let problem):
      if case .storage(let error) = problem {
        // This session has read the file before, so the disk is at fault and not the file: a change
        // beside it could not take a note away, and would be reported as saved.
        let waits = Set((waiting?.annotations ?? []).map(\.id))
        let isKnown = base?.annotations.contains { !waits.contains($0.id) } ?? false
        if isKnown { throw error }
      } else {
        try keepCorrupt(file, at: time)
      }
      return try savePending(mine, base: base, waiting, text, at: time)
    case .sound(let found):
      let theirs = adding(waiting, to: found.stored.notebook)
      let merge = NotebookMerge.merge(base: base, mine: mine, theirs: theirs)
      try checkNothingLost(base, mine, theirs, merge.notebook, file: found.stored.file)
      return try write(
        merge, of: path, over: found, theirs, hasPending: waiting != nil, text, at: time)
    case nil:
      // A file that vanished is no wish to delete: everything this session has is written again.
      let merge =
        waiting.map { mergeWaiting(base, mine, $0) } ?? NotebookMerge.Result(notebook: mine)
      return try write(
        merge, of: path, over: nil, waiting, hasPending: waiting != nil, text, at: time)
    }
  }

  /// The text a notebook belongs to.
  struct Text {
    var text: CanonicalText
    var hash: String

    init(_ text: CanonicalText, _ hash: String) {
      self.text = text
      self.hash = hash
    }
  }

  func write(
    _ merge: NotebookMerge.Result, of path: ArticlePath, over old: FoundNotebook?,
    _ theirs: Notebook?, hasPending: Bool, _ text: Text, at time: Timestamp
  ) throws(StorageError) -> SavedNotebook {
    var merged = merge.notebook
    merged.article.path = path
    let file = old?.stored.file ?? newFile(for: merged.article)
    var saved = SavedNotebook(
      notebook: merged, file: file, place: .notebook, notices: merge.notices)
    let isSame = old.map { merged.isSpelled(as: $0.stored.notebook) }
    if isSame ?? (merged.annotations.isEmpty && merged.unreadable.isEmpty) {
      if old != nil, hasPending { try removePending(of: path) }
      saved.notebook = merged.reanchored(
        in: text.text, textHash: text.hash, snapshot: snapshot)
      return saved
    }

    // The hints follow the article only with a change: they are no reason to touch the file.
    // An emptied file says nothing of the article.
    if !text.text.utf8.isEmpty { merged.article.describe(text.text, sha256: text.hash) }
    let known = cache.entry(of: file, looking: try? calls.info(file))?.spelling
    guard
      let spelling = NotebookSpelling(
        merged, after: known, in: text.text, textHash: text.hash, snapshot: snapshot)
    else { throw .notReadable(path: file) }
    saved.notebook = spelling.notebook
    try saveSnapshot(for: merged, text)
    try saveTrash(theirs, merged, at: time)
    if let old { saved.backupProblem = backUp(old, at: time) }
    let info = try AtomicFile.write(spelling.bytes, to: file, calls: calls)
    cache.remember(spelling, in: file, looking: info)
    if hasPending { try removePending(of: path) }
    return saved
  }

  private func newFile(for article: ArticleReference) -> String {
    let usual = layout.notebook(of: article.path)
    return calls.exists(usual) ? layout.notebook(of: article.path, articleID: article.id) : usual
  }

  /// Refuses a result that lacks annotations which this session did not delete.
  private func checkNothingLost(
    _ base: Notebook?, _ mine: Notebook, _ theirs: Notebook, _ merged: Notebook, file: String
  ) throws(StorageError) {
    var known = AnnotationFinder(base?.annotations ?? [])
    var kept = AnnotationFinder(mine.annotations)
    var present = AnnotationFinder(merged.annotations)
    let lost = theirs.annotations.indices.map { theirs.annotations[$0].id }.filter { id in
      guard present.position(of: id) == nil else { return false }
      return known.position(of: id) == nil || kept.position(of: id) != nil
    }
    guard lost.isEmpty else {
      throw .wouldLose(path: file, annotations: lost.map(\.rawValue))
    }
  }

  /// Keeps the canonical text that annotations refer to, before the first of them is saved.
  func saveSnapshot(for notebook: Notebook, _ text: Text) throws(StorageError) {
    guard notebook.annotations.contains(where: { $0.anchor.textHash == text.hash }),
      let file = layout.snapshot(of: text.hash), try calls.infoIfPresent(file) == nil
    else { return }
    try calls.makeFolders(layout.snapshots)
    try AtomicFile.write(text.text.utf8, to: file, calls: calls)
  }

  /// The canonical text with a digest, if annotations were made on it and it is undamaged.
  public func snapshot(of textHash: String) -> CanonicalText? {
    guard let file = layout.snapshot(of: textHash), let bytes = try? calls.readAll(file),
      Digest.sha256(bytes) == textHash
    else { return nil }
    return CanonicalText(validUTF8: bytes)
  }

  /// The one kept text whose digest begins with some digits, and that digest.
  public func snapshot(beginning digits: String) -> (text: CanonicalText, hash: String)? {
    let names = ((try? calls.list(layout.snapshots)) ?? []).compactMap(\.name)
      .filter { $0.hasPrefix(digits) && $0.hasSuffix(".txt") }
    guard !digits.isEmpty, names.count == 1, let name = names.first else { return nil }
    let hash = "sha256:\(name.dropLast(4))"
    return snapshot(of: hash).map { ($0, hash) }
  }

  /// Removes temporary files that a crash of an earlier session left, an hour after they were made.
  public func sweep(at time: Timestamp) {
    let folders = [
      folder, layout.annotations, layout.snapshots, layout.drafts, layout.backups, layout.imports,
    ]
    for folder in folders {
      AtomicFile.sweep(folder, at: time, calls: calls)
    }
    SessionMark.sweep(
      layout.drafts, before: time.milliseconds - AtomicFile.hour, calls: calls)
  }
}
