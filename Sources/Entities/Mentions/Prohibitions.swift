import Articles

/// Takes out what the file forbids: all inside a text that is never a link, and an entity inside
/// the longer names that do not mean it.
struct Prohibitions {
  private let never: [Range<Int>]
  private let not: [Int: [Range<Int>]]
  /// The longest of all these ranges, in bytes: how far back one may begin that reaches a place.
  private let longest: Int

  init(_ findings: Findings) {
    never = findings.never.sorted { $0.lowerBound < $1.lowerBound }
    not = Dictionary(grouping: findings.not.sorted { $0.range.lowerBound < $1.range.lowerBound }) {
      $0.entity
    }.mapValues { $0.map(\.range) }
    longest = (findings.never + findings.not.map(\.range)).map(\.count).max() ?? 0
  }

  /// The candidates that are not forbidden, in their order.
  func allowed(_ candidates: [Candidate]) -> [Candidate] {
    guard !never.isEmpty || !not.isEmpty else { return candidates }
    return candidates.filter { prohibition(of: $0) == nil }
  }

  /// What forbids a candidate; nil when nothing does.
  func prohibition(of candidate: Candidate) -> SuppressedMention.Cause? {
    let range = candidate.range
    if let text = overlapping(never, range).first(where: { !Self.goesBeyond(range, $0) }) {
      return .never(Offset(text.lowerBound)..<Offset(text.upperBound))
    }
    let longer = overlapping(not[candidate.entity] ?? [], range).first {
      $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
    }
    return longer.map { .not(Offset($0.lowerBound)..<Offset($0.upperBound)) }
  }

  /// Whether a longer name holds a forbidden text whole, and so means something else.
  private static func goesBeyond(_ range: Range<Int>, _ forbidden: Range<Int>) -> Bool {
    range.lowerBound <= forbidden.lowerBound && forbidden.upperBound <= range.upperBound
      && range != forbidden
  }

  /// The ranges of a sorted list that overlap another.
  private func overlapping(_ ranges: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    var found: [Range<Int>] = []
    while low > 0, ranges[low - 1].lowerBound > range.lowerBound - longest {
      low -= 1
      if ranges[low].overlaps(range) { found.append(ranges[low]) }
    }
    return found
  }
}
