/// Lines that hold signs instead of words: breaks between sections, lines under headings.
enum RuleLine {
  /// Signs that part sections even when they stand alone.
  private static let ornaments: Set<Unicode.Scalar> = ["⁂", "❦", "❧", "☙", "⸻", "✦", "✻", "◆"]
  private static let signs: Set<Unicode.Scalar> = ["*", "#", "~", "·", "•"]
  /// Signs that part sections when there are three of them.
  private static let strokes: Set<Unicode.Scalar> = ["-", "_", "=", "—", "–", "+", "─", "═"]

  /// Whether a stretch holds nothing but signs that part sections, with spaces between perhaps.
  static func isBreak(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var first: Unicode.Scalar?
    var count = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = utf8.scalar(at: position)
      position += length
      if scalar == " " || scalar == "\t" { continue }
      guard scalar == first ?? scalar, isSign(scalar) else { return false }
      first = scalar
      count += 1
    }
    guard let first else { return false }
    return strokes.contains(first) ? count >= 3 : true
  }

  /// Whether a scalar parts sections; most lines begin with a letter, which no set holds.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": false
    default: ornaments.contains(scalar) || signs.contains(scalar) || strokes.contains(scalar)
    }
  }

  /// The level of the heading that a line of `=` or `-` underlines, or nil.
  static func underlineLevel(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count >= 3, let sign = utf8[range].first, sign == 0x3D || sign == 0x2D,
      utf8[range].allSatisfy({ $0 == sign })
    else { return nil }
    return sign == 0x3D ? 1 : 2
  }
}
