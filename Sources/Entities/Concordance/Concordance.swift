public import Articles

/// Every mention in a library, ready for the questions a reader asks.
///
/// Articles are added and removed one by one; all answers are in the order of the articles' paths,
/// whatever the order in which they came. Only shown mentions are counted, unless said otherwise.
public struct Concordance: Sendable {
  /// How often something is named.
  public struct Count: Hashable, Sendable {
    /// Shown mentions.
    public var mentions = 0
    /// Articles with a shown mention.
    public var articles = 0
    /// Mentions inside longer ones.
    public var nested = 0
    /// Mentions that the words beside them speak against.
    public var weak = 0
    /// Mentions that may be of another entity as well.
    public var ambiguous = 0

    /// Makes a count of nothing.
    public init() {}
  }

  /// The mentions of one article.
  public struct Entry: Hashable, Sendable {
    /// The article.
    public let path: ArticlePath
    /// The mentions by their start, a longer one before those inside it.
    public let mentions: [Mention]
  }

  /// What is kept of each article.
  private(set) var articles: [ArticlePath: IndexedArticle] = [:]

  /// The articles that mention an entity in any way.
  private var places: [EntityID: Set<ArticlePath>] = [:]

  /// Makes a concordance of no articles.
  public init() {}

  /// Makes a concordance of articles and their mentions.
  public init(_ articles: [(path: ArticlePath, article: Article, mentions: [Mention])]) {
    for entry in articles { add(entry.article, at: entry.path, mentions: entry.mentions) }
  }

  /// Adds an article with its mentions, in place of what was known of its path.
  ///
  /// - Complexity: O(n) in the text and its mentions.
  public mutating func add(_ article: Article, at path: ArticlePath, mentions: [Mention]) {
    add(IndexedArticle(article, mentions), at: path)
  }

  /// Adds what was looked up of an article, in place of what was known of its path.
  public mutating func add(_ indexed: IndexedArticle, at path: ArticlePath) {
    remove(path)
    articles[path] = indexed
    for entity in indexed.byEntity.keys { places[entity, default: []].insert(path) }
  }

  /// Forgets an article.
  public mutating func remove(_ path: ArticlePath) {
    guard let indexed = articles.removeValue(forKey: path) else { return }
    for entity in indexed.byEntity.keys {
      places[entity]?.remove(path)
      if places[entity]?.isEmpty == true { places[entity] = nil }
    }
  }

  /// The articles it holds, in order.
  public var paths: [ArticlePath] {
    articles.keys.sorted()
  }

  /// The entities with a shown mention anywhere, by id.
  public var entities: [EntityID] {
    places.keys.filter { count(of: $0).mentions > 0 }.sorted()
  }

  /// All mentions in an article, nested and weak ones too.
  public func mentions(in path: ArticlePath) -> [Mention] {
    articles[path]?.mentions ?? []
  }

  /// The shown mentions of an entity, article by article.
  public func mentions(of entity: EntityID) -> [Entry] {
    entries(of: entity) { $0.isCertain }
  }

  /// The mentions that may be of an entity, article by article: ambiguous ones and those that the
  /// words beside them speak against.
  public func doubtfulMentions(of entity: EntityID) -> [Entry] {
    entries(of: entity) { !$0.isNested && !$0.isCertain }
  }

  /// How often an entity is named.
  public func count(of entity: EntityID) -> Count {
    var count = Count()
    for path in places[entity] ?? [] {
      guard let indices = articles[path]?.byEntity[entity],
        let mentions = articles[path]?.mentions
      else { continue }
      var isShown = false
      for index in indices {
        if mentions[index].isNested {
          count.nested += 1
        } else if mentions[index].isWeak {
          count.weak += 1
        } else if mentions[index].isAmbiguous {
          count.ambiguous += 1
        } else {
          count.mentions += 1
          isShown = true
        }
      }
      if isShown { count.articles += 1 }
    }
    return count
  }

  /// The entities shown in an article with their mentions, the most frequent first.
  public func entities(in path: ArticlePath) -> [(entity: EntityID, mentions: Int)] {
    var counts: [EntityID: Int] = [:]
    for mention in mentions(in: path) where mention.isCertain {
      counts[mention.entity, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (entity: $0.key, mentions: $0.value) }
  }

  private func entries(of entity: EntityID, where fits: (Mention) -> Bool) -> [Entry] {
    (places[entity] ?? []).sorted().compactMap { path in
      guard let article = articles[path], let indices = article.byEntity[entity] else { return nil }
      let mentions = indices.map { article.mentions[$0] }.filter(fits)
      return mentions.isEmpty ? nil : Entry(path: path, mentions: mentions)
    }
  }

  /// The articles that mention an entity in any way, in no order.
  func places(of entity: EntityID) -> Set<ArticlePath> {
    places[entity] ?? []
  }
}
