/// Takes out forms that count only in articles which name their entity in full.
struct Conditions {
  /// The candidates whose condition the article meets.
  private(set) var met: [Candidate] = []
  /// The others, and what they lack.
  private(set) var unmet: [(candidate: Candidate, cause: SuppressedMention.Cause)] = []

  init(_ candidates: [Candidate]) {
    guard candidates.contains(where: { $0.condition != .always }) else {
      met = candidates
      return
    }
    var firstFull: [Int: Int] = [:]
    for candidate in candidates where candidate.isFull {
      let start = candidate.range.lowerBound
      if start < firstFull[candidate.entity] ?? .max { firstFull[candidate.entity] = start }
    }
    met.reserveCapacity(candidates.count)
    for candidate in candidates {
      guard candidate.condition != .always else {
        met.append(candidate)
        continue
      }
      let first = firstFull[candidate.entity]
      switch candidate.condition {
      case .besideFullName where first == nil: unmet.append((candidate, .noFullName))
      case .afterFullMention where first.map({ $0 >= candidate.range.lowerBound }) ?? true:
        unmet.append((candidate, .noFullMention))
      case .always, .besideFullName, .afterFullMention: met.append(candidate)
      }
    }
  }
}
