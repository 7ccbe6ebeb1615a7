import Articles

/// A stretch of one block as tokens: what the finders of dates and figures read at a time.
struct Passage {
  /// The block's index in its article.
  let block: Int
  let tokens: [Token]

  /// How many bytes of a block are read at a time, at most and about.
  private static let reach = 32_768

  /// Calls a function with every stretch of an article, in order.
  ///
  /// A block longer than 32 KB is cut at a space, so that no file needs more memory than that.
  /// - Complexity: O(n) in the text.
  static func each(in article: Article, _ body: (Passage) -> Void) {
    let tokenizer = Tokenizer(article.text)
    for (index, block) in article.blocks.enumerated() {
      var start = block.range.lowerBound.utf8
      let end = block.range.upperBound.utf8
      while start < end {
        let stop = cut(article.text.utf8, from: start, to: end)
        body(Passage(block: index, tokens: tokenizer.tokens(in: start..<stop)))
        start = stop
      }
    }
  }

  private static func cut(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var at = start + reach
    guard at < end else { return end }
    while at < end, bytes[at] != UInt8(ascii: " "), at < start + 2 * reach { at += 1 }
    while at < end, UTF8.isContinuation(bytes[at]) { at += 1 }
    return at
  }

  /// The token at an index, or nil outside.
  subscript(index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// Whether a token is one of some words.
  func word(at index: Int, in words: WordSet) -> Bool {
    self[index].map { words.contains($0.text) } ?? false
  }

  /// The range of tokens as offsets.
  func range(_ tokens: Range<Int>) -> Range<Offset> {
    Offset(
      self.tokens[tokens.lowerBound].range.lowerBound)..<Offset(
        self.tokens[tokens.upperBound - 1].range.upperBound)
  }
}
