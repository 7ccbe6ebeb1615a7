import Glibc

/// The one way the program writes files: all of the new bytes or all of the old ones, never less.
///
/// Temporary file beside the target, fsync, rename, fsync of the folder. After any error the old
/// file stands as it was and the temporary file is gone. An fsync that failed is never repeated on
/// the same descriptor, for the kernel may have dropped the pages and then report success.
public enum AtomicFile {
  /// How the names of temporary files begin; they end with `.tmp`.
  static let temporaryPrefix = ".lectern-"

  /// The longest chain of symbolic links that is followed.
  private static let longestChain = 40

  /// Replaces a file, or makes it.
  ///
  /// A symbolic link is followed and stays. An existing file keeps its permission bits; a new one
  /// gets `mode` as the process's mask allows.
  /// - Returns: How the new file looks.
  @discardableResult
  public static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o600, calls: FileCalls = FileCalls()
  ) throws(StorageError) -> FileInfo {
    let target = try resolve(path, calls)
    let folder = FileCalls.folder(of: target)
    let old = try calls.infoIfPresent(target)
    if let old, old.kind != .file { throw .notAFile(path: target, old.kind) }

    var temporary = try create(in: folder, mode: old?.mode ?? mode, calls)
    let name = temporary.path
    let info: FileInfo
    do throws(StorageError) {
      if let old { try temporary.setMode(old.mode) }
      try temporary.write(bytes)
      try temporary.sync()
      info = try temporary.info()
      try temporary.close()
      try calls.rename(name, to: target)
    } catch {
      try? calls.remove(name)
      throw error
    }
    try calls.syncFolder(folder)
    return info
  }

  /// Adds bytes behind the end of a file, on the disk before this returns.
  ///
  /// A last line that a crash left without its end gets one first, so that it spoils no other.
  public static func append(
    line: [UInt8], to path: String, calls: FileCalls = FileCalls()
  ) throws(StorageError) {
    let isNew = !calls.exists(path)
    var file = try calls.open(path, .appending)
    let info = try file.info()
    guard info.kind == .file else { throw .notAFile(path: path, info.kind) }
    let newline = UInt8(ascii: "\n")
    let isTorn = try file.lastByte(ofSize: info.size).map { $0 != newline } ?? false
    try file.write((isTorn ? [newline] : []) + line + [newline])
    try file.sync()
    try file.close()
    if isNew { try calls.syncFolder(FileCalls.folder(of: path)) }
  }

  /// The file at the end of a chain of symbolic links; it need not exist.
  private static func resolve(_ path: String, _ calls: FileCalls) throws(StorageError) -> String {
    var path = path
    for _ in 0..<longestChain {
      let info = try calls.infoIfPresent(path, followingLinks: false)
      guard info?.kind == .link else { return path }
      let target = try calls.linkTarget(path)
      let isAbsolute = target.utf8.first == UInt8(ascii: "/")
      path = isAbsolute ? target : FileCalls.join(FileCalls.folder(of: path), target)
    }
    throw .failed(.resolve, path: path, errno: ELOOP)
  }

  /// Makes a file under a name that nobody has, not even another thread of this process.
  private static func create(
    in folder: String, mode: UInt32, _ calls: FileCalls
  ) throws(StorageError) -> PosixFile {
    var counter = 0
    while true {
      let name = "\(temporaryPrefix)\(FileCalls.processNumber)-\(counter).tmp"
      do throws(StorageError) {
        return try calls.open(FileCalls.join(folder, name), .creating, mode: mode)
      } catch {
        guard case .failed(_, _, EEXIST) = error, counter < 10_000 else { throw error }
        counter += 1
      }
    }
  }
}
