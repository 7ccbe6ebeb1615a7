import Glibc
import Index
import Reading
import Synchronization

/// One import: what is left to read, shared by the threads that read.
final class ImportRun: Sendable {
  private struct Progressing {
    var next = 0
    var done = 0
    var touched = 0
    var same = 0
    var uncertain: Set<String> = []
    var isStopped = false
    var committed = ContinuousClock.now
    /// The wait before the next commit; the first comes soon, so that the screen has rows.
    var patience = Duration.milliseconds(200)
  }

  private let readings: [IndexPlan.Reading]
  private let known: Int
  private let state = Mutex(Progressing())

  /// Articles that a thread takes at a time: few enough that nobody waits for the last one.
  private static let batch = 16
  /// Bytes of files above which a batch has no further ones.
  private static let batchBytes = 262_144
  /// Batches that are read, linked or wait to be written at a time.
  static let mostBatches = 24
  private static let longestPatience = Duration.milliseconds(2000)

  private let hearsProgress: @Sendable (Progress) -> Void

  init(_ plan: IndexPlan, report: @escaping @Sendable (Progress?) -> Void) {
    readings = plan.readings
    known = plan.total - plan.readings.count
    hearsProgress = report
  }

  /// The threads that are worth it for some articles.
  static func workers(for articles: Int) -> Int {
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return max(1, min(cores + 1, articles / batch))
  }

  /// The articles that are done with.
  var done: Int { state.withLock { $0.done } }

  /// Those of them that were read anew.
  var imported: Int { state.withLock { $0.done - $0.touched } }

  /// Those of them that look otherwise and hold what they had held.
  var touched: Int { state.withLock { $0.touched - $0.same } }

  /// The folders of files that have to be looked into once more.
  var uncertain: Set<String> { state.withLock { $0.uncertain } }

  /// Whether no thread is to take more.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Lets no thread take more.
  func stop() { state.withLock { $0.isStopped = true } }

  /// The next articles to read; nil when there are none.
  func next() -> ArraySlice<IndexPlan.Reading>? {
    state.withLock { state in
      guard !state.isStopped, state.next < readings.count else { return nil }
      let start = state.next
      var bytes = 0
      while state.next < readings.count, state.next - start < Self.batch, bytes < Self.batchBytes {
        bytes += readings[state.next].stamp.size
        state.next += 1
      }
      return readings[start..<state.next]
    }
  }

  /// Counts articles that were written or only touched; answers whether it is time to commit.
  func commits(_ batch: Librarian.Batch) -> Bool {
    let (progress, isTime) = state.withLock { state in
      state.done += batch.prepared.count + batch.touched.count
      state.touched += batch.touched.count
      state.same += batch.same
      state.uncertain.formUnion(batch.uncertain)
      let isTime = ContinuousClock.now - state.committed >= state.patience
      if isTime {
        state.committed = .now
        state.patience = min(state.patience * 2, Self.longestPatience)
      }
      return (Progress(done: known + state.done, total: known + readings.count), isTime)
    }
    hearsProgress(progress)
    return isTime
  }
}
