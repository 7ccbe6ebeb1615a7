import Glibc

/// The calls of the file system, and the only place of the program that makes them.
///
/// Paths are UTF-8. Interrupted calls are repeated. Tests hand in a fault, which is asked before
/// every call and may answer with the error number that the call shall fail with.
public struct FileCalls: Sendable {
  /// Decides whether a call on a path fails, and with which error number.
  public typealias Fault = @Sendable (FileOperation, String) -> Int32?

  private let fault: Fault?

  /// The most bytes one write hands to the system.
  let largestWrite: Int

  /// For how many nanoseconds after a change another one may look the same.
  let settling: Int64

  /// Makes the calls of the real file system.
  ///
  /// Tests that change files faster than any person say that changes tell themselves apart at once.
  public init(settlingNanoseconds: Int64 = 2_000_000_000) {
    fault = nil
    settling = settlingNanoseconds
    largestWrite = 1 << 20
  }

  /// Makes calls that fail where a test wants them to, and write in small steps.
  public init(largestWrite: Int = 1 << 20, fault: @escaping Fault) {
    precondition(largestWrite > 0, "a write moves at least one byte")
    self.fault = fault
    settling = 0
    self.largestWrite = largestWrite
  }

  /// Fails as the test's fault says, if there is one.
  func check(_ operation: FileOperation, _ path: String) throws(StorageError) {
    if let number = fault?(operation, path) {
      throw .failed(operation, path: path, errno: number)
    }
  }

  /// Repeats a call while signals interrupt it; a negative result becomes an error.
  func call<Result: SignedInteger>(
    _ operation: FileOperation, _ path: String, _ body: () -> Result
  ) throws(StorageError) -> Result {
    try check(operation, path)
    while true {
      let result = body()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw .failed(operation, path: path, errno: number) }
    }
  }

  /// Gives a file another name in one step, replacing what had it.
  public func rename(_ old: String, to new: String) throws(StorageError) {
    _ = try call(.rename, new) { unsafe Glibc.rename(old, new) }
  }

  /// Removes a file's name.
  public func remove(_ path: String) throws(StorageError) {
    _ = try call(.remove, path) { unsafe Glibc.unlink(path) }
  }

  /// Removes a folder that is empty.
  func removeFolder(_ path: String) throws(StorageError) {
    _ = try call(.remove, path) { unsafe Glibc.rmdir(path) }
  }

  /// Makes one folder; it may exist already.
  public func makeFolder(_ path: String, mode: UInt32 = 0o700) throws(StorageError) {
    do throws(StorageError) {
      _ = try call(.makeFolder, path) { unsafe Glibc.mkdir(path, mode) }
    } catch {
      guard case .failed(_, _, EEXIST) = error, (try? info(path))?.kind == .folder else {
        throw error
      }
    }
  }

  /// Follows the last component of a path one step, when it is a symbolic link.
  public func linkTarget(_ path: String) throws(StorageError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try call(.resolve, path) {
      unsafe Glibc.readlink(path, &buffer, buffer.count)
    }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path without symbolic links, dots and double slashes; what it names must exist.
  public func realPath(_ path: String) throws(StorageError) -> String {
    try check(.resolve, path)
    guard let resolved = unsafe Glibc.realpath(path, nil) else {
      throw .failed(.resolve, path: path, errno: errno)
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether this process may write to what stands at a path.
  public func isWritable(_ path: String) -> Bool {
    unsafe Glibc.access(path, W_OK) == 0
  }

  /// Kind, size, mode and time of a path; symbolic links are followed unless told otherwise.
  public func info(_ path: String, followingLinks: Bool = true) throws(StorageError) -> FileInfo {
    var status = stat()
    _ = try call(.inspect, path) {
      unsafe fstatat(AT_FDCWD, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW)
    }
    return FileInfo(status)
  }

  /// Opens a file.
  ///
  /// The descriptor is closed in programs this one starts, and never waits for a FIFO's other end.
  public func open(
    _ path: String, _ use: PosixFile.Use, mode: UInt32 = 0o600
  ) throws(StorageError) -> PosixFile {
    let flags = use.flags | O_CLOEXEC | O_NONBLOCK
    let descriptor = try call(.open, path) { unsafe Glibc.open(path, flags, mode) }
    return PosixFile(descriptor: descriptor, path: path, calls: self)
  }

  /// The entries of a folder except `.` and `..`, in the order of the file system.
  public func list(_ path: String) throws(StorageError) -> [FolderEntry] {
    try check(.list, path)
    guard let folder = unsafe Glibc.opendir(path) else {
      throw .failed(.list, path: path, errno: errno)
    }
    defer { _ = unsafe Glibc.closedir(folder) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe Glibc.readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(FolderEntry(bytes: name, kind: unsafe .init(entry: entry.pointee.d_type)))
    }
    if errno != 0 { throw .failed(.list, path: path, errno: errno) }
    return entries
  }

  /// The system's own words for an error number.
  static func systemWords(for number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words)
  }

  /// Sleeps for some milliseconds; a signal may end it early.
  static func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = unsafe nanosleep(&time, nil)
  }

  /// The number of this process, for the names of temporary files.
  static var processNumber: Int32 { getpid() }
}

extension FileInfo {
  fileprivate init(_ status: stat) {
    let time = status.st_mtim
    self.init(
      kind: Kind(mode: status.st_mode), size: Int(status.st_size),
      mode: status.st_mode & 0o7777, device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
      modifiedNanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec),
      links: Int(status.st_nlink))
  }

  /// Kind, size, mode and time of an open descriptor.
  init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension FileInfo.Kind {
  fileprivate init(mode: UInt32) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .fifo
    default: self = .other
    }
  }

  fileprivate init(entry type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_FIFO): self = .fifo
    default: self = .other
    }
  }
}
