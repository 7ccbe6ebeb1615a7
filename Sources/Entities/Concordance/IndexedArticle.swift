public import Articles

/// What a concordance keeps of an article: its mentions, their forms, and who stands beside whom.
///
/// It is made of the text once; afterwards all answers come without the text.
public struct IndexedArticle: Hashable, Sendable {
  /// The mentions by their start, a longer one before those inside it.
  public let mentions: [Mention]
  /// The text of each mention, its white space as single spaces.
  public let surfaces: [String]
  /// The block of the article that each mention begins in.
  public let blocks: [Int]
  /// The sentence of the article that each mention begins in.
  public let sentences: [Int]
  /// The mentions of each entity, and those that may be of it.
  let byEntity: [EntityID: [Int]]

  /// Looks up where mentions stand in their article.
  ///
  /// - Complexity: O(n) in the text of the blocks with mentions.
  public init(_ article: Article, _ mentions: [Mention]) {
    self.init(
      mentions: mentions,
      surfaces: mentions.map { SingleLine.text(article.text.utf8, $0.range) },
      blocks: mentions.map { article.blockIndex(at: $0.range.lowerBound) ?? 0 },
      sentences: SentenceNumbers.numbers(of: mentions.map(\.range), in: article))
  }

  /// Takes what was looked up before; all lists are equally long.
  public init(mentions: [Mention], surfaces: [String], blocks: [Int], sentences: [Int]) {
    precondition(
      surfaces.count == mentions.count && blocks.count == mentions.count
        && sentences.count == mentions.count, "every mention has its place")
    self.mentions = mentions
    self.surfaces = surfaces
    self.blocks = blocks
    self.sentences = sentences
    var byEntity: [EntityID: [Int]] = [:]
    for index in mentions.indices {
      for entity in mentions[index].candidates { byEntity[entity, default: []].append(index) }
    }
    self.byEntity = byEntity
  }

  /// The entities that are mentioned in any way, each with its certain mentions and with those
  /// that are shown, though they may be of another entity.
  public var counts: [EntityID: (certain: Int, shown: Int)] {
    byEntity.mapValues { indices in
      (
        indices.count { mentions[$0].isCertain }, indices.count { mentions[$0].isShown }
      )
    }
  }
}
