import Glibc

/// How well articles match a search: BM25 over what their search counted.
///
/// After Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with
/// the usual k1 of 1.2 and b of 0.75.
public struct QueryRanking: Sendable {
  private let weights: [Double]
  private let averageLength: Double

  /// Weighs the conditions of a search.
  ///
  /// `articles` is how many there are, `containing` in how many of them each condition is met, and
  /// `averageLength` how many words they have.
  public init(articles: Int, averageLength: Double, containing: [Int]) {
    weights = containing.map { count in
      let (all, some) = (Double(max(articles, count)), Double(count))
      return log(1 + (all - some + 0.5) / (some + 0.5))
    }
    self.averageLength = max(1, averageLength)
  }

  /// Weighs conditions by the matches themselves, when nobody counted the rest of the library.
  public init(_ matches: [QueryMatch], articles: Int) {
    var containing = [Int](repeating: 0, count: matches.first?.counts.count ?? 0)
    var length = 0
    for match in matches {
      length += match.length
      for (index, count) in match.counts.enumerated() where count > 0 { containing[index] += 1 }
    }
    self.init(
      articles: articles, averageLength: Double(length) / Double(max(1, matches.count)),
      containing: containing)
  }

  /// The rank of a match; more is better.
  public func score(_ match: QueryMatch) -> Double {
    score(match.counts[...], length: match.length)
  }

  /// The rank of a match by its counts and its length; more is better.
  public func score(_ counts: ArraySlice<Int>, length: Int) -> Double {
    let (k1, b) = (1.2, 0.75)
    let norm = k1 * (1 - b + b * Double(length) / averageLength)
    var sum = 0.0
    for (weight, found) in zip(weights, counts) {
      let count = Double(found)
      sum += weight * count * (k1 + 1) / (count + norm)
    }
    return sum
  }
}
