/// Which words may be parted with a hyphen, and how near to their ends.
///
/// Only plain words of at least seven lower-case letters: names keep their shape, and whatever
/// holds a digit, a hyphen or the signs of an address means something as it stands.
enum HyphenRules {
  /// The fewest letters of a word.
  static let leastLetters = 7
  /// The fewest letters before a hyphen.
  static let leastBefore = 2
  /// The fewest letters after a hyphen.
  static let leastAfter = 3

  /// The letters of a word: their bytes, and how many there are.
  struct Word: Hashable {
    var bytes: Range<Int>
    var letters: Int
  }

  /// The word in a fragment of the text, without the marks around it; nil when it stays whole.
  ///
  /// A part before or after an apostrophe is a word if it is long enough.
  /// - Complexity: O(n) in the bytes of the fragment.
  static func word(in bytes: [UInt8], _ fragment: Range<Int>, textStart: Int) -> Word? {
    guard fragment.count >= leastLetters, beginsWord(bytes, fragment.lowerBound, textStart) else {
      return nil
    }
    var found: Word?
    var run = Word(bytes: fragment.lowerBound..<fragment.lowerBound, letters: 0)
    var isOver = false
    var at = fragment.lowerBound
    while at < fragment.upperBound {
      let (scalar, length) = UTF8Bytes.decode(bytes, at: at)
      if isLowerCase(scalar) {
        if isOver { return nil }
        if run.letters == 0 { run.bytes = at..<at }
        run.letters += 1
        run.bytes = run.bytes.lowerBound..<(at + length)
      } else {
        guard isMark(scalar) else { return nil }
        if found == nil, run.letters >= leastLetters { found = run }
        if run.letters > 0, !isApostrophe(scalar) { isOver = true }
        run.letters = 0
      }
      at += length
    }
    if found == nil, run.letters >= leastLetters { found = run }
    return found.flatMap { $0.letters <= HyphenPoints.longestWord ? $0 : nil }
  }

  /// Whether a place is the start of the text, or comes after a space or a dash.
  private static func beginsWord(_ bytes: [UInt8], _ start: Int, _ textStart: Int) -> Bool {
    guard start > textStart else { return true }
    switch bytes[start - 1] {
    case 0x20, 0x09...0x0D: return true
    case 0x93...0x95:
      return start - 3 >= textStart && bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80
    default: return false
    }
  }

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019
  }

  /// Whether a scalar is a mark that may stand before or after a word.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D: true
    case 0xA1, 0xAB, 0xBB, 0xBF, 0x2013...0x2015, 0x2018...0x201F, 0x2026: true
    default: false
    }
  }

  /// Whether a scalar is a lower-case letter that is one cluster and one cell.
  private static func isLowerCase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0x430...0x45F: return true
    case 0..<0xC0: return false
    default:
      guard SimpleScalars.contains(scalar), scalar < 0x530 else { return false }
      return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }
  }
}
