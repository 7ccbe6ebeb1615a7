import Dispatch
import Index
import Synchronization

/// One pass over the articles of which it is not kept what they say, shared by the threads that
/// find it.
final class StatingRun: Sendable {
  private struct Progressing {
    var next = 0
    var done = 0
    var stated = 0
    var isStopped = false
    var problem: IndexError?
    var committed = ContinuousClock.now
  }

  private let stretches: [ArticleStretch]
  /// The articles that are gone through, those that were noted before included.
  let total: Int
  private let state = Mutex(Progressing())
  private let stopping = Latch()

  /// Articles that are read from the index at a time: nobody waits long for them.
  static let batch = 16
  /// Time between two commits.
  private static let patience = Duration.milliseconds(500)
  /// Batches that are found or wait to be written at a time.
  static let mostBatches = 8

  /// Prepares a pass over some stretches of an index.
  init(_ stretches: [ArticleStretch], of index: LibraryIndex) {
    self.stretches = stretches
    total = min(index.readableCount, stretches.count * ArticleStretch.size)
  }

  /// Whether there is nothing to do.
  var isEmpty: Bool { stretches.isEmpty }

  /// The articles that were gone through.
  var done: Int { state.withLock { min($0.done, total) } }

  /// Those of them of which it was noted what they say.
  var stated: Int { state.withLock { $0.stated } }

  /// Whether no thread is to take more.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Lets no thread take more.
  func stop() {
    state.withLock { $0.isStopped = true }
    stopping.open()
  }

  /// Stops because something cannot be written.
  func fail(_ error: IndexError) {
    state.withLock { $0.problem = $0.problem ?? error }
    stop()
  }

  /// Why it stopped by itself; nil when it did not.
  var problem: IndexError? { state.withLock { $0.problem } }

  /// The next stretch; nil when there is none.
  func next() -> ArticleStretch? {
    state.withLock { state in
      guard !state.isStopped, state.next < stretches.count else { return nil }
      state.next += 1
      return stretches[state.next - 1]
    }
  }

  /// Waits a little for another session that writes.
  func pause() { _ = stopping.wait(atMost: .milliseconds(50)) }

  /// Counts articles that were written; answers whether it is time to commit.
  func commits(_ noted: NotedArticles) -> Bool {
    state.withLock { state in
      state.done += noted.articles
      state.stated += noted.statements.count
      guard ContinuousClock.now - state.committed >= Self.patience else { return false }
      state.committed = .now
      return true
    }
  }
}

/// What was found in some articles of a stretch, to be written.
struct NotedArticles: Sendable {
  /// The articles that were looked at.
  var articles = 0
  /// What those of them say of which it was not kept.
  var statements: [FoundStatements] = []
  /// The names of the stretch, once all its articles were looked at.
  var names: Librarian.FoundNames?
}
