public import Articles
import Entities

/// The passages of one article that are about a topic.
public struct TopicPassages: Hashable, Sendable {
  /// By start; neighbours may overlap.
  ///
  /// Nil for the whole article.
  public let ranges: [Range<Offset>]?

  /// Takes passages that were found otherwise: of a tag, of a search.
  public init(_ ranges: [Range<Offset>]?) {
    self.ranges = ranges?.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The mentions of an entity, or what names two in one paragraph; the whole article for the
  /// library, nothing for a topic that mentions do not tell.
  ///
  /// - Complexity: O(n) in the mentions.
  public init(of topic: Topic, in article: StatedArticle) {
    let mentions = article.mentions.filter(\.isShown)
    switch topic {
    case .library: self.init(nil)
    case .entity(let id): self.init(mentions.filter { $0.target == id }.map(\.range))
    case .pair(let first, let second):
      let blocks = article.article.blocks.map(\.range).filter { block in
        func names(_ id: EntityID) -> Bool {
          mentions.contains { $0.target == id && block.contains($0.range.lowerBound) }
        }
        return names(first) && names(second)
      }
      self.init(blocks)
    case .tag, .search: self.init([])
    }
  }

  /// Whether nothing of the article is about the topic.
  public var isEmpty: Bool { ranges?.isEmpty ?? false }

  /// Whether a sentence, a quotation or another stretch touches what is about the topic.
  ///
  /// - Complexity: O(n) in the passages.
  public func touches(_ range: Range<Offset>) -> Bool {
    guard let ranges else { return true }
    return ranges.contains { $0.overlaps(range) }
  }
}
