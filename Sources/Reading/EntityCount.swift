/// How often an entity is mentioned in the library.
public struct EntityCount: Hashable, Sendable {
  /// Mentions that are shown as links.
  public var mentions: Int
  /// Articles that have one.
  public var articles: Int

  /// Makes a count.
  public init(mentions: Int, articles: Int) {
    self.mentions = mentions
    self.articles = articles
  }
}
