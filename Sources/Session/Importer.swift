public import Annotations
import Reading

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
      var reported = ContinuousClock.now
      librarian.importAll { progress in
        guard let progress, ContinuousClock.now - reported >= Self.interval else { return }
        inbox.post(.libraryListed(librarian.entries, librarian.counts))
        inbox.post(.progress(progress))
        reported = .now
      }
      inbox.post(.libraryListed(librarian.entries, librarian.counts))
      inbox.post(.progress(nil))
    }
  }
}
