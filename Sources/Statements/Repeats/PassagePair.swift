/// What two streams of words have in common around a seed: runs of equal words with small gaps.
struct PassagePair {
  /// Words of the first stream and of the second, from the first that is equal to the last.
  private(set) var here: Range<Int>
  private(set) var there: Range<Int>
  /// The words that are equal.
  private(set) var same: Int
  /// The runs of equal words: where each begins in both streams, and its length.
  private(set) var runs: [Run]

  /// A run of equal words.
  struct Run {
    var here: Int
    var there: Int
    var count: Int

    /// How much further on the second stream it stands.
    var diagonal: Int { there - here }
  }

  /// Words of which one side has and the other has not, the larger side of each gap counted.
  var differing: Int { max(here.count, there.count) - same }

  /// Whether it is long enough to be no accident: a run of it is, or the words that are the same less
  /// twice those that differ.
  func isLong(_ rules: RepeatRules) -> Bool {
    same - 2 * differing >= rules.least || runs.contains { $0.count >= rules.least }
  }

  /// Grows a seed as far as the words are equal, then over gaps; nil when the words at the seed are
  /// not equal.
  ///
  /// - Complexity: O(n) in the passage, and O(gap²) at each of its gaps.
  init?(seed here: Int, _ there: Int, in first: [UInt32], _ second: [UInt32], _ rules: RepeatRules)
  {
    var start = (here, there)
    var end = (here, there)
    while end.0 < first.count, end.1 < second.count, first[end.0] == second[end.1] {
      end = (end.0 + 1, end.1 + 1)
    }
    guard end.0 - here >= rules.shingle else { return nil }
    while start.0 > 0, start.1 > 0, first[start.0 - 1] == second[start.1 - 1] {
      start = (start.0 - 1, start.1 - 1)
    }
    self.here = start.0..<end.0
    self.there = start.1..<end.1
    same = end.0 - start.0
    runs = [Run(here: start.0, there: start.1, count: same)]
    while let run = next(in: first, second, rules) { add(run) }
    while let run = previous(in: first, second, rules) { add(run) }
  }

  private mutating func add(_ run: Run) {
    here = min(here.lowerBound, run.here)..<max(here.upperBound, run.here + run.count)
    there = min(there.lowerBound, run.there)..<max(there.upperBound, run.there + run.count)
    same += run.count
    runs.append(run)
  }

  /// The nearest run behind the passage that a gap parts from it.
  private func next(in first: [UInt32], _ second: [UInt32], _ rules: RepeatRules) -> Run? {
    for gap in Self.gaps {
      let (i, j) = (here.upperBound + gap.here, there.upperBound + gap.there)
      var count = 0
      while i + count < first.count, j + count < second.count,
        first[i + count] == second[j + count]
      {
        count += 1
      }
      if isWorth(count, gap.larger, rules) { return Run(here: i, there: j, count: count) }
    }
    return nil
  }

  /// The nearest run before the passage that a gap parts from it.
  private func previous(in first: [UInt32], _ second: [UInt32], _ rules: RepeatRules) -> Run? {
    for gap in Self.gaps {
      let (i, j) = (here.lowerBound - gap.here, there.lowerBound - gap.there)
      var count = 0
      while i - count > 0, j - count > 0, first[i - count - 1] == second[j - count - 1] {
        count += 1
      }
      if isWorth(count, gap.larger, rules) {
        return Run(here: i - count, there: j - count, count: count)
      }
    }
    return nil
  }

  /// Whether a run after a gap still belongs to the passage: most words of it must stay the same.
  private func isWorth(_ count: Int, _ gap: Int, _ rules: RepeatRules) -> Bool {
    let whole = same + differing + count + gap
    return count >= max(rules.resumption, gap)
      && (same + count) * 10 >= whole * RepeatRules.sameInTen
  }

  /// Words left out on both sides between two runs.
  private struct Gap {
    var here: Int
    var there: Int

    var larger: Int { max(here, there) }
  }

  /// The gaps that a passage may have, the smallest first, even ones before uneven ones.
  private static let gaps: [Gap] = {
    var gaps: [Gap] = []
    for here in 0...RepeatRules.gap {
      for there in 0...RepeatRules.gap where here + there > 0 {
        gaps.append(Gap(here: here, there: there))
      }
    }
    func rank(_ gap: Gap) -> (Int, Int, Int) {
      (gap.here + gap.there, abs(gap.here - gap.there), gap.here)
    }
    return gaps.sorted { rank($0) < rank($1) }
  }()
}
