public import Articles

/// How an article matches a search.
public struct QueryMatch: Hashable, Sendable {
  /// The passages that match, in order, none inside another; empty when nothing in the text does.
  public var hits: [Range<Offset>]

  /// How often each condition of the search that ranks was met, title and text together.
  public var counts: [Int]

  /// The words of the article.
  public var length: Int

  /// Makes a match.
  public init(hits: [Range<Offset>], counts: [Int], length: Int) {
    self.hits = hits
    self.counts = counts
    self.length = length
  }
}

/// What a search says of an article.
public enum QueryVerdict: Hashable, Sendable {
  /// It matches.
  case matched(QueryMatch)
  /// It does not.
  case missed
  /// A regular expression took too long on it, or the caller stopped the search.
  case gaveUp
}
