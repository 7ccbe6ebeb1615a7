public import Articles

/// An article as a list shows it, with everything that its source says of it.
public struct ArticleRow: Hashable, Sendable {
  /// The article's path in the library.
  public var path: ArticlePath
  /// Title, date and the like.
  public var metadata: Metadata
  /// Words of its text.
  public var words: Int
  /// Different entities that it mentions.
  public var entities: Int
  /// Mentions that are shown as links.
  public var mentions: Int
  /// Why it cannot be read, in a sentence; nil when it can.
  public var problem: String?
}
