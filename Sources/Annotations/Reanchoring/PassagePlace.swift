/// A place of the folded text that may hold a passage, and what speaks for it.
struct PassagePlace: Hashable {
  /// The folded scalars.
  var range: Range<Int>
  /// How alike the words are: one minus the edit distance over the longer length.
  var likeness: Double
  /// How alike the surroundings are in the mean of both sides, calibrated.
  var mean: Double
  /// The same for the better side.
  var best: Double
  /// Which of the equal passages it is, from 0; nil when the words differ.
  var ordinal: Int?
  /// The length of the folded quote.
  var length: Int
  /// Whether the passage had equals when it was marked.
  var hadTwins: Bool
  /// Whether it is the only place with exactly these words.
  var isOnlyExact = false

  /// Whether the words are the same.
  var isExact: Bool { ordinal != nil || likeness == 1 }

  /// The order among rivals.
  var rank: Double {
    hadTwins ? 0.3 * likeness + 0.7 * mean : 0.5 * likeness + 0.5 * mean
  }

  /// What speaks for the place as a whole: long quotes for themselves, short ones by their context.
  var score: Double {
    let weight = min(1, Double(length) / 120)
    return (0.35 + 0.35 * weight) * likeness
      + (0.65 - 0.35 * weight) * (0.6 * best + 0.4 * mean)
  }

  /// Whether a place found by its words is good enough to be taken if nothing rivals it.
  var isAcceptable: Bool {
    if isExact {
      if isOnlyExact, length >= 32, !hadTwins { return true }
      return best >= 0.6 && mean >= (hadTwins ? 0.6 : 0.3)
    }
    if length >= 80, likeness >= 0.9, !hadTwins { return true }
    guard likeness >= 0.6, score >= 0.72 else { return false }
    if length < 12 { return mean >= 0.6 && best >= 0.8 }
    if hadTwins { return best >= 0.5 && mean >= 0.6 }
    return best >= 0.5 && (mean >= 0.4 || likeness >= 0.85)
  }

  /// Whether a place that the old text leads to is good enough to be taken.
  var isAcceptableByComparison: Bool {
    if hadTwins, mean < 0.65 { return false }
    return likeness == 1 && mean >= 0.5 || likeness >= 0.5 && mean >= 0.6
      || length >= 60 && likeness >= 0.7 && best >= 0.5
  }

  /// Whether it is worth a reader's look.
  var isWorthAsking: Bool {
    if isExact, length >= 20 || isOnlyExact && length >= 12 { return true }
    if isExact { return best >= 0.3 && (length >= 5 || mean >= 0.3) }
    // Words can speak for themselves when they are many.
    return score >= 0.45 && (best >= 0.3 || length >= 40 && likeness >= 0.7)
  }

  /// Whether two places share most of the shorter one.
  func overlaps(_ other: PassagePlace) -> Bool {
    let shared = range.clamped(to: other.range).count
    return 2 * shared > min(range.count, other.range.count)
  }
}
