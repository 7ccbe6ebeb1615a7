import Dispatch
import Entities
import Glibc
import Index
public import Reading
import Statements
import Synchronization

extension Librarian {
  /// The threads that are worth it where nothing else is to be done.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Whether the index is still there when the program ends.
  var isIndexKept: Bool { index.file != nil }

  private static let statingKey = "stating"

  /// Finds what articles say that are new or changed, or that name whom the gazetteer describes
  /// otherwise now, and has the index keep it, with the names that no entry knows.
  ///
  /// `report` hears how far it is, from any thread. What was written stays when it is stopped; the
  /// next time goes on from there.
  public func keepStatements(
    threads: Int, report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> StatingReport {
    var result = StatingReport()
    state.withLock { $0.isStating = true }
    defer { state.withLock { $0.isStating = false } }
    while true {
      let round = keepStatementsOnce(threads: threads, after: result, report)
      result.stated += round.stated
      result.done += round.done
      result.total += round.total
      result.isStopped = round.isStopped
      result.problem = round.problem
      // What changed meanwhile is taken up at once, as long as that gets somewhere.
      guard !round.isStopped, round.problem == nil, round.stated > 0, index.unstatedCount > 0 else {
        break
      }
    }
    if result.stated > 0 { index.tidy() }
    return result
  }

  private func keepStatementsOnce(
    threads: Int, after before: StatingReport, _ report: @escaping @Sendable (Progress) -> Void
  ) -> StatingReport {
    let (index, signature) = (index, statingSignature)
    do throws(IndexError) {
      try forgetStatements(unlessOf: signature)
    } catch {
      return StatingReport(problem: error.message)
    }
    let run = StatingRun(index.unnotedStretches(), of: index)
    guard !run.isEmpty else { return StatingReport() }
    state.withLock { state in
      state.statingRun = run
      // Between two rounds there was no run that could be stopped.
      if state.isStatingStopped { run.stop() }
    }
    defer { state.withLock { $0.statingRun = nil } }
    let queue = WriteQueue<NotedArticles>(atMost: StatingRun.mostBatches)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while let stretch = run.next() {
        note(stretch, of: index, signature, run) { noted in
          queue.takeRoom()
          queue.bring(noted) { noted in
            guard put(noted, into: index, run) else { return }
            report(
              Progress(
                done: before.done + run.done, total: before.total + run.total, work: .stating))
          }
        }
      }
    }
    // What could be written is whole, and the lock must not stay with it.
    try? index.commit()
    return StatingReport(
      stated: run.stated, done: run.done, total: run.total,
      isStopped: state.withLock { $0.isStatingStopped } && run.isStopped,
      problem: run.problem?.message)
  }

  /// Finds what is not kept of a stretch, some articles at a time.
  private func note(
    _ stretch: ArticleStretch, of index: LibraryIndex, _ signature: StatingSignature,
    _ run: StatingRun, _ bring: (NotedArticles) -> Void
  ) {
    var names = index.hasNames(in: stretch) ? nil : FoundNames(stretch)
    var last: ArticleVersion?
    while !run.isStopped {
      let articles = index.articles(
        in: stretch, after: last, atMost: StatingRun.batch, withStatements: true)
      last = articles.last?.version
      var noted = NotedArticles(articles: articles.count)
      for stored in articles {
        names?.add(Names(stored).names, of: stored)
        let deciders = signature.deciders(of: stored.mentions)
        guard stored.kept?.deciders != deciders else { continue }
        let statements = Statements(
          of: stored.article, mentions: stored.mentions, gazetteer: signature.gazetteer)
        noted.statements.append(FoundStatements(statements, in: stored, deciders: deciders))
      }
      if articles.isEmpty { noted.names = names }
      bring(noted)
      if articles.isEmpty { return }
    }
  }

  /// Writes what was found; while another session writes, it waits, if it is not stopped.
  ///
  /// False when it cannot be written.
  private func put(
    _ noted: NotedArticles, into index: LibraryIndex, _ run: StatingRun
  ) -> Bool {
    while true {
      do throws(IndexError) {
        try index.keep(noted.statements, isPatient: false)
        if let names = noted.names { try index.keep(names.names, in: names.stretch) }
        if run.commits(noted) { try index.commit() }
        return true
      } catch {
        guard !run.isStopped else { return false }
        guard error == .busy else {
          run.fail(error)
          return false
        }
        run.pause()
      }
    }
  }

  /// Forgets what articles say that was found when the gazetteer, or the rules, said something else.
  private func forgetStatements(unlessOf signature: StatingSignature) throws(IndexError) {
    let index = index
    let text = signature.lines.joined(separator: "\n")
    let kept = index.value(of: Self.statingKey).map { String(decoding: $0, as: UTF8.self) }
    guard kept != text else { return }
    let lines = (kept ?? "").split(separator: "\n").map(String.init)
    let changed = signature.changed(since: lines)
    if changed?.isEmpty != true { try index.forgetStatements(naming: changed) }
    try index.keep(Array(text.utf8), as: Self.statingKey)
    try index.commit()
  }

  /// Stops noting what articles say; answers whether that was under way.
  func cancelStating() -> Bool {
    state.withLock { state in
      guard state.isStating, state.run == nil else { return false }
      state.isStatingStopped = true
      state.statingRun?.stop()
      return true
    }
  }
}
