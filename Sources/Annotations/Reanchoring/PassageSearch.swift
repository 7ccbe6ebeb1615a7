import OrderedJSON

/// The places of a folded text that may hold an anchor's words, as they were or edited.
struct PassageSearch {
  /// The folded quote.
  let quote: [UInt32]
  /// Whether it had equals when it was marked.
  let hadTwins: Bool
  private let text: IndexedText
  private let contexts: ContextPatterns
  private let startsWord: Bool
  private let endsWord: Bool
  private let pattern: ApproximatePattern
  private let reversed: ApproximatePattern

  /// More equal passages than this are not all compared: the nearest ones are.
  private static let mostExact = 1000
  /// More edited places than this are not looked at closely.
  private static let mostEdited = 24
  /// The longest quote that is compared scalar by scalar.
  static let longest = 1024

  /// Prepares the search; nil for a blank quote, which stands nowhere.
  init?(_ anchor: Anchor, in text: IndexedText) {
    quote = FoldedText(anchor.exact).scalars.trimmed
    guard !quote.isEmpty else { return nil }
    self.text = text
    hadTwins = anchor.occurrence != nil
    let prefix = FoldedText(anchor.prefix).scalars
    let suffix = FoldedText(anchor.suffix).scalars
    contexts = ContextPatterns(
      prefix: prefix, suffix: suffix,
      width: hadTwins ? max(prefix.count, suffix.count) : ContextPatterns.nearWidth,
      text.alphabet)
    startsWord = !Self.areWords(prefix.last, quote.first)
    endsWord = !Self.areWords(quote.last, suffix.first)
    let head = quote.prefix(Self.longest)
    pattern = ApproximatePattern(head, text.alphabet)
    reversed = ApproximatePattern(head.reversed(), text.alphabet)
  }

  private static func areWords(_ left: UInt32?, _ right: UInt32?) -> Bool {
    guard let left, let right else { return false }
    return FoldedText.isWord(left) && FoldedText.isWord(right)
  }

  /// The edit distance up to which words are still the quote's.
  private var limit: Int {
    quote.count < 5 ? 0 : quote.count < 8 ? 1 : quote.count * 2 / 5
  }

  /// What speaks for a range of folded scalars.
  func place(_ range: Range<Int>, likeness: Double? = nil, ordinal: Int? = nil) -> PassagePlace {
    let context = contexts.likeness(around: range, in: text)
    return PassagePlace(
      range: range, likeness: likeness ?? self.likeness(of: range), mean: context.mean,
      best: context.best, ordinal: ordinal, length: quote.count, hadTwins: hadTwins)
  }

  /// What speaks for a range that the old text leads to: there, capitals for small letters, as
  /// editors set headings, are no other words.
  func placeByComparison(_ range: Range<Int>) -> PassagePlace {
    var place = place(range)
    // A text that is all in capitals is another text.
    if place.likeness < Self.recased, place.mean >= 0.4, isRecased(range) {
      place.likeness = Self.recased
    }
    return place
  }

  /// How alike words are that differ in capitals alone.
  private static let recased = 0.95

  private func isRecased(_ range: Range<Int>) -> Bool {
    func capitals(_ scalars: some Sequence<UInt32>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
      return String(text).uppercased()
    }
    // No letter has more than three capitals.
    guard range.count <= 3 * quote.count, quote.count <= 3 * range.count else { return false }
    return capitals(quote).hasSameScalars(as: capitals(text.folded.scalars[range]))
  }

  /// The folded scalars of a range.
  func words(_ range: Range<Int>) -> ArraySlice<UInt32> {
    text.folded.scalars[range]
  }

  /// How alike the quote and a range are.
  func likeness(of range: Range<Int>) -> Double {
    let candidate = text.folded.scalars[range]
    if candidate.elementsEqual(quote) { return 1 }
    let longer = max(quote.count, candidate.count)
    guard longer <= Self.longest else { return WordLikeness.share(quote, Array(candidate)) }
    let distance = pattern.distances(toBeginningsOf: text.symbols[range]).last ?? longer
    return 1 - Double(distance) / Double(longer)
  }

  /// Whether a range is the quote with letters added to its word, which is another word.
  func isLongerWord(_ range: Range<Int>) -> Bool {
    guard quote.count < 12, range.count > quote.count else { return false }
    let candidate = text.folded.scalars[range]
    return candidate.starts(with: quote)
      && FoldedText.isWord(candidate[range.lowerBound + quote.count])
      || candidate.reversed().starts(with: quote.reversed())
        && FoldedText.isWord(candidate[range.upperBound - quote.count - 1])
  }

  /// The places that hold the quote as it was, on the word boundaries it had, in their order.
  ///
  /// - Complexity: O(n).
  func exactPlaces(near hint: Int?) -> [PassagePlace] {
    var found = text.folded.occurrences(of: quote).map { $0..<($0 + quote.count) }
      .filter { range in
        (!startsWord || text.folded.isWordBoundary(range.lowerBound))
          && (!endsWord || text.folded.isWordBoundary(range.upperBound))
      }
      .enumerated().map { ($0, $1) }
    if found.count > Self.mostExact, let hint {
      found.sort { abs($0.1.lowerBound - hint) < abs($1.1.lowerBound - hint) }
    }
    let isOnly = found.count == 1
    return found.prefix(Self.mostExact).map { ordinal, range in
      var place = place(range, likeness: 1, ordinal: ordinal)
      place.isOnlyExact = isOnly
      return place
    }
  }

