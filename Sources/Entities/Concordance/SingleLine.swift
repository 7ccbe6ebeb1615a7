import Articles

/// Text of an article on one line.
enum SingleLine {
  /// The text of a range, every run of white space as one space.
  static func text(_ utf8: [UInt8], _ range: Range<Offset>) -> String {
    text(utf8[range.lowerBound.utf8..<range.upperBound.utf8])
  }

  /// The text of some bytes, every run of white space as one space.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var line = String.UnicodeScalarView()
    var wasSpace = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if !isSpace {
        line.append(scalar)
      } else if !wasSpace {
        line.append(" ")
      }
      wasSpace = isSpace
    }
    return String(line)
  }
}
