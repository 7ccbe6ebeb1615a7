/// How a file looked when it was read, to tell without reading whether it changed.
public struct FileStamp: Hashable, Sendable {
  /// Length in bytes.
  public var size: Int
  /// The last change of its bytes, in nanoseconds since 1970 UTC.
  public var modifiedNanoseconds: Int64
  /// The last change of anything about it; 0 where it changed so shortly before it was read that a
  /// later change may look the same, so that it has to be looked into once more.
  public var changedNanoseconds: Int64
  /// Its number on its file system; it keeps it when it is renamed.
  public var inode: UInt64

  /// Takes what the file system said.
  public init(
    size: Int, modifiedNanoseconds: Int64, changedNanoseconds: Int64 = 0, inode: UInt64
  ) {
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changedNanoseconds = changedNanoseconds
    self.inode = inode
  }

  /// Whether a later change of the file looks like one.
  public var isSettled: Bool { changedNanoseconds != 0 }

  /// The stamp of a file that has to be looked into once more.
  public var unsettled: FileStamp {
    var stamp = self
    stamp.changedNanoseconds = 0
    return stamp
  }
}
