public import Annotations
import Articles
public import Exports
import OrderedJSON
public import Storage
import Synchronization

extension Librarian {
  /// Takes what stood in a file into the notebooks of the library, and asks nothing.
  ///
  /// What will change is on the disk before the first notebook is; a second import of the same file
  /// changes nothing. With `isTrial` nothing is written at all.
  public func importAnnotations(
    _ set: ImportedSet, from file: String, isTrial: Bool = false, at time: Timestamp
  ) throws(StorageError) -> ImportReport {
    var report = ImportReport()
    report.notices = set.notices
    let stored = store.loadAll().notebooks.map(\.notebook)
    var destinations: [(target: ImportTarget, merge: ImportMerge)] = []
    for (hint, annotations) in Self.grouped(set.annotations) {
      let target = target(of: hint, annotations, among: stored)
      guard target.isPresent || !hint.isEmpty || annotations.contains(where: \.isPassage) else {
        report.notices += annotations.map { "\($0.place): \($0.problem), and is on no article" }
        continue
      }
      // Two hints may lead to one article.
      let known = destinations.lastIndex { $0.target.path == target.path }
      let begun = known.map { destinations[$0].merge.notebook } ?? target.notebook
      let others = stored.filter { $0.article.id != begun.article.id }
      let merge = ImportMerge(
        annotations, into: begun, text: target.text, textHash: target.textHash,
        elsewhere: Set(others.flatMap { $0.annotations.map(\.id) }), at: time)
      destinations.append((target, merge))
      report.groups.append(
        .init(path: target.path, isPresent: target.isPresent, entries: merge.entries))
    }
    if !isTrial { report.notices += try save(destinations, from: file, at: time) }
    return report
  }

  private func save(
    _ destinations: [(target: ImportTarget, merge: ImportMerge)], from file: String,
    at time: Timestamp
  ) throws(StorageError) -> [String] {
    let changes = destinations.map { LastImport.Changes($0.merge) }.filter { !$0.isEmpty }
    guard !changes.isEmpty else { return [] }
    var notices: [String] = []
    try store.saveLastImport(LastImport(file: file, time: time, changes: changes))
    for (target, merge) in destinations where !merge.changes.isEmpty {
      let base = state.withLock { $0.bases[target.path] } ?? target.base
      let saved = try store.save(merge.notebook, base: base, text: target.text, at: time)
      state.withLock { $0.bases[target.path] = saved.notebook }
      guard saved.place == .pending else { continue }
      notices.append(
        "the notebook of \(target.path) cannot be read; its notes wait in \(saved.file)")
      let left = merge.entries.filter { $0.outcome == .kept }
      notices += left.map { "\($0.place): \($0.words), and is not kept beside them" }
    }
    return notices
  }

  /// Takes the last import back: what it added goes to the trash, what it changed is as before.
  ///
  /// What was changed since stays. Nil when there is no import to take back.
  public func undoImport(at time: Timestamp) throws(StorageError) -> ImportUndo? {
    guard let record = try store.lastImport() else { return nil }
    var undo = ImportUndo(file: record.file)
    let stored = store.loadAll().notebooks.map(\.notebook)
    for changes in record.changes {
      let target = target(
        of: ArticleHint(id: changes.article.id, path: changes.article.path.rawValue), [],
        among: stored)
      var notebook = target.notebook
      for added in changes.added {
        guard let present = notebook[added.id] else { continue }
        if present.modified == added.modified, present.revision == added.revision {
          notebook.apply(.remove(added.id))
          undo.removed += 1
        } else {
          undo.stayed.append(present.anchor.exact)
        }
      }
      for (before, after) in changes.updated where notebook[before.id] != nil {
        notebook.apply(.revert(to: before, from: after))
        undo.reverted += 1
      }
      for item in changes.kept { notebook.forget(item) }
      let base = state.withLock { $0.bases[target.path] } ?? target.base
      let saved = try store.save(notebook, base: base, text: target.text, at: time)
      state.withLock { $0.bases[target.path] = saved.notebook }
    }
    try store.removeLastImport()
    return undo
  }

  /// The annotations by what they say of their article, both in the order of the file.
  private static func grouped(
    _ annotations: [ImportedAnnotation]
  ) -> [(hint: ArticleHint, annotations: [ImportedAnnotation])] {
    var order: [ArticleHint] = []
    var groups: [ArticleHint: [ImportedAnnotation]] = [:]
    for annotation in annotations {
      if groups[annotation.hint] == nil { order.append(annotation.hint) }
      groups[annotation.hint, default: []].append(annotation)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}

extension ImportedAnnotation {
  fileprivate var isPassage: Bool {
    if case .annotation = content { true } else { false }
  }

  fileprivate var problem: String {
    if case .unreadable(_, let problem) = content { problem.message } else { "" }
  }
}

extension LastImport.Changes {
  fileprivate init(_ merge: ImportMerge) {
    self.init(of: merge.notebook.article)
    for change in merge.changes {
      switch change {
      case .added(let annotation): added.append(annotation)
      case .updated(let before, let after): updated.append((before, after))
      case .kept(let value): kept.append(value)
      }
    }
  }
}
