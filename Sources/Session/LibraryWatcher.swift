public import Dispatch
import Index
import Reading
import Storage
import Synchronization

/// Hears of files of the library that change while it is open, and has the index follow.
///
/// The kernel tells at once. Where it does not, as of folders of the network or of more folders than
/// it listens to, a walk from time to time finds out.
public final class LibraryWatcher: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "lectern.library")
  private let pending = Mutex(Pending())

  private let watch = FolderWatch()
  private let mostFolders: Int
  private let interval: DispatchTimeInterval

  private struct Pending {
    var changes = FolderWatch.Changes()
    var isWaiting = false
    var isPolling = false
    /// What the index was when the list was made last.
    var revision: Int?
  }

  /// Time to wait for more of the same: editors write a file in several steps.
  private static let patience = DispatchTimeInterval.milliseconds(60)

  /// Joins a library to the inbox that hears of it.
  ///
  /// It listens to at most `mostFolders` folders, for the kernel allows a user some thousand;
  /// `interval` is the time between two walks where not every folder is listened to.
  public init(
    _ librarian: Librarian, inbox: Inbox, mostFolders: Int = 4096,
    interval: DispatchTimeInterval = .seconds(30)
  ) {
    self.mostFolders = mostFolders
    self.librarian = librarian
    self.inbox = inbox
    self.interval = interval
  }

  /// Begins to listen to the folders that the last walk found, for as long as the program runs.
  ///
  /// `looksAgain` asks for one more walk, for files that changed after the last one and before now.
  public func start(looksAgain: Bool = false) {
    queue.async { [self] in
      _ = listen()
      if looksAgain { walkSoon() }
    }
    guard let watch else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: watch.descriptor, queue: queue)
    source.setEventHandler { [self] in
      take(watch.changes())
      // Keeps the source alive as long as the handler is.
      _ = source.isCancelled
    }
    source.activate()
  }

  /// Listens to the folders that the last walk found, and answers whether one of them is new; has
  /// a walk look from time to time when not all can be listened to.
  private func listen() -> Bool {
    let folders = librarian.folders
    let before = watch?.count ?? 0
    var isComplete = folders.count <= mostFolders
    let mounts = MountTable()
    for folder in folders.prefix(mostFolders) {
      let isHeard = watch?.listen(to: folder) == true && !mounts.isRemote(folder)
      isComplete = isComplete && isHeard
    }
    if !isComplete { poll() }
    return (watch?.count ?? 0) > before
  }

  private func poll() {
    let isFirst = pending.withLock { pending in
      defer { pending.isPolling = true }
      return !pending.isPolling
    }
    guard isFirst else { return }
    queue.asyncAfter(deadline: .now() + interval) { [self] in
      pending.withLock { $0.isPolling = false }
      walkSoon()
    }
  }

  private func walkSoon() {
    var changes = FolderWatch.Changes()
    changes.needsWalk = true
    take(changes)
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
      defer {
        pending.changes = FolderWatch.Changes()
        pending.isWaiting = false
      }
      return pending.changes
    }
    // What is read at present is read as it is now, or found by the walk that follows.
    guard !librarian.isIndexing else { return take(changes) }
    // A walk would read on what the reader stopped.
    let walks = changes.needsWalk && !librarian.isStopped
    if changes.needsWalk, !walks {
      queue.asyncAfter(deadline: .now() + interval) { self.walkSoon() }
    }
    let report = walks ? librarian.updateIndex() : librarian.updateIndex(of: changes.files)
    // Files may have come into a new folder before it was listened to.
    if walks, listen() { walkSoon() }
    // Another session may have been faster with the same files.
    let revision = librarian.indexRevision
    let isNew = pending.withLock { pending in
      defer { pending.revision = revision }
      return pending.revision != revision
    }
    guard isNew || report.imported + report.removed + report.renamed > 0 else { return }
    inbox.post(librarian.listing)
  }
}

extension Librarian {
  /// The folders that the last walk found.
  var folders: [String] { state.withLock { $0.folders } }

  /// Whether the reader stopped the reading of the library.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// A number that changes whenever this or another session writes the index.
  var indexRevision: Int { index.revision }
}
