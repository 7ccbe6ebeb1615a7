public import Articles
import Console

/// Many overlapping decorations as runs that do not overlap.
public struct DecorationMerge: Sendable {
  private let decorations: [Decoration]
  /// The furthest end among the decorations up to each: where a search from the left may begin.
  private let furthestEnds: [Offset]

  /// Takes decorations in any order; empty ones have nothing to show and are left out.
  ///
  /// - Complexity: O(n log n), once for a whole article or for what a screen shows.
  public init(_ decorations: [Decoration]) {
    self.decorations = decorations.filter { !$0.range.isEmpty }.sorted()
    var furthest = Offset(0)
    furthestEnds = self.decorations.map { decoration in
      furthest = max(furthest, decoration.range.upperBound)
      return furthest
    }
  }

  /// The runs of a range, in order: they touch, and together they are the range.
  ///
  /// Neighbours always differ in their roles or in their topmost decoration.
  /// - Complexity: O(log n + m + k log k) for n decorations in all, k that reach into the range and
  ///   m between the first of these and the end of the range.
  public func runs(in range: Range<Offset>) -> [Run] {
    guard !range.isEmpty else { return [] }
    let reaching = decorations(reaching: range)
    var edges = [range.lowerBound, range.upperBound]
    for decoration in reaching {
      edges.append(max(decoration.range.lowerBound, range.lowerBound))
      edges.append(min(decoration.range.upperBound, range.upperBound))
    }
    edges.sort()
    var runs: [Run] = []
    var next = 0
    var active: [Decoration] = []
    for (start, end) in zip(edges, edges.dropFirst()) where start < end {
      active.removeAll { $0.range.upperBound <= start }
      while next < reaching.count, reaching[next].range.lowerBound <= start {
        active.append(reaching[next])
        next += 1
      }
      append(Run(start..<end, active), to: &runs)
    }
    return runs
  }

  private func append(_ run: Run, to runs: inout [Run]) {
    if let last = runs.last, last.roles == run.roles, last.rank == run.rank {
      runs[runs.count - 1] = Run(
        range: last.range.lowerBound..<run.range.upperBound, roles: run.roles, rank: run.rank)
    } else {
      runs.append(run)
    }
  }

  private func decorations(reaching range: Range<Offset>) -> [Decoration] {
    let first = lowerIndex { furthestEnds[$0] <= range.lowerBound }
    let end = lowerIndex { decorations[$0].range.lowerBound < range.upperBound }
    guard first < end else { return [] }
    return decorations[first..<end].filter { $0.range.upperBound > range.lowerBound }
  }

  /// The first index for which a condition that starts out true no longer holds.
  private func lowerIndex(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = decorations.count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
