import Articles

/// What a correction remembers of its place: the words that follow it in their block.
extension TextQuote {
  private static let longest = 64

  /// Remembers a point by the words from there on, as far as their block goes and at most 64
  /// scalars; the offset must lie on a scalar inside the text.
  ///
  /// - Complexity: O(log n).
  init(blockAt offset: Offset, in article: Article) {
    let text = article.text
    let block = article.blockIndex(at: offset).map { article.blocks[$0].range.upperBound }
    let limit = text.offset(ofScalar: text.scalarIndex(of: offset) + Self.longest) ?? text.end
    self.init(offset..<max(offset, min(block ?? limit, limit)), in: text)
  }

  /// Whether nothing is left of the words once white space and hyphens are set aside, so that they
  /// tell no place.
  var isBlank: Bool {
    ComparedText(exact).bytes.isEmpty
  }
}
