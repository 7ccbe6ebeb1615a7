public import Articles
public import Entities

/// Which blocks of two articles are about the same, told by the entities that both name.
///
/// Blocks are matched in the order of both texts as far as that shares most; a block that shares
/// much more with one out of that order is matched with that.
public struct ArticleAlignment: Hashable, Sendable {
  /// One of the two articles.
  public enum Side: Hashable, Sendable {
    case first, second

    /// The other one.
    public var other: Side { self == .first ? .second : .first }
  }

  /// A block of each article.
  public struct Pair: Hashable, Sendable {
    /// The index of a block of the first article.
    public var first: Int
    /// The index of a block of the second article.
    public var second: Int

    /// Pairs two blocks.
    public init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }

    /// The block of one side.
    public subscript(side: Side) -> Int { side == .first ? first : second }
  }

  /// The match of a block on the other side.
  struct Match: Hashable, Sendable {
    var block: Int
    var score: Double
  }

  /// The entities that both articles name.
  public let shared: Set<EntityID>

  private let first: NamedBlocks
  private let second: NamedBlocks
  private let matches: [Side: [Int: Match]]

  /// Matches the blocks of two articles.
  ///
  /// - Parameters:
  ///   - first: One article with its mentions.
  ///   - second: The other.
  ///   - repeats: The passages of the first that stand in the second too.
  ///   - weight: How much it tells that two blocks share an entity: the rarer, the more.
  /// - Complexity: O(n · m) in the blocks that name something, at most about four million steps.
  public init(
    _ first: (article: Article, mentions: [Mention]),
    _ second: (article: Article, mentions: [Mention]),
    repeats: [RepeatedPassage] = [], weight: (EntityID) -> Double
  ) {
    self.first = NamedBlocks(first.article, first.mentions)
    self.second = NamedBlocks(second.article, second.mentions)
    shared = self.first.entities.intersection(self.second.entities)
    let scores = BlockScores(
      self.first.bonded(with: repeats.map(\.here.range), in: first.article, shared),
      self.second.bonded(with: repeats.map(\.there.range), in: second.article, shared), weight)
    let chain = MonotoneChain(scores)
    matches = [
      .first: chain.matches(of: scores, across: false),
      .second: chain.matches(of: scores, across: true),
    ]
  }

  /// The block on the other side that is about what a block is about; nil when none shares anything.
  public func counterpart(of block: Int, on side: Side) -> Int? {
    matches[side]?[block]?.block
  }

  /// The block of some that shares most with one on the other side, and that one; the block of the
  /// cursor counts twice.
  ///
  /// - Complexity: O(n) in the blocks.
  public func best(of blocks: Range<Int>, cursor: Int? = nil, on side: Side) -> Pair? {
    func rank(_ block: Int) -> Double {
      (matches[side]?[block]?.score ?? 0) * (block == cursor ? 2 : 1)
    }
    guard let block = blocks.max(by: { rank($0) < rank($1) }),
      let match = matches[side]?[block]
    else { return nil }
    return side == .first
      ? Pair(first: block, second: match.block) : Pair(first: match.block, second: block)
  }

  /// The entities that two blocks share, in the order in which the first names them.
  public func shared(by pair: Pair) -> [EntityID] {
    let there = Set(second[pair.second])
    return first[pair.first].filter { there.contains($0) }
  }
}
