/// A passage by its words and their surroundings, so that it is found in a changed text.
///
/// The lighter kin of an annotation's anchor, for decisions of the program that cost little to make
/// again: it would rather lose its place than take another's.
public struct TextQuote: Hashable, Sendable {
  /// The words of the passage as they stood.
  public var exact: String

  /// What stood before it.
  public var prefix: String

  /// What stood after it.
  public var suffix: String

  /// Where it began, in Unicode scalars of the canonical text.
  public var start: Int

  /// Scalars of context kept on each side.
  private static let width = 32

  /// Takes a quote that was kept.
  public init(exact: String, prefix: String, suffix: String, start: Int) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
  }

  /// Remembers a passage, whose ends lie on scalars and inside the text.
  public init(_ range: Range<Offset>, in text: CanonicalText) {
    start = text.scalarIndex(of: range.lowerBound)
    let end = text.scalarIndex(of: range.upperBound)
    let first = text.offset(ofScalar: max(0, start - Self.width)) ?? text.start
    let last = text.offset(ofScalar: end + Self.width) ?? text.end
    exact = text[range]
    prefix = text[first..<range.lowerBound]
    suffix = text[range.upperBound..<last]
  }

  /// Where the passage stands in a text; nil when it is gone, or stands in several like places.
  ///
  /// Its old place counts first, then the words with white space and quotation marks folded, in the
  /// surroundings that are most alike.
  /// - Complexity: O(1) while it stands where it was, else O(n) in the text.
  public func range(in text: CanonicalText) -> Range<Offset>? {
    if let range = oldPlace(in: text) { return range }
    let folded = FoldedText(text, foldsCase: false)
    let places = folded.ranges(of: FoldedText.fold(exact, foldsCase: false))
    guard places.count > 1 else { return places.first }
    let likeness = places.map { self.likeness(around: $0, in: text) }
    guard let best = likeness.max(), likeness.count(where: { $0 == best }) == 1 else { return nil }
    return likeness.firstIndex(of: best).map { places[$0] }
  }

  /// The place it had, if the same words in the same surroundings stand there.
  private func oldPlace(in text: CanonicalText) -> Range<Offset>? {
    let end = start + exact.unicodeScalars.count
    guard let lower = text.offset(ofScalar: start), let upper = text.offset(ofScalar: end),
      text.utf8[lower.utf8..<upper.utf8].elementsEqual(exact.utf8)
    else { return nil }
    return likeness(around: lower..<upper, in: text) == prefix.utf8.count + suffix.utf8.count
      ? lower..<upper : nil
  }

  /// Bytes before and after a place that are those of the passage's surroundings.
  private func likeness(around place: Range<Offset>, in text: CanonicalText) -> Int {
    let before = text.utf8[..<place.lowerBound.utf8].reversed()
    let after = text.utf8[place.upperBound.utf8...]
    return Self.commonLength(before, prefix.utf8.reversed())
      + Self.commonLength(after, Array(suffix.utf8))
  }

  private static func commonLength(
    _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>
  ) -> Int {
    var length = 0
    for (a, b) in zip(left, right) {
      guard a == b else { break }
      length += 1
    }
    return length
  }
}
