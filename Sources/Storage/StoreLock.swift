import Glibc

/// The store's lock, held by one session at a time and given up when it goes out of use.
///
/// It is a file of its own that is never renamed or removed: a lock on the data file would be lost
/// with the rename that replaces it. The kernel frees it when its holder dies.
struct StoreLock: ~Copyable {
  private var file: PosixFile?
  /// The file that stands for the lock where the file system knows no locks.
  private let substitute: String?
  private let calls: FileCalls

  /// Milliseconds between two tries.
  private static let pause = 20

  /// Waits for the lock, at most some milliseconds.
  init(_ path: String, patience: Int = 2000, calls: FileCalls) throws(StorageError) {
    var waited = 0
    while true {
      if let file = try Self.tryFlock(path, calls) {
        self.file = consume file
        substitute = nil
        self.calls = calls
        return
      }
      if try Self.lacksLocks(path, calls), let held = try Self.trySubstitute(path, calls) {
        file = nil
        substitute = held
        self.calls = calls
        return
      }
      guard waited < patience else { throw .busy(lock: path) }
      FileCalls.sleep(milliseconds: Self.pause)
      waited += Self.pause
    }
  }

  deinit {
    if let substitute { try? calls.remove(substitute) }
  }

  /// Gives the lock up; its end of life is here, so that nothing gives it up earlier.
  consuming func release() {}

  /// The locked file, or nil when another holds it.
  private static func tryFlock(
    _ path: String, _ calls: FileCalls
  ) throws(StorageError) -> PosixFile? {
    let file = try calls.open(path, .locking)
    do throws(StorageError) {
      guard try file.tryLock() else { return nil }
    } catch {
      if case .failed(_, _, let number) = error, isLackOfLocks(number) { return nil }
      throw error
    }
    // Somebody may have removed the file between opening and locking: then this is another lock.
    guard let present = try? calls.info(path), present.inode == (try file.info()).inode else {
      return nil
    }
    return file
  }

  private static func isLackOfLocks(_ number: Int32) -> Bool {
    number == ENOLCK || number == EOPNOTSUPP || number == ENOSYS
  }

  private static func lacksLocks(_ path: String, _ calls: FileCalls) throws(StorageError) -> Bool {
    let file = try calls.open(path, .locking)
    do throws(StorageError) {
      _ = try file.tryLock()
      return false
    } catch {
      if case .failed(_, _, let number) = error { return isLackOfLocks(number) }
      throw error
    }
  }

  /// Makes a file that must not exist yet; a session that dies leaves it, and the reader is told.
  private static func trySubstitute(
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

extension NotebookStore {
  /// Does something while no other session can save.
  func withLock<Result>(
    _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    let lock = try StoreLock(layout.lock, patience: patience, calls: calls)
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