  /// The places that hold the quote with edits, at least so much alike, the nearest words first.
  ///
  /// - Complexity: O(n · quote / 64).
  func editedPlaces(near hint: Int?, alike least: Double) -> [PassagePlace] {
    guard least < 1 else { return [] }
    // One minus errors over the longer length, which the errors themselves may have made longer.
    let errors = Double(quote.count) * (1 - least) / max(least, 0.1)
    let limit = min(limit, Int(errors.rounded(.up)))
    guard limit > 0, quote.count <= Self.longest else { return longPlaces() }
    let matches = pattern.matches(in: text.symbols, atMost: limit)
      .filter { $0.distance > 0 || startsWord || endsWord }
      .sorted { left, right in
        if left.distance != right.distance { return left.distance < right.distance }
        guard let hint else { return left.end < right.end }
        return abs(left.end - hint) < abs(right.end - hint)
      }
    return matches.prefix(Self.mostEdited).compactMap { snapped($0) }
  }

  /// The place of a match on the word boundaries that the quote had, if it is still near enough.
  private func snapped(_ match: ApproximatePattern.Match) -> PassagePlace? {
    let window = max(0, match.end - quote.count - limit)..<match.end
    let backwards = reversed.distances(toBeginningsOf: text.symbols[window].reversed())
    var length = 0
    for (candidate, distance) in backwards.enumerated()
    where (distance, abs(candidate - quote.count)) < (backwards[length], abs(length - quote.count))
    { length = candidate }
    let starts = (startsWord ? boundaries(at: match.end - length) : [match.end - length])
      .map { skippingSpace(from: $0) }
    let ends = (endsWord ? boundaries(at: match.end) : [match.end])
      .map { skippingSpace(backFrom: $0) }
    var best: (range: Range<Int>, distance: Int)?
    for start in starts {
      let furthest = ends.max() ?? match.end
      guard start < furthest else { continue }
      let distances = pattern.distances(toBeginningsOf: text.symbols[start..<furthest])
      for end in ends where end > start {
        let distance = distances[end - start]
        if distance < best?.distance ?? .max { best = (start..<end, distance) }
      }
    }
    guard let best, best.distance <= limit, best.distance > 0 else { return nil }
    let longer = max(quote.count, best.range.count)
    return place(best.range, likeness: 1 - Double(best.distance) / Double(longer))
  }

  /// The place with its ends moved by a few words to where words and surroundings fit best.
  ///
  /// An edit at the edge of a passage leaves its end open by as many words as were put there.
  func refined(_ place: PassagePlace) -> PassagePlace {
    guard !place.isExact, quote.count <= Self.longest else { return place }
    let starts = startsWord ? wordStarts(around: place.range.lowerBound) : [place.range.lowerBound]
    let ends = endsWord ? wordEnds(around: place.range.upperBound) : [place.range.upperBound]
    var best = place
    for start in starts {
      for end in ends where end > start {
        let other = self.place(start..<end)
        if other.rank > best.rank, !isLongerWord(other.range) { best = other }
      }
    }
    return best
  }

  /// The nearest starts of words and marks, a few on both sides.
  private func wordStarts(around index: Int) -> [Int] {
    neighbours(of: index) { index in
      index < text.count && text.folded.scalars[index] != 0x20
        && text.folded.isWordBoundary(index)
    }
  }

  private func wordEnds(around index: Int) -> [Int] {
    neighbours(of: index) { index in
      index > 0 && text.folded.scalars[index - 1] != 0x20 && text.folded.isWordBoundary(index)
    }
  }

  private func neighbours(of index: Int, where isEdge: (Int) -> Bool) -> [Int] {
    let reach = 60
    let before = (max(0, index - reach)...index).reversed().filter(isEdge).prefix(4)
    let after = (index...min(text.count, index + reach)).dropFirst().filter(isEdge).prefix(3)
    return Array(before) + after
  }

  /// The word boundaries around a place: the place itself, or both ends of the word it cuts.
  private func boundaries(at index: Int) -> [Int] {
    if text.folded.isWordBoundary(index) { return [index] }
    var low = index
    while !text.folded.isWordBoundary(low) { low -= 1 }
    var high = index
    while !text.folded.isWordBoundary(high) { high += 1 }
    return [low, high]
  }

  private func skippingSpace(from index: Int) -> Int {
    index < text.count && text.folded.scalars[index] == 0x20 ? index + 1 : index
  }

  private func skippingSpace(backFrom index: Int) -> Int {
    index > 0 && text.folded.scalars[index - 1] == 0x20 ? index - 1 : index
  }

  /// The places of a very long quote, by its first and its last words.
  private func longPlaces() -> [PassagePlace] {
    guard quote.count > Self.longest else { return [] }
    let width = Self.longest / 4
    let head = ApproximatePattern(quote.prefix(width), text.alphabet)
    let tail = ApproximatePattern(quote.suffix(width), text.alphabet)
    let ends = tail.matches(in: text.symbols, atMost: width * 2 / 5).map(\.end)
    return head.matches(in: text.symbols, atMost: width * 2 / 5).prefix(Self.mostEdited)
      .compactMap { match in
        let start = boundaries(at: max(0, match.end - width)).first ?? 0
        let wanted = start + quote.count
        guard let end = ends.min(by: { abs($0 - wanted) < abs($1 - wanted) }),
          abs(end - wanted) <= quote.count * 2 / 5, end > start
        else { return nil }
        return place(start..<(boundaries(at: end).last ?? end))
      }
  }
}

extension [UInt32] {
  /// The scalars without spaces at either end.
  fileprivate var trimmed: [UInt32] {
    var range = startIndex..<endIndex
    while let first = range.first, self[first] == 0x20 { range = (first + 1)..<endIndex }
    while let last = range.last, self[last] == 0x20 { range = range.lowerBound..<last }
    return Array(self[range])
  }
}
