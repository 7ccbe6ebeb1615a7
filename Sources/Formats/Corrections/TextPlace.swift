public import Articles

/// A point between two scalars of a text, remembered so that it is found in an edited file.
///
/// The evidence is what annotations keep: the words from the point on, what stands around them, and
/// where that was. White space and hyphens are remembered as they stood but never compared, because
/// a correction itself changes them.
public struct TextPlace: Hashable, Sendable {
  /// The words from the point on, as far as their block goes and at most 64 scalars.
  public let exact: String
  /// At most 32 scalars before the point.
  public let prefix: String
  /// At most 32 scalars after the words.
  public let suffix: String
  /// Unicode scalars of canonical text before the point.
  public let position: Int

  private static let longestExact = 64
  private static let longestContext = 32

  /// Makes a place of its parts.
  public init(exact: String, prefix: String, suffix: String, position: Int) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
  }

  /// Remembers a point of an article; the offset must lie on a scalar inside the text.
  ///
  /// - Complexity: O(log n).
  public init(_ offset: Offset, in article: Article) {
    let text = article.text
    let start = text.scalarIndex(of: offset)
    let block = article.blockIndex(at: offset).map { article.blocks[$0].range.upperBound }
    let limit = text.offset(ofScalar: start + Self.longestExact) ?? text.end
    let end = max(offset, min(block ?? limit, limit))
    let before = text.offset(ofScalar: max(0, start - Self.longestContext)) ?? text.start
    let after = text.offset(ofScalar: text.scalarIndex(of: end) + Self.longestContext) ?? text.end
    exact = text[offset..<end]
    prefix = text[before..<offset]
    suffix = text[end..<after]
    position = start
  }

  /// Whether nothing is left of the words once white space and hyphens are set aside.
  public var isBlank: Bool {
    ComparedText(exact).bytes.isEmpty
  }
}
