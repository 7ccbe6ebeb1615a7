import Glibc
import Synchronization

/// Hears from the kernel what changes in folders (inotify).
///
/// Where there is no such thing, or the limit of watched folders is reached, the caller looks from
/// time to time.
public final class FolderWatch: Sendable {
  /// What changed since it was asked for last.
  public struct Changes: Hashable, Sendable {
    /// Files that were written, came or went, by their paths.
    public var files: Set<String> = []
    /// Whether folders came or went, or more happened than the kernel remembers: only a walk tells.
    public var needsWalk = false

    /// No changes.
    public init() {}

    /// Whether nothing changed.
    public var isEmpty: Bool { files.isEmpty && !needsWalk }
  }

  /// What becomes readable when something changed.
  public let descriptor: Int32

  private let folders = Mutex<[Int32: String]>([:])

  private static let interesting =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
    | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

  /// Begins to listen; nil where the kernel has no more ears.
  public init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { _ = Glibc.close(descriptor) }

  /// The folders that are listened to; one that was made anew counts as another one.
  public var count: Int { folders.withLock { $0.count } }

  /// Listens to a folder, without those below it; false when that cannot be.
  public func listen(to folder: String) -> Bool {
    let number = unsafe inotify_add_watch(descriptor, folder, Self.interesting)
    guard number >= 0 else { return false }
    folders.withLock { $0[number] = folder }
    return true
  }

  /// What changed; waits for nothing.
  public func changes() -> Changes {
    var changes = Changes()
    while true {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { return changes }
      note(buffer[..<count], in: &changes)
    }
  }

  /// Reads events: four numbers of four bytes (watch, mask, cookie, length), then a name.
  private func note(_ bytes: ArraySlice<UInt8>, in changes: inout Changes) {
    func number(_ at: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32($1 * 8) }
    }
    var at = 0
    while at + 16 <= bytes.count {
      let watch = Int32(bitPattern: number(at))
      let mask = number(at + 4)
      let length = Int(number(at + 12))
      let name = bytes[(at + 16)..<min(bytes.count, at + 16 + length)].prefix { $0 != 0 }
      at += 16 + length
      let folder = folders.withLock { $0[watch] }
      if mask & UInt32(IN_IGNORED) != 0 {
        _ = folders.withLock { $0.removeValue(forKey: watch) }
        continue
      }
      let isOfFolders =
        mask
        & (UInt32(IN_ISDIR) | UInt32(IN_Q_OVERFLOW) | UInt32(IN_DELETE_SELF)
          | UInt32(IN_MOVE_SELF)) != 0
      if isOfFolders {
        changes.needsWalk = true
      } else if let folder, let text = String(validating: name, as: UTF8.self), !text.isEmpty {
        // A file that is made is told of now, for it may be a link, and again when it is written.
        changes.files.insert(FileCalls.join(folder, text))
      }
    }
  }
}
