/// How a file looked at one moment, to tell without reading whether it changed.
public struct FileLook: Hashable, Sendable {
  /// Length in bytes.
  public var size: Int
  /// The last change of its bytes, in nanoseconds since 1970 UTC.
  ///
  /// Whoever writes a file can set this time to any other.
  public var modifiedNanoseconds: Int64
  /// The last change of anything about it, rights and names included; nobody can set it.
  public var changedNanoseconds: Int64
  /// Its number on its file system; a replaced file has another one.
  public var inode: UInt64

  /// Takes what the file system said.
  public init(
    size: Int, modifiedNanoseconds: Int64, changedNanoseconds: Int64, inode: UInt64
  ) {
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changedNanoseconds = changedNanoseconds
    self.inode = inode
  }
}

extension FileCalls {
  /// Whether a file changed so shortly before now that a change after now may look the same.
  ///
  /// Clocks of file systems tick some hundred times a second, some only every two seconds.
  public func isUnsettled(_ look: FileLook) -> Bool {
    isUnsettled(look, at: now)
  }

  func isUnsettled(_ look: FileLook, at now: Int64) -> Bool {
    Self.isNear(look.modifiedNanoseconds, now, settling)
      || Self.isNear(look.changedNanoseconds, now, settling)
  }

  private static func isNear(_ time: Int64, _ now: Int64, _ distance: Int64) -> Bool {
    time > now &- distance && time < now &+ distance
  }
}
