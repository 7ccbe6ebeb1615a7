public import Articles

/// A place that may be meant by an annotation while the reader has to decide.
public struct AnchorCandidate: Hashable, Sendable {
  /// What led to the place.
  public enum Evidence: Hashable, Sendable {
    /// The words of the passage stand here, or some very much like them.
    case words
    /// The text the annotation was made on, compared with the present one, leads here.
    case comparison
    /// Both lead here.
    case both
  }

  /// The place in the present text.
  public var range: Range<Offset>
  /// How much speaks for it, words and surroundings together: from 0 to 1.
  public var score: Double
  /// How alike the words are, from 0 to 1; 1 means that they are the same but for typesetting.
  public var quoteLikeness: Double
  /// How alike the surroundings are, from 0 to 1; 0 is what unrelated texts have by chance.
  public var contextLikeness: Double
  /// What led to it.
  public var evidence: Evidence

  /// Makes a candidate.
  public init(
    range: Range<Offset>, score: Double, quoteLikeness: Double, contextLikeness: Double,
    evidence: Evidence
  ) {
    self.range = range
    self.score = score
    self.quoteLikeness = quoteLikeness
    self.contextLikeness = contextLikeness
    self.evidence = evidence
  }
}

extension AnchorCandidate {
  /// Why the place is offered, in a few words for a list.
  public var reason: String {
    let words =
      quoteLikeness == 1
      ? "same words" : "words \(Self.percent(quoteLikeness)) alike"
    let around = "surroundings \(Self.percent(contextLikeness))"
    switch evidence {
    case .words: return "\(words), \(around)"
    case .comparison: return "\(words), \(around), by comparison with the old text"
    case .both: return "\(words), \(around), also by comparison with the old text"
    }
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }
}
