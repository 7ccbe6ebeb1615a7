import Articles
import Queries
import Reading

/// The articles that a search found, packed, for a word may stand in most of them.
struct Found {
  /// Conditions of the search.
  private let conditions: Int
  /// How often each condition is met, article by article.
  private var counts: [Int] = []
  private var lengths: [Int32] = []
  private var passages: [Int32] = []
  /// Paths, and dates where they decide, one behind the other.
  private var names: [UInt8] = []
  private var starts: [UInt32] = []
  private var dates: [String] = []
  private let sort: ResultSort
  /// Where the passages are, as far as that was found out and is not too much to keep.
  private var hits: [Int32: [Range<Offset>]] = [:]
  private var hitsKept = 0

  /// How much was found.
  private(set) var totals = SearchAnswer.Totals()

  private static let mostHitsKept = 50_000

  /// Begins without articles.
  init(conditions: Int, sort: ResultSort) {
    self.conditions = conditions
    self.sort = sort
  }

  /// The number of articles.
  var count: Int { lengths.count }

  /// Adds an article; its date is as EDTF, empty where it has none.
  mutating func add(
    _ path: ArticlePath, date: String, _ match: QueryMatch, passages found: Int
  ) {
    if !match.hits.isEmpty, hitsKept + match.hits.count <= Self.mostHitsKept {
      hits[Int32(count)] = match.hits
      hitsKept += match.hits.count
    }
    counts += match.counts
    lengths.append(Int32(clamping: match.length))
    passages.append(Int32(clamping: found))
    starts.append(UInt32(names.count))
    names += path.rawValue.utf8
    if sort == .date { dates.append(date) }
    totals.articles += 1
    totals.hits += found
  }

  /// Counts an article on which a regular expression took too long.
  mutating func giveUp() { totals.givenUp += 1 }

  /// The path of an article.
  func path(_ index: Int32) -> ArticlePath {
    ArticlePath(String(decoding: names[name(index)], as: UTF8.self))
  }

  /// Where the passages of an article are, if that is known.
  func hits(_ index: Int32) -> [Range<Offset>]? {
    passages[Int(index)] == 0 ? [] : hits[index]
  }

  /// The articles in the order asked for; where that says nothing, by their paths.
  ///
  /// - Complexity: O(n log n).
  func order(articles: Int) -> [Int32] {
    let all = (0..<Int32(count))
    switch sort {
    case .path: return all.sorted(by: isBefore)
    case .date:
      // Dates of EDTF sort as text; the newest first, those without a date last.
      return all.sorted { left, right in
        let (one, other) = (dates[Int(left)], dates[Int(right)])
        return one == other ? isBefore(left, right) : one > other
      }
    case .rank:
      let scores = scores(articles: articles)
      return all.sorted { left, right in
        let (one, other) = (scores[Int(left)], scores[Int(right)])
        return one == other ? isBefore(left, right) : one > other
      }
    }
  }

  private func scores(articles: Int) -> [Double] {
    var containing = [Int](repeating: 0, count: conditions)
    for at in counts.indices where counts[at] > 0 { containing[at % conditions] += 1 }
    let length = lengths.reduce(0) { $0 + Int($1) }
    let ranking = QueryRanking(
      articles: articles, averageLength: Double(length) / Double(max(1, count)),
      containing: containing)
    return lengths.indices.map { index in
      ranking.score(
        counts[(index * conditions)..<((index + 1) * conditions)], length: Int(lengths[index]))
    }
  }

  private func name(_ index: Int32) -> Range<Int> {
    let index = Int(index)
    return Int(starts[index])..<(index + 1 < starts.count ? Int(starts[index + 1]) : names.count)
  }

  private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
    let (one, other) = (name(left), name(right))
    for (left, right) in zip(one, other) where names[left] != names[right] {
      return names[left] < names[right]
    }
    return one.count < other.count
  }
}
