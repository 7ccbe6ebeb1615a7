import Glibc

/// The store's lock, held by one session at a time and given up when it goes out of use.
///
/// It is a file of its own that is never renamed or removed: a lock on the data file would be lost
/// with the rename that replaces it. The kernel frees it when its holder dies.
struct StoreLock: ~Copyable {
  private let file: PosixFile?
  /// The file that stands for the lock where the file system knows no locks.
  private let substitute: String?
  private let calls: FileCalls

  /// Milliseconds between two tries.
  private static let pause = 20

  /// What one try came to.
  private enum Attempt: ~Copyable {
    case taken(PosixFile)
    case busy
    /// The file system knows no locks.
    case unsupported
  }

  /// Waits for the lock, at most some milliseconds.
  init(_ path: String, patience: Int = 2000, calls: FileCalls) throws(StorageError) {
    var waited = 0
    while true {
      switch try Self.attempt(path, calls) {
      case .taken(let file):
        self.init(file: file, substitute: nil, calls: calls)
        return
      case .unsupported:
        if let held = try Self.attemptSubstitute(path, calls) {
          self.init(file: nil, substitute: held, calls: calls)
          return
        }
      case .busy: break
      }
      guard waited < patience else { throw .busy(lock: path) }
      FileCalls.sleep(milliseconds: Self.pause)
      waited += Self.pause
    }
  }

  private init(file: consuming PosixFile?, substitute: String?, calls: FileCalls) {
    self.file = file
    self.substitute = substitute
    self.calls = calls
  }

  deinit {
    if let substitute { try? calls.remove(substitute) }
  }

  /// Gives the lock up; its end of life is here, so that nothing gives it up earlier.
  consuming func release() {}

  private static func attempt(
    _ path: String, _ calls: FileCalls
  ) throws(StorageError) -> Attempt {
    let file = try calls.open(path, .locking)
    do throws(StorageError) {
      guard try file.tryLock() else { return .busy }
    } catch {
      if case .failed(_, _, let number) = error, lacksLocks(number) { return .unsupported }
      throw error
    }
    // Somebody may have removed the file between opening and locking: then this is another lock.
    let present = try calls.infoIfPresent(path)
    return present?.inode == (try file.info()).inode ? .taken(file) : .busy
  }

  private static func lacksLocks(_ number: Int32) -> Bool {
    number == ENOLCK || number == EOPNOTSUPP || number == ENOSYS
  }

  /// Makes a file that must not exist yet; a session that dies leaves it, and the reader is told.
  private static func attemptSubstitute(
    _ path: String, _ calls: FileCalls
  ) throws(StorageError) -> String? {
    let held = path + ".held"
    do throws(StorageError) {
      let file = try calls.open(held, .creating)
      try file.write(Array("\(FileCalls.processNumber)\n".utf8))
      return held
    } catch {
      if case .failed(_, _, EEXIST) = error { return nil }
      throw error
    }
  }
}

extension StoreLock {
  /// Does something while no other session can save.
  static func holding<Result>(
    _ path: String, patience: Int, calls: FileCalls, _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    let lock = try StoreLock(path, patience: patience, calls: calls)
    do throws(StorageError) {
      let result = try body()
      lock.release()
      return result
    } catch {
      lock.release()
      throw error
    }
  }
}

extension NotebookStore {
  /// Does something while no other session can save.
  func withLock<Result>(
    _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    try StoreLock.holding(layout.lock, patience: patience, calls: calls, body)
  }
}
