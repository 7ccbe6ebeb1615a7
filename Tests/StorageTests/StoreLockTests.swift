import Glibc
import Synchronization
import Testing

@testable import Storage

// A child process that another test starts shares every lock for the instant before it becomes
// itself: who expects the lock to be free must be willing to wait.
@Suite struct StoreLockTests {
  private let folder: Folder
  private var path: String { folder.file(".lock") }

  init() throws { folder = try Folder() }

  @Test func `a held lock makes the next one wait and give up`() throws {
    let first = try StoreLock(path, calls: FileCalls())
    #expect(throws: StorageError.busy(lock: path)) {
      _ = try StoreLock(path, patience: 40, calls: FileCalls()).release()
    }
    first.release()
    try StoreLock(path, calls: FileCalls()).release()
    #expect(folder.names() == [".lock"])
  }

  @Test func `case 56: a lock whose file was removed is not taken for held`() throws {
    let first = try StoreLock(path, calls: FileCalls())
    try FileCalls().remove(path)
    try StoreLock(path, calls: FileCalls()).release()
    first.release()
  }

  @Test func `case 56: a folder in the lock's place is an error`() throws {
    try FileCalls().makeFolder(path)
    #expect(throws: StorageError.failed(.open, path: path, errno: EISDIR)) {
      try StoreLock(path, patience: 0, calls: FileCalls()).release()
    }
  }

  @Test(arguments: [ENOLCK, EOPNOTSUPP])
  func `case 57: where the file system knows no locks a file stands for one`(number: Int32) throws {
    let calls = FileCalls { operation, _ in operation == .lock ? number : nil }
    let first = try StoreLock(path, calls: calls)
    #expect(folder.names() == [".lock", ".lock.held"])
    #expect(throws: StorageError.busy(lock: path)) {
      try StoreLock(path, patience: 0, calls: calls).release()
    }
    first.release()
    #expect(folder.names() == [".lock"])
    try StoreLock(path, calls: calls).release()
  }
}
