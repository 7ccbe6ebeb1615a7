/// Reads the scalars of one block in both directions, by byte positions.
struct ScalarReader {
  /// How far a reader around a place sees in each direction, in bytes.
  private static let reach = 32_768

  let bytes: [UInt8]
  /// The first byte of what is read.
  let start: Int
  /// The byte after its last.
  let end: Int
  /// Whether the block begins before what is read.
  let isCutAtStart: Bool
  /// Whether the block goes on after what is read.
  let isCutAtEnd: Bool

  /// Reads a whole range.
  init(_ article: Article, _ range: Range<Offset>) {
    bytes = article.text.utf8
    start = range.lowerBound.utf8
    end = range.upperBound.utf8
    isCutAtStart = false
    isCutAtEnd = false
  }

  /// Reads what lies around a place in a range.
  init(_ article: Article, _ range: Range<Offset>, around place: Int) {
    let low = article.text.clamped(Offset(max(0, place - Self.reach)))
    let high = article.text.clamped(Offset(place + Self.reach))
    bytes = article.text.utf8
    start = max(range.lowerBound, low).utf8
    end = max(start, min(range.upperBound, high).utf8)
    isCutAtStart = low > range.lowerBound
    isCutAtEnd = high < range.upperBound
  }

  /// The scalar that begins at a position, or nil at the end of the block.
  func scalar(at position: Int) -> Unicode.Scalar? {
    guard position >= start, position < end else { return nil }
    let first = bytes[position]
    if first < 0x80 { return Unicode.Scalar(first) }
    var value = UInt32(first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07))
    for index in (position + 1)..<max(position + 1, next(position)) {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends at a position, or nil at the start of the block.
  func scalar(before position: Int) -> Unicode.Scalar? {
    position > start ? scalar(at: previous(position)) : nil
  }

  /// The position after the scalar that begins here.
  func next(_ position: Int) -> Int {
    var next = position + 1
    while next < end, UTF8.isContinuation(bytes[next]) { next += 1 }
    return min(next, end)
  }

  /// The position of the scalar that ends here.
  func previous(_ position: Int) -> Int {
    var previous = position - 1
    while previous > start, UTF8.isContinuation(bytes[previous]) { previous -= 1 }
    return max(previous, start)
  }

  /// Whether a letter, a digit or a comma stands before a position, with one space at most between.
  ///
  /// No sentence begins there, and that is so at nearly every place of a text, so that bytes are
  /// compared before scalars are read.
  func followsPlainText(_ position: Int) -> Bool {
    guard position > start, position <= end else { return false }
    let before = bytes[position - 1]
    guard before == 0x20, position - 1 > start else { return Self.isPlain(before) }
    return Self.isPlain(bytes[position - 2])
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return true
    default: return (0x30...0x39).contains(byte) || byte == UInt8(ascii: ",")
    }
  }

  /// The start of the scalar that a position lies in, kept inside the block.
  func aligned(_ position: Int) -> Int {
    var aligned = min(max(position, start), end)
    while aligned > start, aligned < end, UTF8.isContinuation(bytes[aligned]) { aligned -= 1 }
    return aligned
  }

  /// The first position from here on whose scalar does not meet a condition.
  ///
  /// Gives up after some steps, where a caller names their number.
  func skip(
    _ position: Int, atMost steps: Int = .max, while matches: (Unicode.Scalar) -> Bool
  ) -> Int {
    var at = position
    var left = steps
    while left > 0, let scalar = scalar(at: at), matches(scalar) {
      at = next(at)
      left -= 1
    }
    return at
  }

  /// The last position back from here that is not preceded by a scalar that meets a condition.
  ///
  /// Gives up after some steps, where a caller names their number.
  func skipBack(
    _ position: Int, atMost steps: Int = .max, while matches: (Unicode.Scalar) -> Bool
  ) -> Int {
    var at = position
    var left = steps
    while left > 0, let scalar = scalar(before: at), matches(scalar) {
      at = previous(at)
      left -= 1
    }
    return at
  }
}

extension Unicode.Scalar {
  /// Whether the scalar divides words by being blank.
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Whether the scalar is a letter, a digit, or a mark on one.
  var isWordPart: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
        || (0x61...0x7A).contains(value)
    }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Whether the scalar is a digit.
  var isDigit: Bool { properties.generalCategory == .decimalNumber }
}
