/// From which length on words that stand in two articles are a repeated passage.
public struct RepeatRules: Hashable, Sendable {
  /// Words that two articles must have in common for a repeated passage: in one run, or in several
  /// with gaps, where each word that differs must be made up for by two that are the same.
  public var least: Int

  /// Words that one fingerprint covers.
  var shingle = 6

  /// Neighbouring fingerprints of which at least one is kept.
  ///
  /// Every run of `shingle + window - 1` words that stands in two articles is found.
  var window = 4

  /// Articles that a fingerprint may lead to: words that more articles share are printed matter,
  /// whose copies are compared with the first articles only.
  var mostArticles = 8

  /// Places in one article that a fingerprint may lead to.
  var mostPlaces = 8

  /// Words that may differ between two runs of one passage.
  static let gap = 6

  /// Words that a run after a gap must have.
  var resumption = 4

  /// The least words of a passage that are found in any case.
  public static let shortest = 9

  /// Makes rules; less than ``shortest`` words are not looked for.
  public init(least: Int = 12) {
    self.least = max(least, Self.shortest)
  }

  /// Of ten words of a passage, those that must be the same where some differ.
  static let sameInTen = 8
}
