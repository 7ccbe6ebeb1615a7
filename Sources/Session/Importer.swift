public import Annotations
import Reading
import Storage
import Synchronization

/// Reads the library beside the loop and tells it how far that is.
public struct Importer: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox

  /// Joins a library to the inbox that hears of it.
  public init(_ librarian: Librarian, inbox: Inbox) {
    self.librarian = librarian
    self.inbox = inbox
  }

  /// Begins to read, after sweeping what a crash left behind; the screen is usable meanwhile.
  public func start(at time: Timestamp) {
    librarian.textIsShown.open()
    Task.detached(priority: .userInitiated) {
      let stater = Stater(librarian, inbox: inbox)
      librarian.state.withLock { state in
        state.isInteractive = true
        state.statesLater = stater.start
      }
      for message in librarian.owedNames() { inbox.post(message) }
      librarian.sweep(at: time)
      inbox.post(librarian.listing)
      let report = read()
      if librarian.location.isFolder {
        LibraryWatcher(librarian, inbox: inbox).start(looksAgain: report.imported > 0)
      }
    }
  }

  /// Reads what was left when the reader stopped it, or notes what the rest says.
  func resume() {
    librarian.state.withLock { $0.isStatingStopped = false }
    Task.detached(priority: .userInitiated) { _ = read() }
  }

  /// Reads what is new or changed, and tells how far it is.
  private func read() -> IndexReport {
    let (librarian, inbox) = (librarian, inbox)
    let pace = Mutex(ProgressPace())
    let report = librarian.importAll { progress in
      guard let progress, pace.withLock({ $0.isTime }) else { return }
      // The list is sent with each report.
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
}
