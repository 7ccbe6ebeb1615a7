extension TextBoundaries {
  /// The sentence around an offset, without the space after it; that space belongs to it.
  ///
  /// A sentence ends at `.`, `!`, `?` or `…`, after the brackets and quotation marks that close
  /// there, before a space and a capital, a digit or an opening mark; at `。！？` in any case; and
  /// at the end of its block. The point of an abbreviation or an initial ends no sentence.
  public static func sentence(at offset: Offset, in article: Article) -> Range<Offset> {
    guard let index = article.blockIndex(at: offset),
      let reader = reader(of: index, in: article, around: offset.utf8)
    else { return offset..<offset }
    let place = reader.aligned(offset.utf8)
    let start =
      reader.isSentenceStart(place)
      ? place : reader.sentenceStart(before: place) ?? reader.firstSentenceStart ?? reader.start
    return reader.sentence(from: start)
  }

  /// The start of the first sentence that begins after an offset.
  public static func nextSentence(from offset: Offset, in article: Article) -> Offset? {
    firstAnswer(from: offset, in: article) { reader, after in
      guard let after else { return reader.firstSentenceStart }
      return reader.sentenceStart(after: reader.aligned(after))
    }
  }

  /// The start of the last sentence that begins before an offset.
  public static func previousSentence(from offset: Offset, in article: Article) -> Offset? {
    lastAnswer(from: offset, in: article) { reader, before in
      reader.sentenceStart(before: before)
    }
  }

  /// The sentences of a block, in order, without the spaces between them.
  public static func sentences(of block: Block, in article: Article) -> [Range<Offset>] {
    let reader = ScalarReader(article, block.range)
    let starts = reader.sentenceStarts()
    return starts.indices.map { index in
      reader.sentence(
        from: starts[index], before: index + 1 < starts.count ? starts[index + 1] : nil)
    }
  }

  /// Where the sentences of a block begin, in order.
  ///
  /// - Complexity: O(n) in the bytes of the block, few of which are more than compared.
  public static func sentenceStarts(of block: Block, in article: Article) -> [Offset] {
    ScalarReader(article, block.range).sentenceStarts().map { Offset($0) }
  }
}

extension ScalarReader {
  /// Where the first sentence of the block begins, or nil when the block is blank.
  var firstSentenceStart: Int? {
    let first = skip(start, while: \.isSpace)
    return first < end ? first : nil
  }

  /// The range of the sentence that begins at a position.
  func sentence(from position: Int) -> Range<Offset> {
    sentence(from: position, before: sentenceStart(after: position))
  }

  /// The range of the sentence that begins at a position, given where the next one does.
  func sentence(from position: Int, before following: Int?) -> Range<Offset> {
    let stop = skipBack(following ?? end, while: \.isSpace)
    return Offset(position)..<Offset(max(position, stop))
  }

  /// The first start of a sentence after a position.
  func sentenceStart(after position: Int) -> Int? {
    var at = position
    while at < end {
      at = next(at)
      if isSentenceStart(at) { return at }
    }
    return nil
  }

  /// The last start of a sentence before a position.
  func sentenceStart(before position: Int) -> Int? {
    var at = aligned(position)
    while at > start {
      at = previous(at)
      if at < position, isSentenceStart(at) { return at }
    }
    return nil
  }

  /// The brackets and quotation marks that a sentence may open or close with at once.
  private static let mostMarks = 8

  /// Whether a sentence begins at a position; only the text right around it matters.
  func isSentenceStart(_ position: Int) -> Bool {
    if followsPlainText(position) { return false }
    guard let here = scalar(at: position), !here.isSpace else { return false }
    let afterMarks = skipBack(position, while: \.isSpace)
    if afterMarks == start { return true }
    let afterStop = skipBack(afterMarks, atMost: Self.mostMarks, while: \.closesSentence)
    guard let stop = scalar(before: afterStop) else { return false }
    if stop.endsEverySentence {
      return !here.closesSentence && !here.endsEverySentence && !here.mayEndSentence
    }
    guard afterMarks < position, stop.mayEndSentence, mayBegin(at: position) else { return false }
    return stop != "."
      || Abbreviation(before: previous(afterStop), in: self)?
        .mayEndSentence(before: word(afterOpeningAt: position)) ?? true
  }

  /// Whether the text from a position on looks like the begin of a sentence.
  private func mayBegin(at position: Int) -> Bool {
    let begin = skip(position, atMost: Self.mostMarks, while: \.opensSentence)
    guard let first = scalar(at: begin) else { return false }
    return first.isWordPart && !first.properties.isLowercase
  }

  private func word(afterOpeningAt position: Int) -> String {
    let begin = skip(position, atMost: Self.mostMarks, while: \.opensSentence)
    var word = ""
    var at = begin
    while let scalar = scalar(at: at), scalar.isWordPart, word.utf8.count < 16 {
      word.unicodeScalars.append(scalar)
      at = next(at)
    }
    return word
  }
}

extension Unicode.Scalar {
  /// Whether a sentence may end here, if what follows agrees.
  var mayEndSentence: Bool {
    switch self {
    case ".", "!", "?", "…", "؟", "۔", "।", "॥", "‼", "⁇", "⁈", "⁉": true
    default: false
    }
  }

  /// Whether a sentence ends here, with or without a space after it.
  var endsEverySentence: Bool {
    switch self {
    case "。", "！", "？", "｡": true
    default: false
    }
  }

  /// Whether the scalar may stand between the point and the space.
  var closesSentence: Bool {
    switch self {
    case ")", "]", "}", "\"", "'", "”", "’", "»", "›", "」", "』", "）", "】", "》": true
    default: false
    }
  }

  /// Whether the scalar may stand before the first letter.
  fileprivate var opensSentence: Bool {
    switch self {
    case "(", "[", "{", "\"", "'", "“", "‘", "«", "‹", "„", "‚", "「", "『", "（", "【", "《", "¿", "¡",
      "—", "–", "-", " ", "\u{A0}":
      true
    default: false
    }
  }
}
