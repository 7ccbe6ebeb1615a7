public import Articles

extension Anchor {
  /// Widths of the context tried one after the other, in Unicode scalars a side.
  private static let widths = [64, 128, 256, 512]

  /// More equal passages than this are not told apart when an anchor is made.
  private static let mostTwins = 500

  /// The share of alikeness from which two surroundings count as the same.
  private static let twinLikeness = 0.75

  /// Remembers a passage of a text, with as much context as tells it from its twins.
  ///
  /// The range must lie on scalars and inside the text, and may not be empty.
  /// - Complexity: O(n): the text is searched once for twins.
  public static func make(
    _ range: Range<Offset>, in text: CanonicalText, textHash: String, at time: Timestamp? = nil
  ) -> Anchor {
    precondition(!range.isEmpty && range.upperBound <= text.end, "a passage lies in its text")
    let start = text.scalarIndex(of: range.lowerBound)
    let end = text.scalarIndex(of: range.upperBound)
    var anchor = Anchor(
      exact: text[range], position: start..<end, textHash: textHash, sourceDate: time)
    func setContext(_ width: Int) {
      let first = text.offset(ofScalar: max(0, start - width)) ?? text.start
      let last = text.offset(ofScalar: end + width) ?? text.end
      anchor.prefix = text[first..<range.lowerBound]
      anchor.suffix = text[range.upperBound..<last]
    }
    setContext(widths[0])

    let folded = FoldedText(utf8: text.utf8)
    let quote = FoldedText(anchor.exact).scalars
    let places = folded.occurrences(of: quote, atMost: mostTwins)
      .map { $0..<($0 + quote.count) }
    guard places.count > 1,
      let own = places.firstIndex(where: {
        folded.source(of: $0).overlaps(range.lowerBound.utf8..<range.upperBound.utf8)
      })
    else { return anchor }
    anchor.occurrence = Occurrence(index: own, of: places.count)
    let indexed = IndexedText(folded)
    var twins = places
    twins.remove(at: own)
    for width in widths {
      setContext(width)
      let prefix = FoldedText(anchor.prefix).scalars
      let suffix = FoldedText(anchor.suffix).scalars
      let contexts = ContextPatterns(
        prefix: prefix, suffix: suffix, width: width, indexed.alphabet)
      twins.removeAll { contexts.likeness(around: $0, in: indexed).rawMean < twinLikeness }
      if twins.isEmpty { break }
    }
    return anchor
  }
}
