/// How a file looked when it was read, to tell without reading whether it changed.
public struct FileStamp: Hashable, Sendable {
  /// Length in bytes.
  public var size: Int
  /// The last change of its bytes, in nanoseconds since 1970 UTC.
  public var modifiedNanoseconds: Int64
  /// Its number on its file system; it keeps it when it is renamed.
  public var inode: UInt64

  /// Takes what the file system said.
  public init(size: Int, modifiedNanoseconds: Int64, inode: UInt64) {
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.inode = inode
  }
}
