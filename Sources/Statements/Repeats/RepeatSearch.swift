import Articles

/// The work of finding repeated passages: seeds from shared fingerprints, grown to whole passages.
struct RepeatSearch {
  private let rules: RepeatRules
  private let words: [[UInt32]]
  private let shared: SharedFingerprints

  /// Reads the fingerprints of articles.
  ///
  /// - Complexity: O(n log n) in the words of all.
  init(_ articles: [Article], _ rules: RepeatRules) {
    self.rules = rules
    words = articles.map { WordStream($0).words }
    shared = SharedFingerprints(words, rules)
  }

  /// A passage of two articles, in words.
  struct Match {
    var first: Int
    var second: Int
    var pair: PassagePair
  }

  /// Two places where the same words begin.
  private struct Seed: Comparable {
    var first: Int32
    var there: Int32
    var here: Int32

    static func < (left: Seed, right: Seed) -> Bool {
      (left.first, left.there, left.here) < (right.first, right.there, right.here)
    }
  }

  /// Every passage of an article with those before it.
  ///
  /// - Complexity: O(n) in the words of the article and of the passages.
  func matches(of second: Int) -> [Match] {
    let seeds = seeds(of: second)
    var found: [Match] = []
    var start = 0
    while start < seeds.count {
      var end = start + 1
      while end < seeds.count, seeds[end].first == seeds[start].first { end += 1 }
      let first = Int(seeds[start].first)
      found += pairs(from: seeds[start..<end], first, second)
        .map { Match(first: first, second: second, pair: $0) }
      start = end
    }
    return found
  }

  /// The places where an article and one before it may have a passage in common, by the other's
  /// number, then by words.
  private func seeds(of second: Int) -> [Seed] {
    var seeds: [Seed] = []
    for mark in shared.marks(of: second) {
      var others = 0
      var last: Int32 = -1
      for place in shared.places(of: mark.group) {
        if place.article != last { others += 1 }
        last = place.article
        guard place.article < second, others <= rules.mostArticles else { break }
        seeds.append(Seed(first: place.article, there: mark.word, here: place.word))
      }
    }
    return seeds.sorted()
  }

  /// The passages of one pair of articles.
  private func pairs(
    from seeds: ArraySlice<Seed>, _ first: Int, _ second: Int
  ) -> [PassagePair] {
    /// For each diagonal, the word of the first article up to which it is known.
    var known: [Int: Int] = [:]
    var found: [PassagePair] = []
    for seed in seeds {
      let (here, there) = (Int(seed.here), Int(seed.there))
      guard known[there - here] ?? 0 < here + rules.shingle,
        let pair = PassagePair(seed: here, there, in: words[first], words[second], rules)
      else { continue }
      for run in pair.runs {
        known[run.diagonal] = max(known[run.diagonal] ?? 0, run.here + run.count)
      }
      if pair.isLong(rules) { found.append(pair) }
    }
    return Self.outermost(found)
  }

  /// The passages that lie in no longer one on both sides: of a refrain, the whole.
  private static func outermost(_ passages: [PassagePair]) -> [PassagePair] {
    guard passages.count > 1 else { return passages }
    let longestFirst = passages.sorted {
      ($1.same, $0.here.lowerBound, $0.there.lowerBound)
        < ($0.same, $1.here.lowerBound, $1.there.lowerBound)
    }
    var kept: [PassagePair] = []
    for passage in longestFirst
    where !kept.contains(where: {
      $0.here.contains(passage.here) && $0.there.contains(passage.there)
    }) {
      kept.append(passage)
    }
    return kept
  }
}
