import OrderedJSON

/// What is remembered of a passage, so that it is found again in a changed text.
///
/// It holds the words with their surroundings, the position, and which version of the text that
/// position means. It changes only when the reader edits or confirms.
public struct Anchor: Sendable {
  /// Which of several equal passages is meant.
  public struct Occurrence: Hashable, Sendable {
    /// The place among its twins, from 0.
    public var index: Int
    /// The number of twins, this one included.
    public var count: Int

    /// Makes an occurrence.
    public init(index: Int, of count: Int) {
      self.index = index
      self.count = count
    }
  }

  /// The passage itself.
  public var exact: String
  /// What stands before it.
  public var prefix: String
  /// What stands after it.
  public var suffix: String
  /// Unicode scalars from the start of the text; nil when the file's numbers made no sense.
  public var position: Range<Int>?
  /// The digest of the canonical text that the position means, as `sha256:…`.
  public var textHash: String?
  /// Set when the passage stood several times in the text.
  public var occurrence: Occurrence?
  /// When the text was as described; nil means when the annotation was made.
  public var sourceDate: Timestamp?

  /// Makes an anchor of its parts.
  public init(
    exact: String, prefix: String = "", suffix: String = "", position: Range<Int>? = nil,
    textHash: String? = nil, occurrence: Occurrence? = nil, sourceDate: Timestamp? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
    self.textHash = textHash
    self.occurrence = occurrence
    self.sourceDate = sourceDate
  }

  /// The first Unicode scalar of the passage; 0 when no position is known.
  public var start: Int { position?.lowerBound ?? 0 }

  /// The Unicode scalar after the passage; 0 when no position is known.
  public var end: Int { position?.upperBound ?? 0 }
}

extension Anchor: Hashable {
  /// Compares texts by scalars: passages that differ in normalisation are different.
  public static func == (left: Anchor, right: Anchor) -> Bool {
    left.position == right.position && left.textHash == right.textHash
      && left.occurrence == right.occurrence && left.sourceDate == right.sourceDate
      && left.exact.hasSameScalars(as: right.exact)
      && left.prefix.hasSameScalars(as: right.prefix)
      && left.suffix.hasSameScalars(as: right.suffix)
  }

  /// Feeds the passage and its position to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(exact)
    hasher.combine(position)
  }
}
