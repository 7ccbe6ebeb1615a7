/// Text that people read in the file as it is: nothing in it commands a terminal.
enum VisibleText {
  /// Controls become their pictures, bidirectional controls U+FFFD; line ends and tabs stay.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value != 0x0A && isControl($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar.value == 0x0A ? scalar : picture(of: scalar))
    }
    return String(result)
  }

  /// The same in one line.
  static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(picture)))
  }

  private static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 && value != 0x09 || (0x7F...0x9F).contains(value)
      || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isControl(scalar.value) else { return scalar }
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    default: return "\u{FFFD}"
    }
  }

  /// JSON on one line that a comment of HTML can hold and a terminal can show.
  static func json(_ json: String) -> String {
    var result = ""
    for scalar in json.unicodeScalars {
      if scalar == ">" || isControl(scalar.value) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
