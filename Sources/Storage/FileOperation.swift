/// What the program asked the file system to do: a fact of every storage error.
public enum FileOperation: String, Hashable, Sendable, CaseIterable {
  /// Opening a file that exists, or making one.
  case open
  case read
  case write
  /// Forcing bytes or directory entries to the disk.
  case sync
  case close
  case rename
  case remove
  case makeFolder
  case list
  /// Asking for kind, size, mode or time.
  case inspect
  /// Following a symbolic link.
  case resolve
  case lock
  case setMode
}
