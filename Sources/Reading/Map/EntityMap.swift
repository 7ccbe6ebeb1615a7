public import Articles
public import Entities

/// The library's entities as a picture: who is named with whom, and where.
public struct EntityMap: Hashable, Sendable {
  /// One entity of the map.
  public struct Node: Hashable, Sendable {
    /// The entity.
    public var entity: EntityID
    /// Its name.
    public var name: String
    /// Its kind.
    public var kind: EntityKind
    /// Its shown mentions in each article that has any.
    public var mentions: [ArticlePath: Int]
    /// The paragraphs that it shares with others of the map.
    public var shared: [EntityID: Int]

    /// Makes a node.
    public init(
      entity: EntityID, name: String, kind: EntityKind, mentions: [ArticlePath: Int],
      shared: [EntityID: Int]
    ) {
      self.entity = entity
      self.name = name
      self.kind = kind
      self.mentions = mentions
      self.shared = shared
    }

    /// Its mentions in all articles.
    public var mentionCount: Int { mentions.values.reduce(0, +) }
  }

  /// One article of the map.
  public struct Column: Hashable, Sendable {
    /// The article.
    public var path: ArticlePath
    /// Its title.
    public var title: String

    /// Makes a column.
    public init(path: ArticlePath, title: String) {
      self.path = path
      self.title = title
    }
  }

  /// The entities, the most mentioned first.
  public var nodes: [Node]

  /// The articles that mention any of them, in order.
  public var articles: [Column]

  /// Makes a map.
  public init(nodes: [Node], articles: [Column]) {
    self.nodes = nodes
    self.articles = articles
  }
}
