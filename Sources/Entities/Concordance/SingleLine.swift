import Articles

/// Text of an article on one line.
enum SingleLine {
  /// The text of a range, every run of white space as one space.
  static func text(_ utf8: [UInt8], _ range: Range<Offset>) -> String {
    text(utf8[range.lowerBound.utf8..<range.upperBound.utf8])
  }

  /// The same, where the text is often one that is there already.
  static func text(_ utf8: [UInt8], _ range: Range<Offset>, likely: String) -> String {
    let bytes = utf8.span.extracting(range.lowerBound.utf8..<range.upperBound.utf8)
    let wanted = likely.utf8Span.span
    var isSame = wanted.count == bytes.count
    var index = 0
    while isSame, index < wanted.count {
      isSame = wanted[index] == bytes[index]
      index += 1
    }
    // Names are told with single spaces, but who knows.
    guard isSame, isPlain(utf8[range.lowerBound.utf8..<range.upperBound.utf8]) else {
      return text(utf8, range)
    }
    return likely
  }

  /// The text of some bytes, every run of white space as one space.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
    return collapsed(bytes)
  }

  /// Whether bytes hold no other white space than single spaces, and nothing that may be some:
  /// white space beyond ASCII begins with C2, E1, E2 or E3.
  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var wasSpace = false
    for byte in bytes {
      let isSpace = byte == 0x20
      if byte == 0xC2 || byte &- 0xE1 < 3 || (byte < 0x20 && 0x09...0x0D ~= byte)
        || isSpace && wasSpace
      {
        return false
      }
      wasSpace = isSpace
    }
    return true
  }

  /// The text of any bytes, scalar by scalar.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
    var line = String.UnicodeScalarView()
    var wasSpace = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isSpace = Self.isSpace(scalar)
      if !isSpace {
        line.append(scalar)
      } else if !wasSpace {
        line.append(" ")
      }
      wasSpace = isSpace
    }
    return String(line)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == " " || 0x09...0x0D ~= scalar.value }
    return scalar.properties.isWhitespace
  }
}
