public import Articles
import Entities

/// The passages of one article that are about a topic.
public struct TopicPassages: Hashable, Sendable {
  /// By start; neighbours may overlap.
  ///
  /// Nil for the whole article.
  public let ranges: [Range<Offset>]?

  /// For each passage, how far it or one before it reaches.
  private let reach: [Offset]

  /// Takes passages that were found otherwise: of a tag, of a search.
  public init(_ ranges: [Range<Offset>]?) {
    let sorted = (ranges ?? []).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    self.ranges = ranges == nil ? nil : sorted
    var reach: [Offset] = []
    reach.reserveCapacity(sorted.count)
    for range in sorted { reach.append(max(reach.last ?? range.upperBound, range.upperBound)) }
    self.reach = reach
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
      self.init(
        article.article.blocks.map(\.range).filter { block in
          let named = article.mentions(startingIn: block).filter(\.isShown).map(\.target)
          return named.contains(first) && named.contains(second)
        })
    case .tag, .search: self.init([])
    }
  }

  /// Whether nothing of the article is about the topic.
  public var isEmpty: Bool { ranges?.isEmpty ?? false }

  /// Whether a sentence, a quotation or another stretch touches what is about the topic.
  ///
  /// - Complexity: O(log n) in the passages.
  public func touches(_ range: Range<Offset>) -> Bool {
    guard let ranges else { return true }
    let after = ranges.partitioningIndex { $0.lowerBound >= range.upperBound }
    return after > 0 && reach[after - 1] > range.lowerBound
  }

  /// The parts of a stretch that passages cover, by start; nothing for the whole article.
  ///
  /// - Complexity: O(log n) in the passages, and those that overlap each other there.
  public func parts(of range: Range<Offset>) -> [Range<Offset>] {
    guard let ranges else { return [] }
    var index = ranges.partitioningIndex { $0.lowerBound >= range.upperBound }
    var parts: [Range<Offset>] = []
    while index > 0, reach[index - 1] > range.lowerBound {
      index -= 1
      let part = ranges[index].clamped(to: range)
      if !part.isEmpty { parts.append(part) }
    }
    return parts.reversed()
  }
}
