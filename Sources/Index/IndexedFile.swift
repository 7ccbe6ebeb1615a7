public import Articles

/// What the index knows of a file without its contents: enough to tell what changed.
public struct IndexedFile: Hashable, Sendable {
  /// The article's path in the library.
  public var path: ArticlePath
  /// How the file looked.
  public var stamp: FileStamp
  /// The digest of what a person said about the file; empty when nothing was said.
  public var options: String
  /// Whether it could be read.
  public var isReadable: Bool

  /// Whether its source names its title; one that was made may come from the file's name.
  public var hasTitle: Bool

  /// Takes what is known.
  public init(
    path: ArticlePath, stamp: FileStamp, options: String, isReadable: Bool, hasTitle: Bool
  ) {
    self.hasTitle = hasTitle
    self.path = path
    self.stamp = stamp
    self.options = options
    self.isReadable = isReadable
  }
}
