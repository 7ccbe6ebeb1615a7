import Articles

/// Finds the place of a correction among the pieces of a draft.
///
/// Careful rather than clever, as annotations are found: the words must stand there, short words
/// need their surroundings, and where two places are equally good the nearer one must be clearly
/// nearer. A correction at the wrong place would be worse than none.
struct PlaceSearch {
  private let text: ComparedText
  private let utf8: [UInt8]

  /// Words of so many bytes are found without their surroundings, when they stand there once.
  private static let telling = 24
  /// The share of the surroundings on one side that must be there for shorter words.
  private static let leastLikeness = 0.5
  /// A place whose surroundings fit less well by this much is no rival.
  private static let margin = 0.25

  /// A point that was found.
  struct Point {
    /// Its index in the text as it is compared.
    let index: Int
    /// Its place in the decoded text.
    let origin: Int
  }

  private struct Candidate {
    let index: Int
    let before: Double
    let after: Double
    var rank: Double { before + after }
  }

  init(_ draft: Draft) {
    text = ComparedText(draft)
    utf8 = draft.utf8
  }

  /// The index, as it is compared, of the first byte that stood at a place or behind it.
  func index(from origin: Int) -> Int { text.index(from: origin) }

  /// Finds a place among those that can be meant; nil when it is gone or in doubt.
  func find(_ place: TextQuote, where isPossible: (Point) -> Bool) -> Point? {
    let exact = ComparedText(place.exact).bytes
    let prefix = ComparedText(place.prefix).bytes
    let suffix = ComparedText(place.suffix).bytes
    let all = text.occurrences(of: exact).map { index in
      Candidate(
        index: index, before: likeness(of: prefix.reversed(), going: -1, from: index - 1),
        after: likeness(of: suffix, going: 1, from: index + exact.count))
    }
    let candidates = all.filter { isPossible(point($0.index)) }
    guard let best = candidates.max(by: { $0.rank < $1.rank }) else { return nil }
    let isTelling = exact.count >= Self.telling && all.count == 1
    guard isTelling || max(best.before, best.after) >= Self.leastLikeness else { return nil }
    let rivals = candidates.filter { best.rank - $0.rank < Self.margin }
    if rivals.count == 1 { return point(best.index) }
    return nearest(of: rivals.map(\.index), to: place.start)
  }

  private func point(_ index: Int) -> Point {
    Point(index: index, origin: text.origins[index])
  }

  /// How much of what stood on one side still stands there; all of nothing is there at an end.
  private func likeness(of context: [UInt8], going step: Int, from start: Int) -> Double {
    guard !context.isEmpty else { return text.bytes.indices.contains(start) ? 0 : 1 }
    var at = start
    var same = 0
    for byte in context {
      while text.bytes.indices.contains(at), text.bytes[at] != byte, text.mayBeUnshown(at) {
        at += step
      }
      guard text.bytes.indices.contains(at), text.bytes[at] == byte else { break }
      same += 1
      at += step
    }
    return Double(same) / Double(context.count)
  }

  /// The place that is less than half as far from a position as any other; nil when none is.
  private func nearest(of indices: [Int], to position: Int) -> Point? {
    let byDistance = indices.map { (index: $0, distance: abs(scalars(before: $0) - position)) }
      .sorted { $0.distance < $1.distance }
    guard byDistance.count > 1, byDistance[0].distance * 2 < byDistance[1].distance else {
      return nil
    }
    return point(byDistance[0].index)
  }

  /// About how many scalars of canonical text stand before a point: a run of white space is one.
  private func scalars(before index: Int) -> Int {
    var count = 0
    var wasSpace = false
    var position = text.origins[0]
    while position < text.origins[index] {
      let space = utf8.whitespaceLength(at: position)
      if space == 0 || !wasSpace { count += 1 }
      wasSpace = space > 0
      position += max(space, utf8.scalar(at: position).length)
    }
    return count
  }
}
