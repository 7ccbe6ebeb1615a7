import Articles

/// What a concordance keeps of an article: its mentions, their forms, and who stands beside whom.
struct IndexedArticle: Sendable {
  let mentions: [Mention]
  /// The text of each mention, its white space as single spaces.
  let surfaces: [String]
  /// The block and the sentence of the article each mention begins in.
  let blocks: [Int]
  let sentences: [Int]
  /// The mentions of each entity, and those that may be of it.
  let byEntity: [EntityID: [Int]]

  init(_ article: Article, _ mentions: [Mention]) {
    self.mentions = mentions
    surfaces = mentions.map { SingleLine.text(article.text.utf8, $0.range) }
    blocks = mentions.map { article.blockIndex(at: $0.range.lowerBound) ?? 0 }
    sentences = SentenceNumbers.numbers(of: mentions.map(\.range), in: article)
    var byEntity: [EntityID: [Int]] = [:]
    for index in mentions.indices {
      for entity in mentions[index].candidates { byEntity[entity, default: []].append(index) }
    }
    self.byEntity = byEntity
  }
}
