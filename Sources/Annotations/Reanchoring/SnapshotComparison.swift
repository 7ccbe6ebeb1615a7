import Articles

/// The text that annotations were made on, and where its words stand in the present one.
struct SnapshotComparison {
  private let text: CanonicalText
  private let folded: FoldedText
  private let tokens: WordTokens
  private let newTokens: WordTokens
  /// For each old token the new one, or -1.
  private let places: [Int32]
  /// For each new token the old one it surely is, or -1.
  private let origins: [Int32]

  /// Fewer tokens in a row that stand in both texts are chance: “, and the” stands everywhere.
  private static let surelySame = 5

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
    origins = Self.sureOrigins(places, newCount: newTokens.numbers.count)
  }

  /// The old tokens of the new ones, where enough of them in a row are the same.
  private static func sureOrigins(_ places: [Int32], newCount: Int) -> [Int32] {
    var origins = [Int32](repeating: -1, count: newCount)
    var start = 0
    while start < places.count {
      var end = start + 1
      guard places[start] >= 0 else {
        start = end
        continue
      }
      while end < places.count, places[end] == places[end - 1] + 1 { end += 1 }
      if end - start >= surelySame {
        for old in start..<end { origins[Int(places[old])] = Int32(old) }
      }
      start = end
    }
    return origins
  }

  /// The tokens of the passage at a position of the old text.
  ///
  /// Nil when the position does not hold the quote.
  func passage(of anchor: Anchor) -> Passage? {
    guard let position = anchor.position,
      let start = text.offset(ofScalar: position.lowerBound),
      let end = text.offset(ofScalar: position.upperBound),
      text.utf8[start.utf8..<end.utf8].elementsEqual(anchor.exact.utf8)
    else { return nil }
    let passage = folded.folded(of: start.utf8..<end.utf8)
    let marked = tokens.tokens(in: passage)
    return marked.isEmpty ? nil : Passage(tokens: marked, scalars: passage)
  }

  /// A passage of the old text.
  struct Passage {
    /// Its tokens.
    var tokens: Range<Int>
    /// Its folded scalars.
    var scalars: Range<Int>
  }

  /// Where a passage stands, in folded scalars of the present text; nil when nothing of it is left.
  func place(of passage: Passage) -> Range<Int>? {
    guard let first = newStart(passage.tokens, passage.scalars.lowerBound),
      let last = newEnd(passage.tokens, passage.scalars.upperBound), first < last
    else { return nil }
    return first..<last
  }

  /// The share of a place's scalars that stood in the old text already, outside a passage.
  ///
  /// - Complexity: O(n) in the tokens of the place.
  func strange(_ place: Range<Int>, to passage: Passage) -> Double {
    let here = newTokens.tokens(in: place)
    let others = here.filter { origins[$0] >= 0 && !passage.tokens.contains(Int(origins[$0])) }
    return Self.share(others, of: here, newTokens)
  }

  /// Whether the old text held some words, several of them, outside a passage.
  ///
  /// - Complexity: O(n / m) in the text and the words.
  func held(_ words: ArraySlice<UInt32>, outside passage: Passage) -> Bool {
    guard words.contains(0x20) else { return false }
    return folded.occurrences(of: Array(words)).contains { start in
      let range = start..<(start + words.count)
      return !range.overlaps(passage.scalars) && folded.isWordBoundary(range.lowerBound)
        && folded.isWordBoundary(range.upperBound)
    }
  }

  /// The share of a passage's scalars that surely stand outside a place.
  ///
  /// - Complexity: O(n) in the tokens of the passage.
  func leftOut(of place: Range<Int>, from passage: Passage) -> Double {
    let here = newTokens.tokens(in: place)
    let others = passage.tokens.filter { token in
      let new = Int(places[token])
      return new >= 0 && !here.contains(new) && origins[new] == Int32(token)
    }
    return Self.share(others, of: passage.tokens, tokens)
  }

  /// The share of the scalars of a part of the tokens among those of all.
  private static func share(_ part: [Int], of all: Range<Int>, _ tokens: WordTokens) -> Double {
    func length(_ indices: some Sequence<Int>) -> Int {
      indices.reduce(0) { $0 + tokens.ends[$1] - tokens.starts[$1] }
    }
    return Double(length(part)) / Double(max(1, length(all)))
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
