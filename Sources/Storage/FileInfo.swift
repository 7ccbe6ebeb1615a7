/// What the file system says about one path.
public struct FileInfo: Hashable, Sendable {
  /// What stands at a path.
  public enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    case fifo
    /// A device, a socket, or something the system does not tell.
    case other
  }

  /// What stands there.
  public var kind: Kind
  /// Length in bytes.
  public var size: Int
  /// The permission bits, as `0o644`.
  public var mode: UInt32
  /// The file system it lies on.
  public var device: UInt64
  /// Its number on that file system; a replaced file has another one.
  public var inode: UInt64
  /// The last change of its bytes, in nanoseconds since 1970 UTC.
  public var modifiedNanoseconds: Int64
  /// The number of names it has.
  public var links: Int

  /// Whether the bytes may have changed between two looks at a path.
  public func differs(from earlier: FileInfo) -> Bool {
    inode != earlier.inode || device != earlier.device || size != earlier.size
      || modifiedNanoseconds != earlier.modifiedNanoseconds
  }
}

/// One entry of a folder.
public struct FolderEntry: Hashable, Sendable {
  /// The name as the file system holds it.
  public var bytes: [UInt8]
  /// What stands there; `other` when the file system does not tell without asking again.
  public var kind: FileInfo.Kind

  /// The name as text, or nil when it is no valid UTF-8 and so cannot be opened by name.
  public var name: String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The name as text with every invalid byte replaced, for messages.
  public var displayName: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
