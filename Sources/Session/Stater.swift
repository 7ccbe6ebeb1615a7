import Dispatch
import Reading
import Synchronization

/// Notes beside the loop what articles say, and tells it how far that is.
///
/// One thread does it, which holds the index no longer than it takes to read some articles, so that
/// no key waits.
struct Stater: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "lectern.stating", qos: .background)
  private let wish = Wish()

  /// Whether a pass was asked for that has not begun.
  private final class Wish: Sendable {
    let isPending = Mutex(false)
  }

  /// Joins a library to the inbox that hears of it.
  init(_ librarian: Librarian, inbox: Inbox) {
    self.librarian = librarian
    self.inbox = inbox
  }

  /// Notes what is not noted yet, once nothing else is being noted.
  func start() {
    let isFirst = wish.isPending.withLock { isPending in
      defer { isPending = true }
      return !isPending
    }
    guard isFirst else { return }
    queue.async { [self] in
      wish.isPending.withLock { $0 = false }
      run()
    }
  }

  private func run() {
    // An index that ends with the program is not worth the work.
    guard librarian.isIndexKept, librarian.state.withLock({ !$0.isStatingStopped }) else { return }
    let pace = Mutex(ProgressPace())
    let isShown = Mutex(false)
    let report = librarian.keepStatements(threads: 1) { progress in
      guard pace.withLock({ $0.isTime }) else { return }
      let measured = pace.withLock { $0.measured(progress) }
      // What the import tells goes first.
      guard !librarian.isIndexing else { return }
      isShown.withLock { $0 = true }
      inbox.post(.progress(measured))
    }
    if let stopped = report.stopped {
      inbox.post(.progress(stopped))
    } else if isShown.withLock({ $0 }), !librarian.isIndexing {
      inbox.post(.progress(nil))
    }
  }
}
