import Glibc

extension FileCalls {
  /// The largest file the program holds in memory, in bytes.
  public static let largestFile = 1 << 30

  /// All bytes of a regular file.
  ///
  /// A folder, FIFO or device is an error, not an endless wait.
  public func readAll(
    _ path: String, limit: Int = FileCalls.largestFile
  ) throws(StorageError) -> [UInt8] {
    let file = try open(path, .reading)
    return try file.readAll(try file.info(), limit: limit)
  }

  /// All bytes of a regular file, or so many from the start as are read of a long text first.
  public func beginning(
    of path: String, beyond limits: LongText.Limits = .standard
  ) throws(StorageError) -> [UInt8] {
    guard let info = try? info(path), info.kind == .file, info.size > limits.whole else {
      return try readAll(path)
    }
    return try open(path, .reading).read(0..<limits.beginning)
  }

  /// What stands at a path, a dangling link included, or nil when nothing does.
  ///
  /// That it cannot be told is an error: taken for absence, it would let a file be overwritten.
  public func infoIfPresent(
    _ path: String, followingLinks: Bool = true
  ) throws(StorageError) -> FileInfo? {
    do throws(StorageError) {
      return try info(path, followingLinks: followingLinks)
    } catch {
      if case .failed(_, _, let number) = error, number == ENOENT || number == ENOTDIR {
        return nil
      }
      throw error
    }
  }

  /// Whether anything stands at a path, a dangling link included, or may stand there.
  public func exists(_ path: String) -> Bool {
    do throws(StorageError) {
      return try infoIfPresent(path, followingLinks: false) != nil
    } catch {
      return true
    }
  }

  /// Makes a folder and those above it, each forced to the disk.
  public func makeFolders(_ path: String, mode: UInt32 = 0o700) throws(StorageError) {
    if (try? info(path))?.kind == .folder { return }
    let parent = Self.folder(of: path)
    if parent != path { try makeFolders(parent, mode: mode) }
    try makeFolder(path, mode: mode)
    try syncFolder(parent)
  }

  /// Forces the entries of a folder to the disk, so that a new or renamed file stays.
  public func syncFolder(_ path: String) throws(StorageError) {
    var folder = try open(path, .folder)
    try folder.sync()
    try folder.close()
  }

  /// The folder a path lies in; `.` for a bare name.
  public static func folder(of path: String) -> String {
    var trimmed = Substring(path)
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The last component of a path.
  public static func name(of path: String) -> String {
    let bytes = path.utf8
    // Most paths end in their name, and slicing behind the last slash touches nothing else.
    if let slash = bytes.lastIndex(of: UInt8(ascii: "/")),
      bytes.index(after: slash) < bytes.endIndex
    {
      return String(path[bytes.index(after: slash)...])
    }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A path below a folder.
  public static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }
}

extension PosixFile {
  /// All bytes of the file, which was asked how it looks and must be a regular one.
  func readAll(
    _ info: FileInfo, limit: Int = FileCalls.largestFile
  ) throws(StorageError) -> [UInt8] {
    guard info.kind == .file else { throw .notAFile(path: path, info.kind) }
    guard info.size <= limit else {
      throw .tooLarge(path: path, bytes: info.size, limit: limit)
    }
    return try readToEnd(expecting: info.size, limit: limit)
  }
}
