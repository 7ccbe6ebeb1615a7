public import Annotations

/// What the file system says about the file of an article.
public struct FileFacts: Hashable, Sendable {
  /// The path of the file.
  public var path: String
  /// Its length in bytes.
  public var bytes: Int
  /// When it was changed last; nil when that is not known.
  public var modified: Timestamp?

  /// Makes facts.
  public init(path: String, bytes: Int, modified: Timestamp? = nil) {
    self.path = path
    self.bytes = bytes
    self.modified = modified
  }
}
