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
  /// `report` hears how far it is, from any thread. What was written stays when it is stopped.
  public func updateIndex(
    report: @escaping @Sendable (Progress?) -> Void = { _ in }
  ) -> IndexReport {
    namesAreRead.wait()
    state.withLock {
      $0.isStopped = false
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
        let isInMemory = isLast || !error.asksForRebuild
        replaceIndex(inMemory: isInMemory)
        let notice = isInMemory ? IndexNotice.inMemory(words: error.message) : .rebuilt
        result.notices.append(notice.message)
      }
    }
    settle()
    if result.imported + result.relinked > 0 { index.tidy() }
    if let notice = index.notice?.message { result.notices.append(notice) }
    result.articles = index.articleCount
    result.unreadable = result.articles - index.readableCount
    result.textBytes = index.textBytes
    report(nil)
    if result.unread == 0 { stateLater() }
    return result
  }

  private func update(
    _ result: inout IndexReport, _ report: @escaping @Sendable (Progress?) -> Void
  ) throws(IndexError) {
    let index = index
    // A folder on a disk that is not there at present is not a folder whose files were removed.
    if location.isFolder, !calls.exists(location.root), index.articleCount > 0 {
      result.isLibraryGone = true
      return result.notices.append(IndexNotice.libraryGone(folder: location.root).message)
    }
    let options = imports.options()
    let revision = index.revisionOfOthers
    let walked = WalkedLibrary(location, index, options: options, calls: calls)
    state.withLock { $0.folders = walked.folders }
    let plan = IndexPlan(
      found: walked.found, known: walked.known, options: options, total: walked.total)
    let uncertain = try carryOut(plan, &result, isStoppable: true, report)
    guard result.unread == 0 else { return }
    let looks = walked.looks.map { folder in
      uncertain.contains(folder.path) ? IndexedFolder(path: folder.path, fingerprint: []) : folder
    }
    try index.keep(looks, forgetting: walked.gone, since: revision)
    try index.commit()
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
      _ = try carryOut(plan, &result, isStoppable: false) { _ in }
    } catch {
      index.rollBack()
    }
    for path in plan.touched { state.withLock { $0.recent.forget(path) } }
    stateLater()
    return result
  }

  /// Has noted beside the screen, where there is one, what articles say that changed.
  func stateLater() {
    guard let statesLater = state.withLock({ $0.isIndexing || $0.isStopped ? nil : $0.statesLater })
    else { return }
    statesLater()
  }

  /// Whether files are read for the index at present.
  var isIndexing: Bool { state.withLock { $0.isIndexing } }

  /// Does what a plan says, and answers in which folders a file has to be looked into once more.
  private func carryOut(
    _ plan: IndexPlan, _ result: inout IndexReport, isStoppable: Bool,
    _ report: @escaping @Sendable (Progress?) -> Void
  ) throws(IndexError) -> Set<String> {
    let index = index
    result.removed = plan.removed.count
    result.renamed = plan.renamed.count
    try index.remove(plan.removed)
    for (old, new, stamp) in plan.renamed { try index.rename(old, to: new, stamp: stamp) }
    try index.commit()
    // Some names count only in articles of some paths.
    _ = try linkAnew(OverlayEdit.Reach(articles: Set(plan.renamed.map(\.new))))
    let run = ImportRun(plan, report: report)
    defer { state.withLock { $0.run = nil } }
    if isStoppable { state.withLock { $0.run = run } }
    let signature = signature
    result.relinked = try linkAnew(signature)
    try learnWhatTextsShare(plan)
    // What another session says meanwhile differs from what is heeded here, for the next update.
    let mayBeSaid = !imports.isEmpty
    if !mayBeSaid { state.withLock { $0.importProblems = [:] } }
    let problem = Mutex<IndexError?>(nil)
    let queue = WriteQueue<Batch>(atMost: ImportRun.mostBatches)
    DispatchQueue.concurrentPerform(iterations: ImportRun.workers(for: plan.readings.count)) { _ in
      let packer = index.packer()
      while true {
        queue.takeRoom()
        guard let work = run.next() else { return queue.giveRoom() }
        queue.bring(Batch(of: work, self, packer, mayBeSaid: mayBeSaid)) { batch in
          guard problem.withLock({ $0 == nil }) else { return }
          do throws(IndexError) {
            try put(batch, into: index, run)
          } catch {
            problem.withLock { $0 = error }
            run.stop()
          }
        }
      }
    }
    if let problem = problem.withLock({ $0 }) { throw problem }
    try index.commit()
    result.touched = run.touched
    result.imported = run.imported
    result.unread = plan.readings.count - run.done
    return run.uncertain.union(
      plan.renamed.filter { !$0.stamp.isSettled }.map(\.new.folder))
  }

  /// Articles that one thread read, and those that it did not have to.
  struct Batch: Sendable {
    var prepared: [PreparedArticle] = []
    var touched: [(path: ArticlePath, stamp: FileStamp)] = []
    /// Those of the touched ones that look as they did.
    var same = 0
    /// The folders of files that have to be looked into once more.
    var uncertain: Set<String> = []

    init(
      of readings: ArraySlice<IndexPlan.Reading>, _ librarian: Librarian, _ packer: TextPacker,
      mayBeSaid: Bool
    ) {
      for reading in readings {
        let path = reading.source.path
        // Before the file is read: what is written after that moment is another change.
        let isUnsettled = reading.source.look.map(librarian.calls.isUnsettled) ?? false
        let stamp = isUnsettled ? reading.stamp.unsettled : reading.stamp
        if librarian.holdsWhatItHeld(reading) {
          touched.append((path, stamp))
          same += reading.looksSame ? 1 : 0
          if isUnsettled { uncertain.insert(path.folder) }
        } else {
          let (article, isCertain) = librarian.prepare(
            reading, stamp, packer, mayBeSaid: mayBeSaid)
          prepared.append(article)
          if isUnsettled || !isCertain { uncertain.insert(path.folder) }
        }
      }
    }
  }

  /// Whether a file was only touched: other times or another number, and the same bytes.
  private func holdsWhatItHeld(_ reading: IndexPlan.Reading) -> Bool {
    // Of a long text the beginning is read, which costs less than to prove that it is the same.
    guard reading.mayBeSame, reading.stamp.size <= limits.whole,
      let known = index.file(at: reading.source.path),
      let bytes = try? calls.readAll(location.file(of: reading.source.path))
    else { return false }
    return Digest.sha256(bytes) == known.hash
  }

  /// Writes a batch; while another session writes, it waits, for as long as it is not stopped.
  private func put(
    _ batch: Batch, into index: LibraryIndex, _ run: ImportRun
  ) throws(IndexError) {
    while true {
      do throws(IndexError) {
        try index.put(batch.prepared)
        for (path, stamp) in batch.touched { try index.touch(path, stamp: stamp) }
        if run.commits(batch) { try index.commit() }
        return
      } catch {
        guard error == .busy, !run.isStopped else { throw error }
      }
    }
  }

  /// Articles whose texts tell what those of the library have in common, and below how many in all
  /// that is not worth it.
  private static let (samples, fewest) = (192, 1000)
  private static let largestSample = 65_536

  /// Has the index learn what texts have in common before many are written for the first time.
  private func learnWhatTextsShare(_ plan: IndexPlan) throws(IndexError) {
    let index = index
    guard plan.readings.count >= Self.fewest, !index.hasDictionary else { return }
    let step = plan.readings.count / Self.samples
    let articles =
      stride(from: 0, to: plan.readings.count, by: step).compactMap { place in
        let source = plan.readings[place].source
        guard source.problem == nil, source.look?.size ?? 0 <= Self.largestSample else {
          return nil
        }
        return try? readFile(of: source.path, location.file(of: source.path)).article
      } as [Article]
    try index.learn(from: articles)
  }

  /// Reads an article and links it; answers too whether the file's looks will tell when that would
  /// come out otherwise.
  private func prepare(
    _ reading: IndexPlan.Reading, _ stamp: FileStamp, _ packer: TextPacker, mayBeSaid: Bool
  ) -> (article: PreparedArticle, isCertain: Bool) {
    let path = reading.source.path
    if let problem = reading.source.problem {
      return (PreparedArticle(path: path, stamp: stamp, options: "", problem: problem), true)
    }
    do throws(ArticleError) {
      let result = try readFile(
        of: path, location.file(of: path), mayBeSaid: mayBeSaid)
      let article = PreparedArticle(
        path: path, stamp: stamp, fileHash: result.fileHash, options: result.options.key,
        article: result.article, mentions: finder.mentions(in: result.article, path: path),
        words: result.article.wordCount, packer: packer)
      return (article, true)
    } catch {
      // The system's reasons come and go without a trace on the file.
      let isOfFile = if case .file = error { false } else { true }
      let stamp = isOfFile ? stamp : stamp.unsettled
      let article = PreparedArticle(
        path: path, stamp: stamp, options: "", problem: error.message)
      return (article, isOfFile)
    }
  }

  /// What decides at present how articles are linked.
  private var signature: LinkingSignature {
    LinkingSignature(gazetteer, decisions: overlay.decisions)
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
    let finder = finder
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
      // Its row may have been written by this session behind the back of the walk.
      try? index.doubt(path)
      learn(path, result, known.mentions)
    }
    for reach in reaches { _ = relink(reach) }
  }

  /// Has the index know an article as it was read just now, where it knows another state of it.
  func learn(_ path: ArticlePath, _ result: ArticleReader.Result, _ mentions: [Mention]) {
    let file = location.file(of: path)
    // It was read a while ago, so that the next walk looks into it once more.
    guard let stamp = calls.look(at: file).map({ FileStamp($0).unsettled }) else { return }
    if let known = index.file(at: path), known.hash == result.fileHash,
      known.file.options == result.options.key, known.file.isReadable
    {
      return
    }
    let prepared = PreparedArticle(
      path: path, stamp: stamp, fileHash: result.fileHash, options: result.options.key,
      article: result.article, mentions: mentions, words: result.article.wordCount,
      packer: index.packer())
    do throws(IndexError) {
      try index.put([prepared])
      try index.commit()
    } catch {
      index.rollBack()
    }
    state.withLock { if $0.isIndexing { $0.changed.insert(path) } }
  }
}
