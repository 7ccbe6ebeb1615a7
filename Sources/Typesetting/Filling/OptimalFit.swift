/// Chooses line ends so that a whole paragraph looks even.
///
/// The shortest path over the fragments, as in Knuth and Plass, "Breaking Paragraphs into Lines"
/// (1981), with costs for cells of one width: a line costs the square of its blank cells. Fewer
/// lines always win, so no paragraph is longer than with greedy filling. One cost serves ragged
/// and justified text: what looks even also leaves the narrowest gaps.
struct OptimalFit {
  /// The cells of a line.
  let columns: Int

  /// The ends of the lines, as counts of fragments, ascending.
  ///
  /// `endsParagraph` tells whether the last line is the last of its paragraph, which may be short.
  /// - Complexity: O(n · k) for k fragments on a line.
  func lineEnds(_ fragments: ArraySlice<Fragment>, endsParagraph: Bool) -> [Int] {
    guard !fragments.isEmpty else { return [] }
    let run = FragmentRun(fragments)
    if run.hasHyphens {
      // Hyphens are for evenness: they need not save a line, as long as they cost none.
      let ends = lineEnds(run, endsParagraph: endsParagraph, costOfLine: 0)
      if ends.count <= run.greedyLines(columns) { return ends }
    }
    return lineEnds(run, endsParagraph: endsParagraph, costOfLine: FitCosts.line)
  }

  private func lineEnds(_ run: FragmentRun, endsParagraph: Bool, costOfLine: Int) -> [Int] {
    let count = run.count
    let costs = FitCosts(columns: columns, hasHyphens: run.hasHyphens)
    let advance = run.advance
    let gapsBefore = run.gaps
    var best = [Int](repeating: 0, count: count + 1)
    var from = [Int](repeating: 0, count: count + 1)
    var lines = [Int](repeating: 0, count: count + 1)
    for end in 1...count {
      let isLast = end == count && endsParagraph
      let ending = run.ending(end)
      let room = columns + ending.hang
      // Where the line would end if it began with the first fragment.
      let reach = advance[end - 1] + ending.width
      var start = end - 1
      var leastCost = Int.max
      while true {
        let width = reach - advance[start]
        if width > room, start < end - 1 { break }
        var cost = best[start] + costOfLine
        if isLast {
          cost += lastCost(run, start, end, width, lines: lines[start] + 1)
        } else {
          let gaps = gapsBefore[end - 1] - gapsBefore[start]
          cost += costs.ofLine(blank: room - width, gaps: gaps)
          if ending.isHyphen, run.endsInHyphen(start) { cost += FitCosts.secondHyphen }
        }
        if cost < leastCost {
          leastCost = cost
          from[end] = start
        }
        guard start > 0 else { break }
        start -= 1
      }
      // What the end itself costs is the same for every beginning.
      if !isLast { leastCost += ending.penalty + (ending.isHyphen ? costs.hyphen : 0) }
      best[end] = leastCost
      lines[end] = lines[from[end]] + 1
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
    _ run: FragmentRun, _ start: Int, _ end: Int, _ width: Int, lines: Int
  ) -> Int {
    var cost = 0
    if width > columns { cost += (width - columns) * FitCosts.overfull }
    if width < columns / 4 { cost += FitCosts.shortLast }
    if run.endsInHyphen(start) { cost += FitCosts.secondHyphen }
    if start > 0, run.count > 3, run.isOneWord(start..<end) {
      cost += lines >= 4 ? FitCosts.loneWordOfMany : FitCosts.loneWord
    }
    return cost
  }
}
