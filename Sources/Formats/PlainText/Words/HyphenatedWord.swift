/// A word with a hyphen at the end of a line, and the rest of it on the next.
struct HyphenatedWord: Equatable {
  /// The part before the hyphen, in lower case.
  let left: String
  /// The part on the next line, in lower case.
  let right: String
  /// Whether the next line goes on with a small letter after a letter: only then may it be parted.
  let goesOnInLowerCase: Bool
  /// Bytes of the hyphen.
  let hyphenLength: Int

  /// Longer words are none.
  private static let longest = 64

  /// The word as one.
  var joined: String { left + right }
  /// The word with its hyphen.
  var hyphenated: String { left + "-" + right }
  /// Whether the word has another hyphen, as `day-to-day`.
  var isCompound: Bool { left.utf8.contains(0x2D) || right.utf8.contains(0x2D) }
  /// Whether both parts are long enough to be words.
  var hasLongParts: Bool { left.utf8.count > 2 && right.utf8.count > 2 }

  /// The word that a line's end parts, or nil when no hyphen stands there between two words.
  init?(_ utf8: [UInt8], _ line: Range<Int>, _ next: Range<Int>) {
    guard !line.isEmpty, !next.isEmpty else { return nil }
    let (hyphen, length) = utf8.scalar(before: line.upperBound)
    guard hyphen == "-" || hyphen == "\u{2010}" else { return nil }
    let end = line.upperBound - length
    guard end > line.lowerBound else { return nil }
    let last = utf8.scalar(before: end).scalar
    let first = utf8.scalar(at: next.lowerBound).scalar
    guard Self.isWord(last), Self.isWord(first) else { return nil }
    var start = end
    while start > line.lowerBound, end - start < Self.longest {
      let (scalar, length) = utf8.scalar(before: start)
      guard Self.isWord(scalar) || scalar == "-" else { break }
      start -= length
    }
    var stop = next.lowerBound
    while stop < next.upperBound, stop - next.lowerBound < Self.longest {
      let (scalar, length) = utf8.scalar(at: stop)
      guard Self.isWord(scalar) || scalar == "-" else { break }
      stop += length
    }
    left = String(decoding: utf8[start..<end], as: UTF8.self).lowercased()
    right = String(decoding: utf8[next.lowerBound..<stop], as: UTF8.self).lowercased()
    goesOnInLowerCase = first.properties.isLowercase && last.properties.isAlphabetic
    hyphenLength = length
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
