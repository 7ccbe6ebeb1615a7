/// Chooses line ends so that a whole paragraph looks even, ragged right.
///
/// The shortest path over the fragments, as in Knuth and Plass, "Breaking Paragraphs into Lines"
/// (1981), with costs for cells of one width: a line costs the square of its blank cells. Fewer
/// lines always win, so no paragraph is longer than with greedy filling.
struct OptimalFit {
  /// The cells of a line.
  let columns: Int

  /// What each line costs before anything else: more than all other costs of a paragraph.
  private static let line = 1 << 40
  /// Each cell over the measure; only a cluster wider than the measure has to pay it.
  private static let overfull = 1_000_000
  private static let hyphen = 25
  private static let secondHyphen = 200
  /// A last line shorter than a quarter of the measure.
  private static let shortLast = 25
  /// A last line of a single word, and the same in a paragraph of four lines or more.
  private static let loneWord = 400
  private static let loneWordOfMany = 100_000

  /// The ends of the lines, as counts of fragments, ascending.
  ///
  /// `endsParagraph` tells whether the last line is the last of its paragraph, which may be short.
  /// - Complexity: O(n · k) for k fragments on a line.
  func lineEnds(_ fragments: ArraySlice<Fragment>, endsParagraph: Bool) -> [Int] {
    let count = fragments.count
    guard count > 0 else { return [] }
    let base = fragments.startIndex
    var best = [Int](repeating: 0, count: count + 1)
    var from = [Int](repeating: 0, count: count + 1)
    for end in 1...count {
      let last = fragments[base + end - 1]
      let isLast = end == count && endsParagraph
      var width = last.width + last.trailerWidth
      var start = end - 1
      var leastCost = Int.max
      while true {
        let hyphenAbove = start > 0 && fragments[base + start - 1].ending == .hyphen
        var cost = best[start] + Self.line
        if isLast {
          cost += lastCost(fragments, start, end, width, lines: best[start] / Self.line + 1)
        } else {
          let blank = columns - width
          cost += blank >= 0 ? blank * blank : -blank * Self.overfull
          cost += last.penalty
          if last.ending == .hyphen {
            cost += hyphenAbove ? Self.hyphen + Self.secondHyphen : Self.hyphen
          }
        }
        if cost < leastCost {
          leastCost = cost
          from[end] = start
        }
        guard start > 0 else { break }
        start -= 1
        width += fragments[base + start].width + fragments[base + start].gap
        if width > columns { break }
      }
      best[end] = leastCost
    }
    return path(from)
  }

  private func path(_ from: [Int]) -> [Int] {
    var ends: [Int] = []
    var end = from.count - 1
    while end > 0 {
      ends.append(end)
      end = from[end]
    }
    return ends.reversed()
  }

  private func lastCost(
    _ fragments: ArraySlice<Fragment>, _ start: Int, _ end: Int, _ width: Int, lines: Int
  ) -> Int {
    var cost = 0
    if width > columns { cost += (width - columns) * Self.overfull }
    if width < columns / 4 { cost += Self.shortLast }
    if start > 0, fragments.count > 3, isOneWord(fragments, start, end) {
      cost += lines >= 4 ? Self.loneWordOfMany : Self.loneWord
    }
    return cost
  }

  /// Whether a line is one word, possibly of a few hyphenated parts.
  ///
  /// In scripts without spaces a fragment is a character or two, so that more than three of them
  /// are no lone word.
  private func isOneWord(_ fragments: ArraySlice<Fragment>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 3 else { return false }
    let base = fragments.startIndex
    return fragments[(base + start)..<(base + end - 1)].allSatisfy { $0.gap == 0 }
  }
}
