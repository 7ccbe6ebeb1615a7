public import Articles

/// The passages that stand in several articles of a library.
public struct RepeatTable: Hashable, Sendable {
  /// For each article its passages, by start, of one start the longest first.
  private let passages: [ArticlePath: [RepeatedPassage]]

  /// A table of nothing.
  public static let empty = RepeatTable()

  private init() {
    passages = [:]
  }

  /// Compares every article of a library with every other one.
  ///
  /// Which passages there are does not depend on the order of the articles; which of many copies are
  /// named as places does: they are the first.
  /// - Complexity: O(n log n) in the words of all articles.
  public init(
    _ articles: [(path: ArticlePath, article: Article)], rules: RepeatRules = RepeatRules()
  ) {
    let search = RepeatSearch(articles.map(\.article), rules)
    let matches = articles.indices.flatMap { search.matches(of: $0) }
    passages = Self.placed(matches, in: articles)
  }

  /// The passages of an article that stand in others too, by start.
  public subscript(path: ArticlePath) -> [RepeatedPassage] {
    passages[path] ?? []
  }

  /// Whether no article repeats another.
  public var isEmpty: Bool { passages.isEmpty }

  /// Every pair of places once, in the order of the articles' paths, then of their texts.
  public var pairs: [RepeatedPassage] {
    passages.keys.sorted().flatMap { path in
      self[path].filter { path < $0.there.path }
    }
  }

  /// The passages of an article that hold a place.
  ///
  /// - Complexity: O(n) in the passages of the article.
  public func passages(at offset: Offset, in path: ArticlePath) -> [RepeatedPassage] {
    self[path].filter { $0.here.range.contains(offset) }
  }

  /// The passages of an article that hold a range whole; marks at its ends may stand outside.
  ///
  /// - Complexity: O(n) in the passages of the article.
  public func passages(holding range: Range<Offset>, in path: ArticlePath) -> [RepeatedPassage] {
    self[path].filter {
      $0.here.reach.lowerBound <= range.lowerBound && range.upperBound <= $0.here.reach.upperBound
    }
  }

  /// Every match as each of its articles sees it.
  private static func placed(
    _ matches: [RepeatSearch.Match], in articles: [(path: ArticlePath, article: Article)]
  ) -> [ArticlePath: [RepeatedPassage]] {
    var ofArticle: [Int: [Int]] = [:]
    for (index, match) in matches.enumerated() {
      ofArticle[match.first, default: []].append(index)
      ofArticle[match.second, default: []].append(index)
    }
    var places: [Int: [Int: RepeatedPassage.Place]] = [:]
    for (article, indices) in ofArticle {
      // The words are read again: to keep them of a whole library would cost more memory than time.
      let stream = WordStream(articles[article].article)
      for index in indices {
        let pair = matches[index].pair
        let words = matches[index].first == article ? pair.here : pair.there
        places[index, default: [:]][article] = RepeatedPassage.Place(
          path: articles[article].path, range: stream.range(words),
          reach: stream.reach(words, in: articles[article].article),
          paragraph: stream.block(of: words.lowerBound) + 1, extent: stream.extent(words))
      }
    }
    var passages: [ArticlePath: [RepeatedPassage]] = [:]
    for (index, match) in matches.enumerated() {
      guard let here = places[index]?[match.first], let there = places[index]?[match.second]
      else { continue }
      let passage = RepeatedPassage(
        here: here, there: there, words: match.pair.same, differing: match.pair.differing)
      passages[here.path, default: []].append(passage)
      passages[there.path, default: []].append(passage.mirrored)
    }
    return passages.mapValues { $0.sorted(by: isBefore) }
  }

  /// By start, of one start the longest first, then by the other article.
  private static func isBefore(_ left: RepeatedPassage, _ right: RepeatedPassage) -> Bool {
    (
      left.here.range.lowerBound, right.here.range.upperBound, left.there.path,
      left.there.range.lowerBound
    )
      < (
        right.here.range.lowerBound, left.here.range.upperBound, right.there.path,
        right.there.range.lowerBound
      )
  }
}
