public import Articles

/// A mention with the words around it on one line: keyword in context.
///
/// The text stays inside the mention's block and is cut between words. What the text holds of
/// control characters is left in: the screen makes them harmless, as everywhere.
public struct ContextLine: Hashable, Sendable {
  /// The article.
  public let path: ArticlePath

  /// Where the keyword stands.
  public let range: Range<Offset>

  /// The words before the keyword, with the space that parts them from it.
  public let left: String

  /// The keyword as it stands in the text, on one line.
  public let keyword: String

  /// The words after the keyword, with what parts them from it.
  public let right: String

  /// Whether the block has more text before ``left``.
  public let isCutLeft: Bool

  /// Whether the block has more text after ``right``.
  public let isCutRight: Bool

  /// Takes the line out of an article, with at most `reach` scalars on either side.
  ///
  /// - Complexity: O(reach).
  public init(of range: Range<Offset>, in article: Article, path: ArticlePath, reach: Int) {
    self.path = path
    self.range = range
    let utf8 = article.text.utf8
    let block = article.blockIndex(at: range.lowerBound).map { article.blocks[$0].range }
    let lower = min(block?.lowerBound.utf8 ?? 0, range.lowerBound.utf8)
    let upper = max(block?.upperBound.utf8 ?? utf8.count, range.upperBound.utf8)
    keyword = SingleLine.text(utf8, range)
    let before = ContextSide(before: range.lowerBound.utf8, from: lower, in: utf8, reach: reach)
    let after = ContextSide(after: range.upperBound.utf8, to: upper, in: utf8, reach: reach)
    (left, isCutLeft) = (before.text, before.isCut)
    (right, isCutRight) = (after.text, after.isCut)
  }
}

/// The text on one side of a keyword.
private struct ContextSide {
  let text: String
  let isCut: Bool

  /// Bytes looked at for each scalar that is wanted: scalars take up to four, and runs of white
  /// space shrink to one.
  private static let bytesPerScalar = 8

  init(before end: Int, from lower: Int, in utf8: [UInt8], reach: Int) {
    var start = max(lower, end - reach * Self.bytesPerScalar)
    while start > lower, UTF8.isContinuation(utf8[start]) { start -= 1 }
    let scalars = Array(SingleLine.text(utf8[start..<end]).unicodeScalars)
    guard scalars.count > reach || start > lower else {
      self.init(scalars[...], isCut: false)
      return
    }
    let window = scalars.suffix(reach)
    // The first word of the window may be a half; a window of one long word is kept as it is.
    let isWhole = scalars.count > reach && scalars[scalars.count - reach - 1] == " "
    let firstSpace = window.firstIndex(of: " ").map { $0 + 1 } ?? window.startIndex
    let kept = isWhole || firstSpace == window.endIndex ? window : window[firstSpace...]
    self.init(kept, isCut: true)
  }

  init(after start: Int, to upper: Int, in utf8: [UInt8], reach: Int) {
    var end = min(upper, start + reach * Self.bytesPerScalar)
    while end < upper, UTF8.isContinuation(utf8[end]) { end += 1 }
    let scalars = Array(SingleLine.text(utf8[start..<end]).unicodeScalars)
    guard scalars.count > reach || end < upper else {
      self.init(scalars[...], isCut: false)
      return
    }
    let window = scalars.prefix(reach)
    let isWhole = scalars.count > reach && scalars[reach] == " "
    let lastSpace = window.lastIndex(of: " ") ?? window.endIndex
    let kept = isWhole || lastSpace == window.startIndex ? window : window[..<lastSpace]
    self.init(kept, isCut: true)
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>, isCut: Bool) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
    self.isCut = isCut
  }
}
