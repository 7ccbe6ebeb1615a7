public import Articles

extension Concordance {
  /// An article that names what another article names.
  public struct Kin: Hashable, Sendable {
    /// The article.
    public let path: ArticlePath
    /// The entities that both name, the rarest first.
    public let shared: [EntityID]
    /// How near the two are: the sum, over what they share, of one over the articles that name it.
    public let closeness: Double

    /// Takes what was found.
    public init(path: ArticlePath, shared: [EntityID], closeness: Double) {
      self.path = path
      self.shared = shared
      self.closeness = closeness
    }
  }

  /// The articles that share entities with one, the nearest first.
  ///
  /// What few articles name tells more than what all of them name: each shared entity counts one
  /// over the number of its articles, the resource allocation index of Zhou, Lü and Zhang,
  /// "Predicting missing links via local information" (2009). Only shown mentions count.
  /// - Complexity: O(n) in the articles that name each entity of the article.
  public func kin(of path: ArticlePath) -> [Kin] {
    var shared: [ArticlePath: [(entity: EntityID, articles: Int)]] = [:]
    for (entity, _) in entities(in: path) {
      let others = places(of: entity).filter { isShown(entity, in: $0) }
      for other in others where other != path {
        shared[other, default: []].append((entity, others.count))
      }
    }
    return shared.map { other, found in
      let rarest = found.sorted { ($0.articles, $0.entity) < ($1.articles, $1.entity) }
      return Kin(
        path: other, shared: rarest.map(\.entity),
        closeness: rarest.reduce(0) { $0 + 1 / Double($1.articles) })
    }.sorted { ($1.closeness, $0.path) < ($0.closeness, $1.path) }
  }

  private func isShown(_ entity: EntityID, in path: ArticlePath) -> Bool {
    guard let article = articles[path], let indices = article.byEntity[entity] else { return false }
    return indices.contains { article.mentions[$0].isShown }
  }
}
