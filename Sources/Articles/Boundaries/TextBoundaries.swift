/// Where words, sentences and paragraphs begin and end in an article.
///
/// Movement and selection step over these. No word and no sentence reaches from one block into
/// another. Every function but `sentences(of:in:)` looks at no more than 32 KB on each side of the
/// offset, so that a file of one enormous word is as quick as any other.
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

  /// A reader of a block around a place, or nil when there is no such block.
  static func reader(of index: Int, in article: Article, around place: Int) -> ScalarReader? {
    guard article.blocks.indices.contains(index) else { return nil }
    return ScalarReader(article, article.blocks[index].range, around: place)
  }

  /// The first answer of the block at an offset, for what lies after it, or of a later block.
  static func firstAnswer(
    from offset: Offset, in article: Article, _ ask: (ScalarReader, _ after: Int?) -> Int?
  ) -> Offset? {
    guard let first = article.blockIndex(at: offset) else { return nil }
    for index in first..<article.blocks.count {
      let start = article.blocks[index].range.lowerBound
      let place = max(start, offset)
      guard let reader = reader(of: index, in: article, around: place.utf8) else { continue }
      if let answer = ask(reader, start > offset ? nil : place.utf8) { return Offset(answer) }
      if reader.isCutAtEnd { return Offset(reader.end) }
    }
    return nil
  }

  /// The last answer of the block at an offset, for what lies before it, or of an earlier block.
  static func lastAnswer(
    from offset: Offset, in article: Article, _ ask: (ScalarReader, _ before: Int) -> Int?
  ) -> Offset? {
    guard let last = article.blockIndex(at: offset) else { return nil }
    for index in stride(from: last, through: 0, by: -1) {
      let place = min(offset, article.blocks[index].range.upperBound).utf8
      guard let reader = reader(of: index, in: article, around: place) else { continue }
      if let answer = ask(reader, place) { return Offset(answer) }
      if reader.isCutAtStart { return Offset(reader.start) }
    }
    return nil
  }
}
