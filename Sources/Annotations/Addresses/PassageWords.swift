import Articles

/// The search for the words of an address in a text that is not the one it was made in.
struct PassageWords {
  private let passage: PassageAddress.Passage
  private let text: CanonicalText
  private let folded: FoldedText
  private let start: [UInt32]
  private let end: [UInt32]?
  /// Folded scalars from its start to its end, as far as its position tells.
  private let length: Int?
  /// Where it began, in folded scalars of this text.
  private let hint: Int

  init(_ passage: PassageAddress.Passage, in text: CanonicalText) {
    self.passage = passage
    self.text = text
    folded = FoldedText(utf8: text.utf8)
    start = FoldedText(passage.start).scalars
    end = passage.end.map { FoldedText($0).scalars }
    length = passage.position?.count
    let offset = passage.position.flatMap { text.offset(ofScalar: $0.lowerBound) }
    hint = offset.map { [folded] in folded.folded(of: $0.utf8..<$0.utf8).lowerBound } ?? 0
  }

  /// The passage by its words as they are, else by such as were edited; nil when it is gone.
  var finding: PassageFinding? {
    guard !start.isEmpty else { return nil }
    return exact ?? edited
  }

  // MARK: - The words as they are

  /// A place with the words of the passage.
  private struct Place {
    var range: Range<Int>
    /// How many of its surroundings are as they were.
    var context: Int
  }

  private var exact: PassageFinding? {
    let places = folded.occurrences(of: start).compactMap(place)
    let most = places.map(\.context).max() ?? 0
    let best = places.filter { $0.context == most }
    guard
      let nearest = best.min(by: {
        abs($0.range.lowerBound - hint) < abs($1.range.lowerBound - hint)
      })
    else { return nil }
    let range = source(of: nearest.range)
    guard best.count == 1 else { return .nearest(range, of: best.count) }
    let asked = [passage.prefix, passage.suffix].count { !$0.isEmpty }
    let isAsLong = end == nil || passage.position.map { $0.count == scalars(in: range) } ?? true
    return .found(range, isChanged: nearest.context < asked || !isAsLong)
  }

  /// The place that begins at a folded scalar; nil when its last words do not follow.
  private func place(at index: Int) -> Place? {
    var upper = index + start.count
    if let end {
      guard let found = self.end(of: end, from: index) else { return nil }
      upper = found
    }
    let range = index..<upper
    return Place(range: range, context: context(of: range))
  }

  /// The end of the last words that fits the length best, or the first where none is known.
  private func end(of words: [UInt32], from index: Int) -> Int? {
    let least = index + max(words.count, min(start.count, words.count))
    let most = length.map { index + 4 * $0 + 256 } ?? folded.scalars.count
    let window = FoldedText(
      folded: Array(folded.scalars[index..<min(folded.scalars.count, most)]))
    let ends = window.occurrences(of: words).map { index + $0 + words.count }
      .filter { $0 >= least && $0 > index + start.count }
    guard let length else { return ends.first }
    return ends.min { abs($0 - index - length) < abs($1 - index - length) }
  }

  private func context(of range: Range<Int>) -> Int {
    let prefix = FoldedText(passage.prefix).scalars
    let suffix = FoldedText(passage.suffix).scalars
    let before = folded.scalars[..<range.lowerBound].reversed().starts(with: prefix.reversed())
    let after = folded.scalars[range.upperBound...].starts(with: suffix)
    return (before && !prefix.isEmpty ? 1 : 0) + (after && !suffix.isEmpty ? 1 : 0)
  }

  // MARK: - Words that were edited

  /// A passage less alike than this is another; so are shorter words at its ends.
  private static let (leastLikeness, leastAtEnds) = (0.7, 0.85)

  /// A beginning that is long enough to stand for the passage when its end was rewritten.
  private static let tellingLength = 24

  private var edited: PassageFinding? {
    let near = passage.position.flatMap { text.offset(ofScalar: $0.lowerBound) } ?? text.start
    var search = Reanchoring(text: text, textHash: nil)
    func find(_ words: [UInt32], _ anchor: Anchor) -> PassageFinding? {
      guard let finding = PassageFinding(search.find(anchor) { _ in nil }, near: near),
        let range = finding.range,
        likeness(words, range) >= (passage.end == nil ? Self.leastLikeness : Self.leastAtEnds)
      else { return nil }
      return finding
    }
    guard let end, let last = passage.end else {
      return find(
        start,
        Anchor(
          exact: passage.start, prefix: passage.prefix, suffix: passage.suffix,
          position: passage.position))
    }
    let first = find(
      start, Anchor(exact: passage.start, prefix: passage.prefix, position: passage.position))
    let tail = find(end, Anchor(exact: last, suffix: passage.suffix, position: positionOfEnd))
    return first.flatMap { joined($0, tail) }
  }

  private var positionOfEnd: Range<Int>? {
    passage.position.map {
      max($0.lowerBound, $0.upperBound - (passage.end?.unicodeScalars.count ?? 0))..<$0.upperBound
    }
  }

  /// The passage from what its first words have become to what its last ones have.
  ///
  /// Both stand about as far apart as they did. Where the last words are gone, the first ones are
  /// the passage if they are as they were and tell it from any other.
  private func joined(_ first: PassageFinding, _ last: PassageFinding?) -> PassageFinding? {
    guard let start = first.range else { return nil }
    if let end = last?.range, let length = passage.position?.count,
      end.upperBound > start.lowerBound
    {
      let range = start.lowerBound..<end.upperBound
      let now = scalars(in: range)
      if 2 * now <= 3 * length + 32, 3 * now + 32 >= 2 * length {
        if case .nearest(_, let count) = first { return .nearest(range, of: count) }
        return .found(range, isChanged: true)
      }
    }
    guard case .found = first, self.start.count >= Self.tellingLength,
      likeness(self.start, start) == 1
    else { return nil }
    return .found(start, isChanged: true)
  }

  /// How alike some folded words and a range of the text are, from 0 to 1.
  private func likeness(_ words: [UInt32], _ range: Range<Offset>) -> Double {
    let found = FoldedText(text[range]).scalars
    let longer = max(words.count, found.count)
    guard longer > 0, longer < 2 * words.count + 32 else { return 0 }
    return 1 - Double(Self.distance(words, found)) / Double(longer)
  }

  /// The number of scalars to be changed, added or left out (Wagner and Fischer 1974).
  private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let cost = scalar == other ? diagonal : min(diagonal, row[column], row[column + 1]) + 1
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[right.count]
  }

  private func scalars(in range: Range<Offset>) -> Int {
    text.scalarIndex(of: range.upperBound) - text.scalarIndex(of: range.lowerBound)
  }

  private func source(of range: Range<Int>) -> Range<Offset> {
    let source = folded.source(of: range)
    return Offset(source.lowerBound)..<Offset(source.upperBound)
  }
}
