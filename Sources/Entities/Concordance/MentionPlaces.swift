public import Articles

/// The mentions of an article with what is kept of the place of each.
public struct MentionPlaces: Hashable, Sendable {
  /// The mentions by their start, a longer one before those inside it.
  public let mentions: [Mention]
  /// The text of each mention, its white space as single spaces.
  public let surfaces: [String]
  /// The block of the article that each mention begins in.
  public let blocks: [Int]
  /// The sentence of the article that each mention begins in.
  public let sentences: [Int]

  /// Looks up where mentions stand in their article.
  ///
  /// - Complexity: O(n) in the text of the blocks with mentions.
  public init(_ article: Article, _ mentions: [Mention]) {
    self.mentions = mentions
    // Ranges apart: whoever goes through mentions counts the references in each.
    let ranges = mentions.map(\.range)
    let utf8 = article.text.utf8
    surfaces = ranges.indices.map { index in
      SingleLine.text(utf8, ranges[index], likely: mentions[index].alias)
    }
    blocks = ranges.map { article.blockIndex(at: $0.lowerBound) ?? 0 }
    sentences = SentenceNumbers.numbers(of: ranges, in: article)
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
  }

  /// No mentions.
  public static let none = MentionPlaces(mentions: [], surfaces: [], blocks: [], sentences: [])

  /// How often an article mentions an entity.
  public struct Count: Hashable, Sendable {
    /// The entity.
    public let entity: EntityID
    /// Mentions that are surely of it.
    public var certain = 0
    /// Mentions that are shown, though they may be of another entity.
    public var shown = 0

    /// Makes a count of nothing.
    public init(entity: EntityID) { self.entity = entity }
  }

  /// The entities that are mentioned in any way, in the order of their first mentions.
  public var counts: [Count] {
    var counts: [Count] = []
    var roll = TextRoll()
    func count(_ entity: EntityID, _ mention: Mention) {
      let place = roll.place(of: entity.rawValue)
      if place == counts.count { counts.append(Count(entity: entity)) }
      if mention.isCertain { counts[place].certain += 1 }
      if mention.isShown { counts[place].shown += 1 }
    }
    for mention in mentions {
      count(mention.entity, mention)
      for other in mention.others { count(other, mention) }
    }
    return counts
  }
}
