import Articles

/// The text that annotations were made on, and where its words stand in the present one.
struct SnapshotComparison {
  private let text: CanonicalText
  private let folded: FoldedText
  private let tokens: WordTokens
  private let newTokens: WordTokens
  private let places: [Int32]

  /// Compares an old text with the tokens of the present one.
  ///
  /// - Complexity: O(n log n) in the words of both.
  init(
    _ text: CanonicalText, with newTokens: WordTokens, _ numbering: inout WordTokens.Numbering
  ) {
    self.text = text
    self.newTokens = newTokens
    folded = FoldedText(utf8: text.utf8)
    tokens = WordTokens(folded, &numbering)
    places =
      TokenComparison(tokens.numbers, newTokens.numbers, numbers: numbering.count).places
  }

  /// Where the passage at a position of the old text stands, in folded scalars of the present one.
  ///
  /// Nil when the position does not hold the quote, or nothing of it is left.
  func place(of anchor: Anchor) -> Range<Int>? {
    guard let position = anchor.position,
      let start = text.offset(ofScalar: position.lowerBound),
      let end = text.offset(ofScalar: position.upperBound),
      text.utf8[start.utf8..<end.utf8].elementsEqual(anchor.exact.utf8)
    else { return nil }
    let passage = folded.folded(of: start.utf8..<end.utf8)
    let marked = tokens.tokens(in: passage)
    guard !marked.isEmpty else { return nil }
    guard let first = newStart(marked, passage.lowerBound),
      let last = newEnd(marked, passage.upperBound), first < last
    else { return nil }
    return first..<last
  }

  private func newStart(_ marked: Range<Int>, _ start: Int) -> Int? {
    let token = marked.lowerBound
    if places[token] >= 0 {
      // A passage may begin inside a word.
      return newTokens.starts[Int(places[token])] + max(0, start - tokens.starts[token])
    }
    let gap = gap(around: token)
    guard gap.new.lowerBound < newTokens.starts.count else { return nil }
    return newTokens.starts[gap.corresponding(to: token, isStart: true)]
  }

  private func newEnd(_ marked: Range<Int>, _ end: Int) -> Int? {
    let token = marked.upperBound - 1
    if places[token] >= 0 {
      return newTokens.ends[Int(places[token])] - max(0, tokens.ends[token] - end)
    }
    let gap = gap(around: token)
    let place = gap.corresponding(to: token, isStart: false)
    return place >= 0 ? newTokens.ends[place] : nil
  }

  /// A run of old tokens that are not in the present text, and the new ones in their place.
  private struct Gap {
    var old: Range<Int>
    var new: Range<Int>

    /// The new token for an old one, counted from the nearer end of the run.
    func corresponding(to token: Int, isStart: Bool) -> Int {
      guard !new.isEmpty else { return isStart ? new.lowerBound : new.lowerBound - 1 }
      let after = token - old.lowerBound
      let before = old.upperBound - 1 - token
      let place = after <= before ? new.lowerBound + after : new.upperBound - 1 - before
      return min(max(place, new.lowerBound), new.upperBound - 1)
    }
  }

  private func gap(around token: Int) -> Gap {
    var low = token
    while low > 0, places[low - 1] < 0 { low -= 1 }
    var high = token + 1
    while high < places.count, places[high] < 0 { high += 1 }
    let lower = low > 0 ? Int(places[low - 1]) + 1 : 0
    let upper = high < places.count ? Int(places[high]) : newTokens.starts.count
    return Gap(old: low..<high, new: lower..<max(lower, upper))
  }
}
