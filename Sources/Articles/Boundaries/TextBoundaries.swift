/// Where words, sentences and paragraphs begin and end in an article.
///
/// Movement and selection step over these. Every function looks only at the text around the
/// offset, so none grows slower with the article, and none ever crosses from one block into another
/// within one word or sentence.
public enum TextBoundaries {
  /// The block around an offset; the gap after a block belongs to it.
  ///
  /// Without blocks the empty range at the start of the text.
  public static func paragraph(at offset: Offset, in article: Article) -> Range<Offset> {
    guard let index = article.blockIndex(at: offset) else {
      return article.text.start..<article.text.start
    }
    return article.blocks[index].range
  }

  /// The start of the first block that begins after an offset.
  public static func nextParagraph(from offset: Offset, in article: Article) -> Offset? {
    guard let index = article.blockIndex(at: offset) else { return nil }
    let start = article.blocks[index].range.lowerBound
    if start > offset { return start }
    return index + 1 < article.blocks.count ? article.blocks[index + 1].range.lowerBound : nil
  }

  /// The start of the last block that begins before an offset.
  public static func previousParagraph(from offset: Offset, in article: Article) -> Offset? {
    guard let index = article.blockIndex(at: offset) else { return nil }
    let start = article.blocks[index].range.lowerBound
    if start < offset { return start }
    return index > 0 ? article.blocks[index - 1].range.lowerBound : nil
  }

  /// The readers of the blocks from one on, each with its block's bytes.
  static func reader(of index: Int, in article: Article) -> ScalarReader? {
    guard article.blocks.indices.contains(index) else { return nil }
    return ScalarReader(article, article.blocks[index].range)
  }

  /// The first answer of the blocks after the one at an offset, or of that block itself.
  static func firstAnswer(
    from offset: Offset, in article: Article, _ ask: (ScalarReader, _ after: Int?) -> Int?
  ) -> Offset? {
    guard var index = article.blockIndex(at: offset) else { return nil }
    var after: Int? = offset.utf8
    while let reader = reader(of: index, in: article) {
      if let answer = ask(reader, after.map { $0 < reader.start ? nil : $0 } ?? nil) {
        return Offset(answer)
      }
      after = nil
      index += 1
    }
    return nil
  }

  /// The last answer of the blocks before the one at an offset, or of that block itself.
  static func lastAnswer(
    from offset: Offset, in article: Article, _ ask: (ScalarReader, _ before: Int) -> Int?
  ) -> Offset? {
    guard var index = article.blockIndex(at: offset) else { return nil }
    while let reader = reader(of: index, in: article) {
      if let answer = ask(reader, min(offset.utf8, reader.end)) { return Offset(answer) }
      index -= 1
    }
    return nil
  }
}
