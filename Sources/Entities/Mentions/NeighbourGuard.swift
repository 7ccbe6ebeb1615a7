/// Hears the capitalised words beside a candidate, which may show that it is part of a longer name.
struct NeighbourGuard {
  private let candidates: [Candidate]
  private let entities: [Entity]
  /// The longest candidate, in bytes: how far back one may begin that covers a place.
  private let longest: Int

  /// Takes candidates sorted by range.
  init(_ candidates: [Candidate], _ entities: [Entity]) {
    self.candidates = candidates
    self.entities = entities
    longest = candidates.reduce(0) { max($0, $1.range.count) }
  }

  /// The word beside a candidate that says that it is no mention; nil when none does.
  func objection(to candidate: Candidate) -> Range<Int>? {
    guard let beside = candidate.neighbours else { return nil }
    if candidate.rule == .title {
      return beside.right.flatMap { belongsToAnother($0, than: candidate) ? $0 : nil }
    }
    if let left = beside.left, covering(left).isEmpty { return left }
    if let right = beside.right, covering(right).isEmpty { return right }
    return nil
  }

  /// Whether the word after a title begins the name of somebody who is not known to hold it.
  private func belongsToAnother(_ word: Range<Int>, than title: Candidate) -> Bool {
    let covering = covering(word)
    guard !covering.contains(where: { $0.entity == title.entity }) else { return false }
    return covering.allSatisfy { entities[$0.entity].kind == .person }
  }

  private func covering(_ word: Range<Int>) -> [Candidate] {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].range.lowerBound <= word.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Candidate] = []
    while low > 0, candidates[low - 1].range.lowerBound + longest >= word.upperBound {
      low -= 1
      let range = candidates[low].range
      if range.lowerBound <= word.lowerBound, word.upperBound <= range.upperBound {
        found.append(candidates[low])
      }
    }
    return found
  }
}
