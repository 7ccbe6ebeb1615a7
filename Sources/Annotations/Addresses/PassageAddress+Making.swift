public import Articles

extension PassageAddress {
  /// A passage with at most so many bytes, encoded, stands in its address in whole.
  private static let mostWhole = 72

  /// Bytes, encoded, of the first words and of the last ones of a longer passage.
  private static let pieceLength = 36

  /// Bytes, encoded, of context that are tried one after the other.
  private static let contextLengths = [24, 48, 96, 192]

  /// Addresses a passage, whose ends lie on scalars and inside the text.
  ///
  /// An empty passage is the article.
  /// - Complexity: O(n): the text is searched for other places with the same words.
  public init(
    _ range: Range<Offset>, in text: CanonicalText, path: ArticlePath, textHash: String? = nil
  ) {
    self.init(path)
    guard !range.isEmpty else { return }
    let length = Self.length(
      text[range.lowerBound..<min(range.upperBound, range.lowerBound.plus(256, text))])
    let isWhole = length <= Self.mostWhole && range.upperBound.utf8 - range.lowerBound.utf8 <= 256
    let head = isWhole ? range : Self.head(of: range, in: text, Self.pieceLength)
    let tail = isWhole ? nil : Self.tail(of: range, behind: head.upperBound, in: text)
    var passage = Passage(
      start: Self.line(text[head]), end: tail.map { Self.line(text[$0]) },
      position: text.scalarIndex(of: range.lowerBound)..<text.scalarIndex(of: range.upperBound),
      textDigits: textHash.flatMap(Self.digits))
    let context = Self.context(of: range, head, tail, in: text)
    passage.prefix = Self.line(text[context.before])
    passage.suffix = Self.line(text[context.after])
    self.passage = passage
  }

  /// Addresses the passage of an annotation by what is remembered of it.
  public init(_ anchor: Anchor, path: ArticlePath) {
    self.init(path)
    let before = CanonicalText(anchor.prefix)
    let whole = CanonicalText(anchor.prefix + anchor.exact + anchor.suffix)
    let start = before.utf8.count
    let end = start + anchor.exact.utf8.count
    guard start < end, end <= whole.utf8.count else { return }
    self.init(
      Offset(start)..<Offset(end), in: whole, path: path, textHash: anchor.textHash)
    passage?.position = anchor.position
    guard anchor.occurrence != nil, passage?.prefix.isEmpty == true,
      passage?.suffix.isEmpty == true
    else { return }
    // Its twins stand outside of what is remembered.
    let context = Self.surroundings(
      of: Offset(start)..<Offset(end), in: whole, Self.contextLengths.last ?? 0)
    passage?.prefix = Self.line(whole[context.before])
    passage?.suffix = Self.line(whole[context.after])
  }

  // MARK: - Words

  /// The words before and behind a passage that tell its place from the others; none where its own
  /// do that.
  private static func context(
    of range: Range<Offset>, _ head: Range<Offset>, _ tail: Range<Offset>?, in text: CanonicalText
  ) -> (before: Range<Offset>, after: Range<Offset>) {
    let none = (
      before: range.lowerBound..<range.lowerBound, after: range.upperBound..<range.upperBound
    )
    if text.holdsOnce(head) { return none }
    for length in contextLengths {
      let (before, after) = surroundings(of: range, in: text, length)
      if text.holdsOnce(before.lowerBound..<head.upperBound) { return (before, none.after) }
      guard tail == nil else { continue }
      if text.holdsOnce(head.lowerBound..<after.upperBound) { return (none.before, after) }
      if text.holdsOnce(before.lowerBound..<after.upperBound) { return (before, after) }
    }
    return surroundings(of: range, in: text, contextLengths[0])
  }

  private static func surroundings(
    of range: Range<Offset>, in text: CanonicalText, _ length: Int
  ) -> (before: Range<Offset>, after: Range<Offset>) {
    (
      tail(of: text.start..<range.lowerBound, behind: text.start, in: text, length),
      head(of: range.upperBound..<text.end, in: text, length)
    )
  }

  /// The first words of a range, as many as fit into so many encoded bytes; at least one character.
  private static func head(
    of range: Range<Offset>, in text: CanonicalText, _ length: Int
  ) -> Range<Offset> {
    let window = text[range.lowerBound..<min(range.upperBound, range.lowerBound.plus(512, text))]
    let taken = Self.taken(window, length)
    return range.lowerBound..<Offset(range.lowerBound.utf8 + taken)
  }

  /// The last words of a range behind a place, as many as fit.
  private static func tail(
    of range: Range<Offset>, behind place: Offset, in text: CanonicalText,
    _ length: Int = pieceLength
  ) -> Range<Offset> {
    let lower = max(place, text.clamped(Offset(max(0, range.upperBound.utf8 - 512))))
    let window = text[lower..<range.upperBound]
    let taken = Self.taken(window.reversed(), length)
    return Offset(range.upperBound.utf8 - taken)..<range.upperBound
  }

  /// The bytes of the first characters that fit into so many encoded ones, cut between words if
  /// there are two.
  private static func taken(_ characters: some Sequence<Character>, _ length: Int) -> Int {
    var (bytes, encoded) = (0, 0)
    var lastSpace: Int?
    for character in characters {
      let cost = Self.length(String(character))
      if encoded > 0, encoded + cost > length {
        if character.isWhitespace { return bytes }
        return lastSpace ?? bytes
      }
      if character.isWhitespace, bytes > 0 { lastSpace = bytes }
      encoded += cost
      bytes += character.utf8.count
    }
    return bytes
  }

  /// Bytes that a text takes when it is encoded.
  private static func length(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + PercentEncoding.length(of: $1) }
  }

  /// A text with every run of white space as one space.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        line.append(scalar)
      } else if line.last != " " {
        line.append(" ")
      }
    }
    return String(line)
  }
}

extension Offset {
  /// The place so many bytes on, or the end of the text, on a scalar.
  fileprivate func plus(_ bytes: Int, _ text: CanonicalText) -> Offset {
    text.clamped(Offset(utf8 + bytes))
  }
}

extension CanonicalText {
  /// Whether the words of a range stand nowhere else.
  ///
  /// - Complexity: O(n).
  fileprivate func holdsOnce(_ range: Range<Offset>) -> Bool {
    let wanted = utf8[range.lowerBound.utf8..<range.upperBound.utf8]
    guard let first = wanted.first else { return false }
    let last = utf8.count - wanted.count
    var at = 0
    while at <= last {
      if utf8[at] == first, at != range.lowerBound.utf8 {
        var (here, there) = (at + 1, wanted.startIndex + 1)
        while there < wanted.endIndex, utf8[here] == utf8[there] {
          here += 1
          there += 1
        }
        if there == wanted.endIndex { return false }
      }
      at += 1
    }
    return true
  }
}
