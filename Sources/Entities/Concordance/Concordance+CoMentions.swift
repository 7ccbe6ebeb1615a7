extension Concordance {
  /// An entity that is named together with another.
  public struct CoMention: Hashable, Sendable {
    /// The other entity.
    public let entity: EntityID
    /// Sentences in which both are shown.
    public let sentences: Int
    /// Paragraphs in which both are shown.
    public let paragraphs: Int
    /// Articles in which both are shown in one paragraph.
    public let articles: Int
  }

  /// The entities named together with one, by shared sentences, then paragraphs, then id.
  ///
  /// Counts are of sentences and paragraphs, not of pairs of mentions: a sentence that names both
  /// three times is one.
  /// - Complexity: O(m) in the mentions of all articles that mention the entity.
  public func namedTogether(with entity: EntityID) -> [CoMention] {
    var tallies: [EntityID: Tally] = [:]
    for path in places(of: entity) {
      guard let article = articles[path] else { continue }
      for (other, shared) in article.neighbours(of: entity) {
        tallies[other, default: Tally()].add(shared)
      }
    }
    return tallies.map { $0.value.coMention(with: $0.key) }.sorted { left, right in
      (right.sentences, right.paragraphs, left.entity)
        < (left.sentences, left.paragraphs, right.entity)
    }
  }

  /// The first shown mention of an entity in each paragraph that also names another.
  public func mentions(of entity: EntityID, beside other: EntityID) -> [Entry] {
    places(of: entity).intersection(places(of: other)).sorted().compactMap { path in
      guard let article = articles[path] else { return nil }
      var left = Set(article.shownBlocks(of: other))
      let mentions = (article.byEntity[entity] ?? []).filter { index in
        article.mentions[index].isCertain && left.remove(article.blocks[index]) != nil
      }.map { article.mentions[$0] }
      return mentions.isEmpty ? nil : Entry(path: path, mentions: mentions)
    }
  }

  private struct Tally {
    var sentences = 0
    var paragraphs = 0
    var articles = 0

    mutating func add(_ shared: SharedPlaces) {
      sentences += shared.sentences.count
      paragraphs += shared.blocks.count
      articles += 1
    }

    func coMention(with entity: EntityID) -> CoMention {
      CoMention(
        entity: entity, sentences: sentences, paragraphs: paragraphs, articles: articles)
    }
  }
}

/// Where in an article two entities meet.
struct SharedPlaces {
  var sentences: Set<Int> = []
  var blocks: Set<Int> = []
}

extension IndexedArticle {
  /// The blocks with a shown mention of an entity.
  fileprivate func shownBlocks(of entity: EntityID) -> [Int] {
    (byEntity[entity] ?? []).filter { mentions[$0].isCertain }.map { blocks[$0] }
  }

  /// The entities that share a block with one, and where.
  fileprivate func neighbours(of entity: EntityID) -> [EntityID: SharedPlaces] {
    let own = (byEntity[entity] ?? []).filter { mentions[$0].isCertain }
    let ownBlocks = Set(own.map { blocks[$0] })
    let ownSentences = Set(own.map { sentences[$0] })
    guard !ownBlocks.isEmpty else { return [:] }
    var shared: [EntityID: SharedPlaces] = [:]
    for (index, mention) in mentions.enumerated()
    where mention.isCertain && mention.entity != entity && ownBlocks.contains(blocks[index]) {
      shared[mention.entity, default: SharedPlaces()].blocks.insert(blocks[index])
      if ownSentences.contains(sentences[index]) {
        shared[mention.entity, default: SharedPlaces()].sentences.insert(sentences[index])
      }
    }
    return shared
  }
}
