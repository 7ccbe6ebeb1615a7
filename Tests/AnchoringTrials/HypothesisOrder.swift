public import Annotations
public import Articles

/// The order in which Hypothesis looks for a passage, written after a description of it.
///
/// The stored position, if the quote stands there; else the places of the quote; else those with the
/// fewest errors, at most half the quote's length and 256. Of several the best score counts: quote
/// 50, 32 scalars before and 32 after 20 each, nearness to the old position 2. No score is too low.
public struct HypothesisOrder {
  private let scalars: [UInt32]

  private static let context = 32
  private static let mostErrors = 256

  /// Prepares a text.
  public init(_ text: CanonicalText) {
    scalars = text.string.unicodeScalars.map(\.value)
  }

  /// Where the passage of an anchor is taken to stand, in scalars.
  public func place(of anchor: Anchor) -> Range<Int>? {
    let quote = anchor.exact.unicodeScalars.map(\.value)
    guard !quote.isEmpty else { return nil }
    if let position = anchor.position, holds(quote, at: position.lowerBound) { return position }
    var matches = scalars.indices.filter { holds(quote, at: $0) }
      .map { Match(range: $0..<($0 + quote.count), errors: 0) }
    if matches.isEmpty { matches = nearest(quote) }
    let prefix = Array(anchor.prefix.unicodeScalars.map(\.value).suffix(Self.context))
    let suffix = Array(anchor.suffix.unicodeScalars.map(\.value).prefix(Self.context))
    func score(_ match: Match) -> Double {
      let (start, end) = (match.range.lowerBound, match.range.upperBound)
      let before = scalars[max(0, start - prefix.count)..<start]
      let after = scalars[end..<min(scalars.count, end + suffix.count)]
      let away = abs(start - anchor.start)
      return 50 * (1 - Double(match.errors) / Double(quote.count))
        + 20 * likeness(prefix, before) + 20 * likeness(suffix, after)
        + 2 * (1 - Double(away) / Double(max(1, scalars.count)))
    }
    return matches.map { ($0.range, score($0)) }.max { $0.1 < $1.1 }?.0
  }

  private struct Match {
    var range: Range<Int>
    var errors: Int
  }

  private func holds(_ quote: [UInt32], at start: Int) -> Bool {
    start >= 0 && start + quote.count <= scalars.count && scalars[start] == quote[0]
      && scalars[start..<(start + quote.count)].elementsEqual(quote)
  }

  /// The places with the fewest errors.
  private func nearest(_ quote: [UInt32]) -> [Match] {
    let distances = EditRow(quote).distances(endingIn: scalars[...])
    guard let least = distances.min(), least <= min(Self.mostErrors, quote.count / 2) else {
      return []
    }
    let backwards = EditRow(quote.reversed())
    return distances.indices.filter { distances[$0] == least }.map { end in
      let window = scalars[max(0, end - quote.count - least)..<end]
      let lengths = backwards.distances(fromStartOf: window.reversed())
      let length = lengths.firstIndex(of: least) ?? min(quote.count, end)
      return Match(range: (end - length)..<end, errors: least)
    }
  }

  /// One minus the errors of the best place of a context in a window, per scalar; 1 without context.
  private func likeness(_ context: [UInt32], _ window: ArraySlice<UInt32>) -> Double {
    guard !context.isEmpty else { return 1 }
    let least = EditRow(context).distances(endingIn: window).min() ?? context.count
    return 1 - Double(min(least, context.count)) / Double(context.count)
  }
}

/// Edit distances of a pattern, a row of the table in bits (Myers 1999, rows as large numbers).
private struct EditRow {
  private let masks: [UInt32: [UInt64]]
  private let count: Int
  private let words: Int

  init(_ pattern: some Sequence<UInt32>) {
    let pattern = Array(pattern)
    count = pattern.count
    words = (count + 63) / 64
    var masks: [UInt32: [UInt64]] = [:]
    for (index, scalar) in pattern.enumerated() {
      masks[scalar, default: Array(repeating: 0, count: words)][index / 64] |= 1 << (index % 64)
    }
    self.masks = masks
  }

  /// For each prefix length of a text the distance to the nearest of the parts that end there.
  func distances(endingIn text: some Sequence<UInt32>) -> [Int] {
    rows(of: text, isAnchored: false)
  }

  /// For each prefix length of a text the distance to that prefix.
  func distances(fromStartOf text: some Sequence<UInt32>) -> [Int] {
    rows(of: text, isAnchored: true)
  }

  private func rows(of text: some Sequence<UInt32>, isAnchored: Bool) -> [Int] {
    var up = [UInt64](repeating: .max, count: words)
    var down = [UInt64](repeating: 0, count: words)
    let none = down
    var distance = count
    var result = [distance]
    for scalar in text {
      let equal = masks[scalar] ?? none
      var carry: UInt64 = 0
      var (upIn, downIn): (UInt64, UInt64) = (isAnchored ? 1 : 0, 0)
      for word in 0..<words {
        let (mask, p, m) = (equal[word], up[word], down[word])
        let vertical = mask | m
        let (sum, first) = (mask & p).addingReportingOverflow(p)
        let (whole, second) = sum.addingReportingOverflow(carry)
        carry = first || second ? 1 : 0
        let across = (whole ^ p) | mask
        let rising = m | ~(across | p)
        let falling = p & across
        if word == words - 1 {
          let top: UInt64 = 1 << ((count - 1) % 64)
          if rising & top != 0 { distance += 1 } else if falling & top != 0 { distance -= 1 }
        }
        let shifted = rising << 1 | upIn
        let sunk = falling << 1 | downIn
        (upIn, downIn) = (rising >> 63, falling >> 63)
        up[word] = sunk | ~(vertical | shifted)
        down[word] = shifted & vertical
      }
      result.append(distance)
    }
    return result
  }
}
