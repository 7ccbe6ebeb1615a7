extension TextBoundaries {
  /// The word around an offset.
  ///
  /// Between words it is the next word of the block, else the one before, else the empty range at
  /// the offset. A word is a run of letters and digits with single apostrophes inside it; a number
  /// keeps its points and commas; an ideograph is a word of its own.
  public static func word(at offset: Offset, in article: Article) -> Range<Offset> {
    guard let index = article.blockIndex(at: offset),
      let reader = reader(of: index, in: article, around: offset.utf8)
    else { return offset..<offset }
    let place = reader.aligned(offset.utf8)
    let start =
      reader.wordStart(around: place) ?? reader.wordStart(after: place)
      ?? reader.wordStart(before: place)
    guard let start else { return offset..<offset }
    return Offset(start)..<Offset(reader.wordEnd(from: start))
  }

  /// The start of the first word that begins after an offset.
  public static func nextWord(from offset: Offset, in article: Article) -> Offset? {
    firstAnswer(from: offset, in: article) { reader, after in
      if let after { return reader.wordStart(after: reader.aligned(after)) }
      return reader.isWordStart(reader.start) ? reader.start : reader.wordStart(after: reader.start)
    }
  }

  /// The start of the last word that begins before an offset.
  public static func previousWord(from offset: Offset, in article: Article) -> Offset? {
    lastAnswer(from: offset, in: article) { reader, before in reader.wordStart(before: before) }
  }
}

extension ScalarReader {
  /// Whether the scalar at a position is part of a word.
  private func isInWord(_ position: Int) -> Bool {
    guard let scalar = scalar(at: position) else { return false }
    if scalar.isWordPart { return true }
    guard let before = self.scalar(before: position), before.isWordPart,
      let after = self.scalar(at: next(position)), after.isWordPart
    else { return false }
    switch scalar {
    case "'", "’", "\u{AD}", "\u{2060}": return true
    case ".", ",": return before.isDigit && after.isDigit
    default: return false
    }
  }

  /// Whether a word begins at a position.
  func isWordStart(_ position: Int) -> Bool {
    guard let scalar = scalar(at: position), isInWord(position) else { return false }
    guard position > start else { return true }
    let before = previous(position)
    if !isInWord(before) { return true }
    return scalar.properties.isIdeographic
      || self.scalar(at: before)?.properties.isIdeographic == true && !scalar.isMark
  }

  /// The start of the word around a position, or nil between words.
  func wordStart(around position: Int) -> Int? {
    guard isInWord(position) else { return nil }
    var at = position
    while !isWordStart(at), at > start { at = previous(at) }
    return at
  }

  /// The first start of a word after a position.
  func wordStart(after position: Int) -> Int? {
    var at = position
    while at < end {
      at = next(at)
      if isWordStart(at) { return at }
    }
    return nil
  }

  /// The last start of a word before a position.
  func wordStart(before position: Int) -> Int? {
    var at = aligned(position)
    while at > start {
      at = previous(at)
      if isWordStart(at), at < position { return at }
    }
    return nil
  }

  /// The end of the word that begins at a position.
  func wordEnd(from wordStart: Int) -> Int {
    var at = next(wordStart)
    while at < end, isInWord(at), !isWordStart(at) { at = next(at) }
    return at
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a mark on the letter before it.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
