import Glibc

/// An open file; it closes itself when it goes out of use.
public struct PosixFile: ~Copyable, Sendable {
  /// What a file is opened for.
  public enum Use: Hashable, Sendable {
    case reading
    /// Makes a file that must not exist yet.
    case creating
    /// Writes behind the end; makes the file when it is missing.
    case appending
    /// Holds a lock; makes the file when it is missing.
    case locking
    /// Forces a folder's entries to the disk.
    case folder

    var flags: Int32 {
      switch self {
      case .reading: O_RDONLY
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      case .appending: O_RDWR | O_CREAT | O_APPEND
      case .locking: O_RDWR | O_CREAT
      case .folder: O_RDONLY | O_DIRECTORY
      }
    }
  }

  /// The path it was opened by.
  public let path: String

  private var descriptor: Int32
  private let calls: FileCalls

  init(descriptor: Int32, path: String, calls: FileCalls) {
    self.descriptor = descriptor
    self.path = path
    self.calls = calls
  }

  deinit {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  /// Closes the file and says whether the system took everything.
  public mutating func close() throws(StorageError) {
    let closing = descriptor
    descriptor = -1
    let result = Glibc.close(closing)
    let number = errno
    try calls.check(.close, path)
    // An interrupted close has closed on Linux: closing again could hit a file opened since.
    if result < 0, number != EINTR { throw .failed(.close, path: path, errno: number) }
  }

  /// Kind, size, mode and time of the open file.
  public func info() throws(StorageError) -> FileInfo {
    try calls.check(.inspect, path)
    guard let info = FileInfo(descriptor: descriptor) else {
      throw .failed(.inspect, path: path, errno: errno)
    }
    return info
  }

  /// The bytes from the file's position to its end, at most a limit.
  public func readToEnd(expecting size: Int = 0, limit: Int) throws(StorageError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(max(size + 1, 4096), limit + 1))
    var count = 0
    while true {
      if count == bytes.count {
        if count > limit { throw .tooLarge(path: path, bytes: count, limit: limit) }
        bytes.append(contentsOf: repeatElement(0, count: min(count, limit + 1 - count)))
      }
      let read = try calls.call(.read, path) {
        unsafe bytes.withUnsafeMutableBytes { buffer in
          unsafe Glibc.read(
            descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        }
      }
      if read == 0 { break }
      count += read
      // There was room for more than was expected: the end has been met, and need not be asked for.
      if count == size { break }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Some bytes of the file; fewer where it ends before them.
  public func read(_ range: Range<Int>) throws(StorageError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var count = 0
    while count < bytes.count {
      let read = try calls.call(.read, path) {
        unsafe bytes.withUnsafeMutableBytes { buffer in
          unsafe pread(
            descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count,
            range.lowerBound + count)
        }
      }
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// The last byte of a file of some size, or nil when it is empty.
  func lastByte(ofSize size: Int) throws(StorageError) -> UInt8? {
    var byte: UInt8 = 0
    let count = try calls.call(.read, path) {
      unsafe pread(descriptor, &byte, 1, max(0, size - 1))
    }
    return count == 1 ? byte : nil
  }

  /// Writes all bytes, however many steps the system needs.
  public func write(_ bytes: [UInt8]) throws(StorageError) {
    var written = 0
    while written < bytes.count {
      let step = min(bytes.count - written, calls.largestWrite)
      let count = try calls.call(.write, path) {
        unsafe bytes.withUnsafeBytes { buffer in
          unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), step)
        }
      }
      // A disk that takes nothing and reports nothing would otherwise be asked for ever.
      if count == 0 { throw .failed(.write, path: path, errno: ENOSPC) }
      written += count
    }
  }

  /// Forces everything written so far to the disk.
  public func sync() throws(StorageError) {
    _ = try calls.call(.sync, path) { fsync(descriptor) }
  }

  /// Sets the permission bits, whatever the process's mask says.
  public func setMode(_ mode: UInt32) throws(StorageError) {
    _ = try calls.call(.setMode, path) { fchmod(descriptor, mode) }
  }

  /// Takes the file's lock without waiting; false when another open file holds it.
  public func tryLock() throws(StorageError) -> Bool {
    do throws(StorageError) {
      _ = try calls.call(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if case .failed(_, _, EWOULDBLOCK) = error { return false }
      throw error
    }
  }
}
