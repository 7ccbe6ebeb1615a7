public import Annotations
import Reading
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
    let (librarian, inbox) = (librarian, inbox)
    Task.detached(priority: .userInitiated) {
      librarian.sweep(at: time)
      let reported = Mutex(ContinuousClock.now)
      let report = librarian.importAll { progress in
        let isTime = reported.withLock { last in
          guard ContinuousClock.now - last >= Self.interval else { return false }
          last = .now
          return true
        }
        guard let progress, isTime else { return }
        inbox.post(.libraryListed(librarian.entries, librarian.counts))
        inbox.post(.progress(progress))
      }
      for notice in report.notices { inbox.post(.notice(Notice(notice, .warning))) }
      inbox.post(.libraryListed(librarian.entries, librarian.counts))
      inbox.post(.progress(nil))
    }
  }
}
