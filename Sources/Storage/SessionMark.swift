import Synchronization

/// The mark of a running session: a locked file, so that others see whether it is still alive.
///
/// The kernel takes the lock back when the session dies, however it dies.
public final class SessionMark: Sendable {
  /// What the session is called in the files that it owns.
  public let id: String
  private let held = Mutex<PosixFile?>(nil)

  /// How the names of the files of marks begin.
  static let prefix = ".session-"

  /// Names a session; nothing is on the disk before it owns something.
  public init(id: String) {
    self.id = id
  }

  /// Puts the mark into a folder; once is enough.
  func hold(in folder: String, calls: FileCalls) throws(StorageError) {
    let path = Self.path(of: id, in: folder)
    try held.withLock { file throws(StorageError) in
      guard file == nil else { return }
      let opened = try calls.open(path, .locking)
      // Another session that looks at the mark has it for a moment.
      for _ in 0..<50 where try !opened.tryLock() { FileCalls.sleep(milliseconds: 2) }
      file = consume opened
    }
  }

  /// Whether the session of a mark in a folder is running.
  static func isHeld(_ id: String, in folder: String, calls: FileCalls) -> Bool {
    guard let file = try? calls.open(path(of: id, in: folder), .reading) else { return false }
    // A mark that cannot be asked is taken for held: a draft is not offered twice.
    return ((try? file.tryLock()) ?? false) == false
  }

  /// Takes away the marks of sessions that ended at least an hour ago.
  static func sweep(_ folder: String, before milliseconds: Int64, calls: FileCalls) {
    for name in ((try? calls.list(folder)) ?? []).compactMap(\.name) where name.hasPrefix(prefix) {
      let path = FileCalls.join(folder, name)
      guard let info = try? calls.info(path), info.modifiedNanoseconds / 1_000_000 < milliseconds,
        !isHeld(String(name.dropFirst(prefix.count)), in: folder, calls: calls)
      else { continue }
      try? calls.remove(path)
    }
  }

  private static func path(of id: String, in folder: String) -> String {
    FileCalls.join(folder, prefix + id)
  }
}
