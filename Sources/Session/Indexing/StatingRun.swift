import Dispatch
import Index
import Synchronization

/// One pass over the articles of which it is not kept what they say, shared by the threads that
/// find it.
final class StatingRun: Sendable {
  private struct Progressing {
    var last: ArticleVersion?
    var isOver = false
    var done = 0
    var isStopped = false
    var committed = ContinuousClock.now
  }

  /// Articles of which it is not kept when the pass begins.
  let total: Int
  private let state = Mutex(Progressing())
  private let stopping = Latch()

  /// Articles that are read from the index at a time: nobody waits long for them.
  private static let batch = 16
  /// Time between two commits.
  private static let patience = Duration.milliseconds(500)
  /// Time to wait while another session writes.
  private static let pause = DispatchTimeInterval.milliseconds(50)
  /// Batches that are found or wait to be written at a time.
  static let mostBatches = 8

  init(total: Int) { self.total = total }

  /// The articles that are done with.
  var done: Int { state.withLock { $0.done } }

  /// Whether no thread is to take more.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Lets no thread take more.
  func stop() {
    state.withLock { $0.isStopped = true }
    stopping.open()
  }

  /// The next articles; nil when there are none.
  func next(of index: LibraryIndex) -> [StoredArticle]? {
    state.withLock { state in
      guard !state.isStopped, !state.isOver else { return nil }
      let articles = index.unstated(after: state.last, atMost: Self.batch)
      state.last = articles.last?.version
      state.isOver = articles.isEmpty
      return articles.isEmpty ? nil : articles
    }
  }

  /// Waits a little for another session that writes.
  func pause() { _ = stopping.wait(atMost: Self.pause) }

  /// Counts articles that were written; answers whether it is time to commit.
  func commits(_ count: Int) -> Bool {
    state.withLock { state in
      state.done += count
      guard ContinuousClock.now - state.committed >= Self.patience else { return false }
      state.committed = .now
      return true
    }
  }
}
