public import Articles
public import Entities

/// What was found in one article: mentions of an entity, or hits of a search, in context.
public struct ArticleLines: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// Its title, kind and date.
  public var metadata: Metadata
  /// The passages in context, in order.
  public var lines: [ContextLine]
  /// How many more passages there are than lines.
  public var more = 0

  /// Makes a group of passages.
  public init(path: ArticlePath, metadata: Metadata, lines: [ContextLine]) {
    self.path = path
    self.metadata = metadata
    self.lines = lines
  }

  /// The passages as a list that `n` walks.
  public var hits: [Hit] {
    lines.map { Hit(path: path, range: $0.range) }
  }
}
