public import Annotations
import Reading

/// Reads the library beside the loop and tells it how far that is.
public struct Importer: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox

  /// Articles between two reports of progress; the list is sent with each.
  private static let batch = 200

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
      librarian.importAll { progress in
        guard let progress else { return }
        if progress.done.isMultiple(of: Self.batch), progress.done > 0 {
          inbox.post(.libraryListed(librarian.entries, librarian.counts))
          inbox.post(.progress(progress))
        }
      }
      inbox.post(.libraryListed(librarian.entries, librarian.counts))
      inbox.post(.progress(nil))
    }
  }
}
