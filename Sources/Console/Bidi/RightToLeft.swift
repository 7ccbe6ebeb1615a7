/// Whether a text needs the bidirectional algorithm at all: a scan of its bytes.
///
/// Nearly no text does, and this is all that it costs then.
public enum RightToLeft {
  /// Whether valid UTF-8 holds a letter of a script that is written from right to left.
  ///
  /// The blocks are those whose unassigned characters default to R or AL in UAX #9: Hebrew to
  /// Arabic Extended, their presentation forms, and two stretches of the supplementary plane. The
  /// controls that could reverse other text are not looked for: without such a letter they only
  /// disguise, and they are not drawn.
  /// - Complexity: O(n), a comparison a byte in scripts of the West.
  public static func occurs(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte >= 0xD6, byte <= 0xE0 || byte >= 0xEF else { continue }
      let second = index < range.upperBound ? bytes[index] : 0
      let third = index + 1 < range.upperBound ? bytes[index + 1] : 0
      switch byte {
      case 0xD6: if second >= 0x90 { return true }
      case 0xD7...0xDF: return true
      case 0xE0: if second < 0xA4 { return true }
      case 0xEF: if isPresentationForm(second, third) { return true }
      case 0xF0: if second == 0x90 || second == 0x9E, third >= 0xA0 { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a text holds such a letter.
  public static func occurs(in text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    let bytes = Array(text.utf8)
    return occurs(in: bytes, 0..<bytes.count)
  }

  /// U+FB1D to U+FDFF and U+FE70 to U+FEFE, after the byte EF.
  private static func isPresentationForm(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0xAC: third >= 0x9D
    case 0xAD...0xB7: true
    case 0xB9: third >= 0xB0
    case 0xBA: true
    case 0xBB: third < 0xBF
    default: false
    }
  }
}
