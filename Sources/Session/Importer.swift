public import Annotations
import Reading
import Storage
import Synchronization

/// Reads the library beside the loop and tells it how far that is.
public struct Importer: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox

  /// Time between two reports of progress; the list is sent with each.
  private static let interval = Duration.milliseconds(250)

  /// Joins a library to the inbox that hears of it.
  public init(_ librarian: Librarian, inbox: Inbox) {
    self.librarian = librarian
    self.inbox = inbox
  }

  /// Begins to read, after sweeping what a crash left behind; the screen is usable meanwhile.
  public func start(at time: Timestamp) {
    librarian.textIsShown.open()
    Task.detached(priority: .userInitiated) {
      librarian.state.withLock { $0.isInteractive = true }
      for message in librarian.owedNames() { inbox.post(message) }
      librarian.sweep(at: time)
      inbox.post(librarian.listing)
      let report = read()
      if librarian.location.isFolder {
        LibraryWatcher(librarian, inbox: inbox).start(looksAgain: report.imported > 0)
      }
    }
  }

  /// Reads what was left when the reader stopped it.
  func resume() {
    Task.detached(priority: .userInitiated) { _ = read() }
  }

  /// Reads what is new or changed, and tells how far it is.
  private func read() -> IndexReport {
    let (librarian, inbox) = (librarian, inbox)
    let pace = Mutex(Pacing())
    let report = librarian.importAll { progress in
      guard let progress, pace.withLock({ $0.isTime }) else { return }
      let begun = ContinuousClock.now
      let message = librarian.listing
      let took = ContinuousClock.now - begun
      let measured = pace.withLock { $0.measured(progress, took) }
      inbox.post(message)
      inbox.post(.progress(measured))
    }
    for notice in report.notices { inbox.post(.notice(Notice(notice, .warning))) }
    inbox.post(librarian.listing)
    inbox.post(.progress(report.stopped))
    return report
  }

  /// When to report, and how fast the work goes.
  private struct Pacing {
    private let begun = ContinuousClock.now
    private var next = ContinuousClock.now + Importer.interval
    private var first: Progress?

    /// Whether it is time for a report; true for one caller only.
    var isTime: Bool {
      mutating get {
        guard ContinuousClock.now >= next else { return false }
        // Until the list is made, nobody else makes one.
        next = .now + .seconds(3600)
        return true
      }
    }

    /// Adds the rate; a list that takes long is sent less often.
    mutating func measured(_ progress: Progress, _ took: Duration) -> Progress {
      next = .now + max(Importer.interval, took * 10)
      let first = first ?? progress
      self.first = first
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      let rate = Int(Double(progress.done - first.done) / max(seconds, 0.001))
      guard rate > 0, seconds > 1 else { return progress }
      return Progress(
        done: progress.done, total: progress.total, rate: rate,
        secondsLeft: (progress.total - progress.done) / rate)
    }
  }
}
