/// Takes out forms that count only in articles which name their entity in full.
struct Conditions {
  /// The candidates whose condition the article meets.
  let met: [Candidate]

  init(_ candidates: [Candidate]) {
    var firstFull: [Int: Int] = [:]
    for candidate in candidates where candidate.isFull {
      let start = candidate.range.lowerBound
      firstFull[candidate.entity] = min(firstFull[candidate.entity] ?? start, start)
    }
    met = candidates.filter { candidate in
      switch candidate.condition {
      case .always: true
      case .besideFullName: firstFull[candidate.entity] != nil
      case .afterFullMention:
        firstFull[candidate.entity].map { $0 < candidate.range.lowerBound } ?? false
      }
    }
  }
}
