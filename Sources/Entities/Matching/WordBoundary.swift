/// Where a name may begin and end inside a folded text.
///
/// A boundary is every change from a word to something else, with the exceptions of UAX 29 that
/// matter for names: `Don't` and `O'Neill` are one word, `belta.by` and `3.5` too, but the
/// possessive `'s` lies outside a name, and a full stop glued to the next capital ends a sentence.
enum WordBoundary {
  /// Whether a name may begin at an index where a word begins.
  static func isStart(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 2 else { return true }
    let joiner = bytes[index - 1]
    guard joiner == UInt8(ascii: "'") || joiner == UInt8(ascii: "."),
      endsInWord(bytes, at: index - 1)
    else { return true }
    return joiner == UInt8(ascii: ".") ? !isGlued(bytes, at: index) : false
  }

  /// Whether a name may end at an index where a word ends.
  static func isEnd(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count, beginsWord(bytes, at: index + 1) else { return true }
    switch bytes[index] {
    case UInt8(ascii: "'"): return isPossessive(bytes, at: index)
    case UInt8(ascii: "."): return !isGlued(bytes, at: index + 1)
    default: return true
    }
  }

  /// Whether an apostrophe begins the ending `'s`.
  private static func isPossessive(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    Folding.lowercased(bytes[index + 1]) == UInt8(ascii: "s")
      && (index + 2 >= bytes.count || !beginsWord(bytes, at: index + 2))
  }

  /// Whether the word after a full stop goes on with the one before: it is not capitalised.
  private static func isGlued(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    !Folding.isUpper(decodeScalar(bytes, at: index).scalar)
  }

  /// Whether a scalar of a word begins at an index.
  static func beginsWord(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    ScalarClass(decodeScalar(bytes, at: index).scalar).isWord
  }

  /// Whether a scalar of a word ends at an index.
  static func endsInWord(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    ScalarClass(decodeScalar(bytes, before: index).scalar).isWord
  }
}
