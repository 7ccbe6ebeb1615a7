public import Articles

/// What a concordance keeps of an article: its mentions, their forms, and who stands beside whom.
///
/// It is made of the text once; afterwards all answers come without the text.
public struct IndexedArticle: Hashable, Sendable {
  /// The mentions and where they stand.
  public let places: MentionPlaces
  /// The mentions of each entity, and those that may be of it.
  let byEntity: [EntityID: [Int]]

  /// Looks up where mentions stand in their article.
  ///
  /// - Complexity: O(n) in the text of the blocks with mentions.
  public init(_ article: Article, _ mentions: [Mention]) {
    self.init(MentionPlaces(article, mentions))
  }

  /// Takes what was looked up before.
  public init(_ places: MentionPlaces) {
    self.places = places
    let mentions = places.mentions
    var byEntity: [EntityID: [Int]] = [:]
    for index in mentions.indices {
      for entity in mentions[index].candidates { byEntity[entity, default: []].append(index) }
    }
    self.byEntity = byEntity
  }

  /// The mentions by their start, a longer one before those inside it.
  public var mentions: [Mention] { places.mentions }
  /// The text of each mention, its white space as single spaces.
  public var surfaces: [String] { places.surfaces }
  /// The block of the article that each mention begins in.
  public var blocks: [Int] { places.blocks }
  /// The sentence of the article that each mention begins in.
  public var sentences: [Int] { places.sentences }

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
