import Dispatch
import Reading
import Storage
import Synchronization

/// Hears of files of the library that change while it is open, and has the index follow.
///
/// The kernel tells at once. Where it does not, as on folders of the network, a walk from time to
/// time finds out.
public final class LibraryWatcher: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "lectern.library")
  private let pending = Mutex(Pending())

  private struct Pending {
    var changes = FolderWatch.Changes()
    var isWaiting = false
  }

  /// Time to wait for more of the same: editors write a file in several steps.
  private static let patience = DispatchTimeInterval.milliseconds(60)

  /// Folders that are listened to; the kernel allows a user some thousand.
  private static let mostFolders = 4096

  /// Joins a library to the inbox that hears of it.
  public init(_ librarian: Librarian, inbox: Inbox) {
    self.librarian = librarian
    self.inbox = inbox
  }

  /// Begins to listen to the folders that the last walk found, for as long as the program runs.
  ///
  /// - Returns: Whether every folder is listened to.
  @discardableResult
  public func start() -> Bool {
    guard let watch = FolderWatch() else { return false }
    let folders = librarian.folders
    let isComplete =
      folders.count <= Self.mostFolders
      && folders.allSatisfy { watch.listen(to: $0) }
    let source = DispatchSource.makeReadSource(fileDescriptor: watch.descriptor, queue: queue)
    source.setEventHandler { [self] in
      take(watch.changes())
      // Keeps the source alive as long as the handler is.
      _ = source.isCancelled
    }
    source.activate()
    return isComplete
  }

  private func take(_ changes: FolderWatch.Changes) {
    guard !changes.isEmpty else { return }
    let isFirst = pending.withLock { pending in
      pending.changes.files.formUnion(changes.files)
      pending.changes.needsWalk = pending.changes.needsWalk || changes.needsWalk
      defer { pending.isWaiting = true }
      return !pending.isWaiting
    }
    guard isFirst else { return }
    queue.asyncAfter(deadline: .now() + Self.patience) { [self] in follow() }
  }

  private func follow() {
    let changes = pending.withLock { pending in
      defer { pending = Pending() }
      return pending.changes
    }
    // What is read at present is read as it is now, or found by the walk that follows.
    guard !librarian.isIndexing else { return take(changes) }
    let report =
      changes.needsWalk
      ? librarian.updateIndex() : librarian.updateIndex(of: changes.files)
    guard report.imported + report.removed + report.renamed > 0 else { return }
    inbox.post(librarian.listing)
  }
}

extension Librarian {
  /// The folders that the last walk found.
  var folders: [String] { state.withLock { $0.folders } }
}
