public import Articles

extension Concordance {
  /// Which entities share paragraphs, and how many.
  ///
  /// Only the given entities are counted, so that the cost does not grow with the gazetteer.
  /// - Returns: For each entity, the paragraphs it shares with each other one; both ways round.
  /// - Complexity: O(m + p) in the mentions and in the pairs of entities within paragraphs.
  public func sharedParagraphs(
    among entities: Set<EntityID>
  ) -> [EntityID: [EntityID: Int]] {
    var shared: [EntityID: [EntityID: Int]] = [:]
    for article in articles.values {
      var named: [Int: Set<EntityID>] = [:]
      for (index, mention) in article.mentions.enumerated()
      where mention.isCertain && entities.contains(mention.entity) {
        named[article.blocks[index], default: []].insert(mention.entity)
      }
      for together in named.values where together.count > 1 {
        for one in together {
          for other in together where other != one {
            shared[one, default: [:]][other, default: 0] += 1
          }
        }
      }
    }
    return shared
  }

  /// How often an entity is shown in each article that shows it.
  public func mentionCounts(of entity: EntityID) -> [ArticlePath: Int] {
    var counts: [ArticlePath: Int] = [:]
    for entry in mentions(of: entity) { counts[entry.path] = entry.mentions.count }
    return counts
  }
}
