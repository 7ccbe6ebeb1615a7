/// Where characters may have to be brought into their composed form (NFC, UAX #15).
public enum Composition {
  /// Whether what begins at a byte may be composed with what stands before it: a combining mark
  /// (U+0300 to U+036F), a vowel or an end of Hangul, a mark of kana.
  @inlinable
  public static func joins(_ source: Span<UInt8>, at place: Int, _ limit: Int) -> Bool {
    guard place + 1 < limit, source[place] >= 0xCC else { return false }
    switch source[place] {
    case 0xCC: return true
    case 0xCD: return source[place + 1] < 0xB0
    case 0xE1: return (0x84...0x87).contains(source[place + 1])
    case 0xE3:
      guard place + 2 < limit, source[place + 1] == 0x82 else { return false }
      return source[place + 2] == 0x99 || source[place + 2] == 0x9A
    default: return false
    }
  }
}
