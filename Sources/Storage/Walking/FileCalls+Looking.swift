import Glibc

/// Which folder it is, by whatever path it was reached.
struct FolderIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
}

extension FileCalls {
  /// Looks at every entry of a folder that may be an article, one call each, links followed, and
  /// gathers the folders in it.
  ///
  /// `isNew` tells whether the folder was not seen by another path; one that was is left.
  /// - Returns: Whether it was looked at.
  /// - Complexity: O(n) in the entries; no memory is taken for them beyond the look's.
  func look(
    at look: inout FolderLook, folders: inout [String], isNew: (FolderIdentity) -> Bool
  ) throws(StorageError) -> Bool {
    try check(.list, look.folder)
    guard let folder = unsafe Glibc.opendir(look.folder) else {
      throw .failed(.list, path: look.folder, errno: errno)
    }
    defer { _ = unsafe Glibc.closedir(folder) }
    let descriptor = unsafe dirfd(folder)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0,
      isNew(FolderIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
    else { return false }
    while true {
      errno = 0
      guard let entry = unsafe Glibc.readdir(folder) else { break }
      let type = unsafe Int(entry.pointee.d_type)
      let start = look.names.count
      let found = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        let name = unsafe UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self)
        unsafe look.names.append(
          contentsOf: UnsafeRawBufferPointer(start: name, count: strlen(name)))
        let range = start..<look.names.count
        guard FolderLook.isWorthALook(look.names, range, isFile: type == Int(DT_REG)) else {
          return FolderLook.Seen.nothing
        }
        // Folders say so themselves on every common file system.
        if type == Int(DT_DIR) { return .folder }
        let isThere = unsafe fstatat(descriptor, name, &status, 0) == 0
        return isThere ? .init(status) : .other
      }
      look.take(found, start..<look.names.count, &folders)
    }
    if errno != 0 { throw .failed(.list, path: look.folder, errno: errno) }
    return true
  }

  /// How a file looks; nil where no file stands.
  public func look(at path: String) -> FileLook? {
    var status = stat()
    let result = try? call(.inspect, path) { unsafe fstatat(AT_FDCWD, path, &status, 0) }
    guard result != nil, case .file(let look) = FolderLook.Seen(status) else { return nil }
    return look
  }

  /// The time, in nanoseconds since 1970 UTC.
  var now: Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension FolderLook {
  /// What stands behind an entry.
  enum Seen {
    /// Nothing that is of interest.
    case nothing
    case folder
    case file(FileLook)
    case other

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: self = .folder
      case S_IFREG:
        self = .file(
          FileLook(
            size: Int(status.st_size), modifiedNanoseconds: status.st_mtim.nanoseconds,
            changedNanoseconds: status.st_ctim.nanoseconds, inode: UInt64(status.st_ino)))
      default: self = .other
      }
    }
  }

  /// Takes the entry whose name was written to the end of the names, or forgets it.
  mutating func take(_ seen: Seen, _ name: Range<Int>, _ folders: inout [String]) {
    switch seen {
    case .nothing: break
    case _ where !Self.isText(names, name): return add(name, .none, .name)
    case .folder:
      folders.append(
        FileCalls.join(folder, String(decoding: names[name], as: UTF8.self)))
    case .file(let look):
      if ArticleFileName.isArticle(names, name) { return add(name, look, .none) }
    case .other:
      if ArticleFileName.isArticle(names, name) { return add(name, .none, .kind) }
    }
    names.removeLast(name.count)
  }

  /// Whether an entry may be an article or a folder of articles.
  static func isWorthALook(_ bytes: [UInt8], _ name: Range<Int>, isFile: Bool) -> Bool {
    guard !ArticleFileName.isHidden(bytes, name) else { return false }
    guard isText(bytes, name) else { return true }
    return isFile
      ? ArticleFileName.isArticle(bytes, name) : !ArticleFileName.isNoise(bytes, name)
  }

  private static func isText(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    for index in name where bytes[index] >= 0x80 {
      return String(validating: bytes[name], as: UTF8.self) != nil
    }
    return true
  }
}

extension FileLook {
  /// Nothing stands there.
  static let none = FileLook(
    size: 0, modifiedNanoseconds: 0, changedNanoseconds: 0, inode: 0)
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}
