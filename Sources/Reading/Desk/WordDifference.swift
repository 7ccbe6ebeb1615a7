/// Which words of two wordings differ.
public struct WordDifference: Hashable, Sendable {
  /// A word and whether the other wording lacks it.
  public struct Word: Hashable, Sendable {
    /// The word, without white space.
    public var text: String
    /// Whether it stands in this wording only.
    public var isDifferent: Bool
  }

  /// The words of the old wording.
  public var old: [Word]
  /// The words of the new wording.
  public var new: [Word]

  /// Compares two wordings word by word, white space apart.
  ///
  /// The difference is the shortest that the standard library finds (Myers, 1986).
  /// - Complexity: O(n·d) in the words and the differences.
  public init(_ old: String, _ new: String) {
    let before = Self.words(of: old)
    let after = Self.words(of: new)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    self.old = before.enumerated().map { Word(text: $1, isDifferent: removed.contains($0)) }
    self.new = after.enumerated().map { Word(text: $1, isDifferent: inserted.contains($0)) }
  }

  static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
