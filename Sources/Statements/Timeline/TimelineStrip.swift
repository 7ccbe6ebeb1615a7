import Articles

/// Where the dated lines of some rows lie in time: bars that can be counted and jumped along.
public struct TimelineStrip: Sendable {
  /// How time is cut into bars.
  public let scale: TimelineScale
  private let timeline: Timeline
  private let rows: TimelineRows

  /// Cuts the time of the rows so that the bars fit in some columns; nil where nothing is dated.
  ///
  /// - Complexity: O(1).
  public init?(_ timeline: Timeline, _ rows: TimelineRows, columns: Int) {
    guard rows.datedCount > 0, let first = timeline.lines[rows.shown[0]].day,
      let last = timeline.lines[rows.shown[rows.datedCount - 1]].day
    else { return nil }
    self.timeline = timeline
    self.rows = rows
    scale = TimelineScale(from: first, until: last, columns: columns, finest: rows.finest)
  }

  /// How many lines stand in each bar; a line stands at the first day that it can mean.
  ///
  /// - Complexity: O(bars · log lines).
  public var counts: [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(scale.count)
    var start = 0
    for bar in 0..<scale.count {
      let end = firstPlace(after: bar)
      counts.append(end - start)
      start = end
    }
    return counts
  }

  /// The signs of the heights of bars, from nothing to the most.
  public static let signs = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The height of each bar, an index of ``signs``: what is there is never invisible.
  ///
  /// Heights grow with the square root of the lines, so that a year with few is seen to have more
  /// than one with a single line, beside a year with hundreds.
  /// - Complexity: O(bars · log lines).
  public var levels: [Int] {
    let counts = counts
    let most = Double(max(1, counts.max() ?? 1)).squareRoot()
    let highest = Self.signs.count - 1
    return counts.map { count in
      count == 0
        ? 0 : max(1, Int((Double(count).squareRoot() / most * Double(highest)).rounded()))
    }
  }

  /// The bar of a line that is shown; nil for one without a date.
  public func bar(ofShown place: Int) -> Int? {
    guard place < rows.datedCount else { return nil }
    return timeline.lines[rows.shown[place]].day.map(scale.bar)
  }

  /// The place of the first line in the bar with lines some steps after or before a place.
  ///
  /// What has no date is a last bar of its own.
  /// - Complexity: O(steps · log lines).
  public func place(_ steps: Int, barsFrom place: Int) -> Int {
    step(steps, from: place) { line in line.day.map(scale.bar) }
  }

  /// The same for years, whatever a bar stands for.
  public func place(_ steps: Int, yearsFrom place: Int) -> Int {
    step(steps, from: place) { $0.day?.year }
  }

  private func step(_ steps: Int, from place: Int, key: (DatedLine) -> Int?) -> Int {
    func number(_ place: Int) -> Int { key(timeline.lines[rows.shown[place]]) ?? .max }
    var at = place
    for _ in 0..<abs(steps) {
      let here = number(at)
      if steps > 0 {
        let next = Self.first(in: rows.shown.count) { number($0) > here }
        guard next < rows.shown.count else { return at }
        at = next
      } else {
        let start = Self.first(in: rows.shown.count) { number($0) >= here }
        guard start > 0 else { return 0 }
        let before = number(start - 1)
        at = Self.first(in: rows.shown.count) { number($0) >= before }
      }
    }
    return at
  }

  /// The place of the first line after a bar.
  private func firstPlace(after bar: Int) -> Int {
    Self.first(in: rows.datedCount) { place in
      timeline.lines[rows.shown[place]].day.map { scale.bar(of: $0) > bar } ?? true
    }
  }

  private static func first(in count: Int, where isAfter: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
