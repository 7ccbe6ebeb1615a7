import Articles
import Dispatch
import Entities
import Formats
import Index
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Brings the index up to date: reads what is new or changed on all cores, forgets what is gone,
  /// links anew what a change of names touches.
  ///
  /// `report` hears how far it is, from any thread. What was written stays when it is cancelled.
  public func updateIndex(
    report: @escaping @Sendable (Progress?) -> Void = { _ in }
  ) -> IndexReport {
    state.withLock {
      $0.isCancelled = false
      $0.isIndexing = true
      $0.orphans = nil
    }
    var result = IndexReport()
    if index.isDamaged {
      replaceIndex(inMemory: false)
      result.notices.append(IndexNotice.rebuilt.message)
    }
    for attempt in 0..<3 {
      do throws(IndexError) {
        try update(&result, report)
        break
      } catch {
        index.rollBack()
        let isLast = attempt == 1
        replaceIndex(inMemory: isLast || !error.asksForRebuild)
        result.notices.append(error.message)
      }
    }
    settle()
    if result.imported + result.relinked > 0 { index.tidy() }
    if let notice = index.notice?.message { result.notices.append(notice) }
    result.articles = index.articleCount
    result.textBytes = index.textBytes
    report(nil)
    return result
  }

  private func update(
    _ result: inout IndexReport, _ report: @escaping @Sendable (Progress?) -> Void
  ) throws(IndexError) {
    let index = index
    let walked = LibraryScanner(location, calls: calls).walk()
    state.withLock { $0.folders = walked.folders }
    let plan = IndexPlan(
      found: walked.sources, known: index.files(), options: imports.options())
    try carryOut(plan, &result, report)
  }

  /// Brings the index up to date about some files, which were written, came or went.
  ///
  /// - Complexity: O(files), whatever the library.
  public func updateIndex(of files: Set<String>) -> IndexReport {
    var result = IndexReport()
    let scanner = LibraryScanner(location, calls: calls)
    let index = index
    let known = files.compactMap { index.file(at: location.articlePath(of: $0))?.file }
    let plan = IndexPlan(
      found: files.compactMap(scanner.source), known: known, options: imports.options())
    guard !plan.isEmpty else { return result }
    do throws(IndexError) {
      try carryOut(plan, &result) { _ in }
    } catch {
      index.rollBack()
    }
    for path in plan.touched { state.withLock { $0.recent.forget(path) } }
    return result
  }

  /// Whether files are read for the index at present.
  var isIndexing: Bool { state.withLock { $0.isIndexing } }

  private func carryOut(
    _ plan: IndexPlan, _ result: inout IndexReport,
    _ report: @escaping @Sendable (Progress?) -> Void
  ) throws(IndexError) {
    let index = index
    result.removed = plan.removed.count
    result.renamed = plan.renamed.count
    try index.remove(plan.removed)
    for (old, new, stamp) in plan.renamed { try index.rename(old, to: new, stamp: stamp) }
    try index.commit()
    // Some names count only in articles of some paths.
    _ = try linkAnew(OverlayEdit.Reach(articles: Set(plan.renamed.map(\.new))))
    let run = ImportRun(plan, report: report)
    let signature = signature
    result.relinked = try linkAnew(signature)
    let problem = Mutex<IndexError?>(nil)
    DispatchQueue.concurrentPerform(iterations: ImportRun.workers(for: plan.readings.count)) { _ in
      while let work = run.next(), !state.withLock({ $0.isCancelled }) {
        do throws(IndexError) {
          try put(Batch(of: work, self), into: index, run)
        } catch {
          problem.withLock { $0 = error }
          run.stop()
        }
      }
    }
    if let problem = problem.withLock({ $0 }) { throw problem }
    try index.commit()
    result.touched = run.touched
    result.imported = run.done - run.touched
    result.isCancelled = run.done < plan.readings.count
  }

  /// Articles that one thread read, and those that it did not have to.
  private struct Batch {
    var prepared: [PreparedArticle] = []
    var touched: [IndexPlan.Reading] = []

    init(of readings: ArraySlice<IndexPlan.Reading>, _ librarian: Librarian) {
      for reading in readings {
        if librarian.holdsWhatItHeld(reading) {
          touched.append(reading)
        } else {
          prepared.append(librarian.prepare(reading))
        }
      }
    }
  }

  /// Whether a file was only touched: other times or another number, and the same bytes.
  private func holdsWhatItHeld(_ reading: IndexPlan.Reading) -> Bool {
    // Of a long text the beginning is read, which costs less than to prove that it is the same.
    guard reading.mayBeSame, reading.stamp.size <= limits.whole,
      let known = index.file(at: reading.source.path),
      let bytes = try? calls.readAll(reading.source.file)
    else { return false }
    return Digest.sha256(bytes) == known.hash
  }

  /// Writes a batch; while another session writes, it waits, for as long as it is not cancelled.
  private func put(
    _ batch: Batch, into index: LibraryIndex, _ run: ImportRun
  ) throws(IndexError) {
    while true {
      do throws(IndexError) {
        try index.put(batch.prepared)
        for reading in batch.touched {
          try index.touch(reading.source.path, stamp: reading.stamp)
        }
        if run.commits(batch.prepared.count, touched: batch.touched.count) { try index.commit() }
        return
      } catch {
        guard error == .busy, !state.withLock({ $0.isCancelled }) else { throw error }
      }
    }
  }

  /// Reads an article and links it.
  private func prepare(_ reading: IndexPlan.Reading) -> PreparedArticle {
    let (path, stamp) = (reading.source.path, reading.stamp)
    if let problem = reading.source.problem {
      return PreparedArticle(path: path, stamp: stamp, options: "", problem: problem)
    }
    do throws(ArticleError) {
      let result = try readFile(of: path, reading.source.file)
      let finder = state.withLock { $0.finder }
      return PreparedArticle(
        path: path, stamp: stamp, fileHash: result.fileHash, options: result.options.key,
        article: result.article, mentions: finder.mentions(in: result.article, path: path),
        words: result.article.wordCount)
    } catch {
      return PreparedArticle(path: path, stamp: stamp, options: "", problem: error.message)
    }
  }

  /// What decides at present how articles are linked.
  private var signature: LinkingSignature {
    let (gazetteer, overlay) = state.withLock { ($0.gazetteer, $0.overlay) }
    return LinkingSignature(gazetteer, decisions: overlay.decisions)
  }

  private static let signatureKey = "signature"

  /// Links the articles anew that the names of another session were other for.
  private func linkAnew(_ signature: LinkingSignature) throws(IndexError) -> Int {
    let index = index
    let text = signature.lines.joined(separator: "\n")
    let kept = index.value(of: Self.signatureKey).map { String(decoding: $0, as: UTF8.self) }
    guard kept != text else { return 0 }
    let earlier = LinkingSignature(lines: (kept ?? "").split(separator: "\n").map(String.init))
    let count = try linkAnew(signature.reach(since: earlier))
    try index.keep(Array(text.utf8), as: Self.signatureKey)
    try index.commit()
    return count
  }

  /// Links the articles anew that a change reaches, and counts them; nothing is committed.
  func linkAnew(_ reach: OverlayEdit.Reach) throws(IndexError) -> Int {
    let finder = state.withLock { $0.finder }
    let touched = articles(in: reach)
    state.withLock { state in
      for stored in touched { state.names[stored.path] = nil }
    }
    for stored in touched {
      let mentions = finder.mentions(in: stored.article, path: stored.path)
      guard mentions != stored.mentions else { continue }
      try index.relink(stored.path, IndexedArticle(stored.article, mentions))
    }
    return touched.count
  }

  /// Does what had to wait until all articles were read: those that were opened meanwhile and had
  /// changed, and names that were changed meanwhile.
  private func settle() {
    let (changed, reaches) = state.withLock { state in
      defer {
        state.isIndexing = false
        state.changed = []
        state.reaches = []
      }
      return (state.changed, state.reaches)
    }
    for path in changed {
      guard let known = state.withLock({ $0.recent[path] }), let result = known.result else {
        continue
      }
      learn(path, result, known.mentions)
    }
    for reach in reaches { _ = relink(reach) }
  }

  /// Has the index know an article as it was read just now, where it knows another state of it.
  func learn(_ path: ArticlePath, _ result: ArticleReader.Result, _ mentions: [Mention]) {
    let file = location.file(of: path)
    guard let stamp = (try? calls.info(file)).map(FileStamp.init) else { return }
    if let known = index.file(at: path), known.hash == result.fileHash,
      known.file.options == result.options.key, known.file.isReadable
    {
      return
    }
    let prepared = PreparedArticle(
      path: path, stamp: stamp, fileHash: result.fileHash, options: result.options.key,
      article: result.article, mentions: mentions, words: result.article.wordCount)
    do throws(IndexError) {
      try index.put([prepared])
      try index.commit()
    } catch {
      index.rollBack()
    }
  }
}

extension FileStamp {
  /// Nothing stands there.
  static let none = FileStamp(size: 0, modifiedNanoseconds: 0, inode: 0)

  init(_ info: FileInfo) {
    self.init(
      size: info.size, modifiedNanoseconds: info.modifiedNanoseconds, inode: info.inode)
  }
}
