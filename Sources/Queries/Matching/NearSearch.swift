/// The places where phrases stand near each other.
struct NearSearch {
  /// The phrases by number, each with how often it is wanted.
  private let wanted: [(phrase: Int, times: Int)]
  let distance: Int

  init(_ phrases: [Int], within distance: Int) {
    var times: [Int: Int] = [:]
    for phrase in phrases { times[phrase, default: 0] += 1 }
    wanted = times.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.distance = distance
  }

  /// The places of phrases that are near each other, as ranges of words; and how often that is.
  ///
  /// `places` are the words at which each phrase begins and `lengths` their numbers of words. For
  /// each word at which one of them begins the others are taken as late as they can be.
  ///
  /// - Complexity: O(n log n) in the places.
  func find(
    _ places: [[Int]], lengths: [Int]
  ) -> (ranges: [Range<Int>], groups: Int) {
    var ranges: Set<Range<Int>> = []
    var groups = 0
    let ends = wanted.flatMap { places[$0.phrase] }.sorted()
    var behind = wanted.map { _ in 0 }
    for last in ends {
      var group: [Range<Int>] = []
      for (index, part) in wanted.enumerated() {
        let starts = places[part.phrase]
        while behind[index] < starts.count, starts[behind[index]] <= last { behind[index] += 1 }
        let first = behind[index] - part.times
        guard first >= 0 else { break }
        for start in starts[first..<behind[index]] {
          group.append(start..<(start + lengths[part.phrase]))
        }
      }
      guard group.count == wanted.reduce(0, { $0 + $1.times }),
        group.allSatisfy({ last - $0.upperBound <= distance })
      else { continue }
      groups += 1
      ranges.formUnion(group)
    }
    return (
      ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }, groups
    )
  }
}
