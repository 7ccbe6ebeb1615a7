import Articles

/// Cuts stretches of a canonical text into tokens.
///
/// Words end at hyphens and apostrophes, which are marks; digits that begin a token end before the
/// first letter, so that `12km` is a number and a word that touch.
struct Tokenizer {
  private let bytes: [UInt8]

  init(_ text: CanonicalText) {
    bytes = text.utf8
  }

  /// The tokens of some bytes.
  ///
  /// - Complexity: O(n) in the bytes.
  func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5)
    var at = range.lowerBound
    var isAfterSpace = true
    while at < range.upperBound {
      let (scalar, length) = scalar(at: at)
      if Self.isSpace(scalar) {
        isAfterSpace = true
        at += length
        continue
      }
      let kind = Self.kind(of: scalar)
      let end = end(of: kind, from: at + length, in: range)
      tokens.append(
        Token(
          kind: kind, range: at..<end, text: kind == .mark ? Self.folded(scalar) : lower(at..<end),
          isCapitalised: kind == .word && Self.isCapital(scalar), isAfterSpace: isAfterSpace))
      isAfterSpace = false
      at = end
    }
    return tokens
  }

  private func end(of kind: Token.Kind, from start: Int, in range: Range<Int>) -> Int {
    var at = start
    guard kind != .mark else { return at }
    while at < range.upperBound {
      let (scalar, length) = scalar(at: at)
      switch kind {
      case .word where Self.isWordPart(scalar): break
      case .number where Self.isDigit(scalar): break
      case .number where (scalar == "." || scalar == ",") && at + 1 < range.upperBound:
        guard Self.isDigit(Unicode.Scalar(bytes[at + 1])) else { return at }
      default: return at
      }
      at += length
    }
    return at
  }

  private func lower(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let isLower = bytes[range].allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return isLower ? text : text.lowercased()
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07))
    for byte in bytes[(index + 1)..<min(index + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    if isDigit(scalar) { return .number }
    return isWordPart(scalar) ? .word : .mark
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isDigit(scalar) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    // Letters of Latin alphabets all of them, but for two signs, without the tables of Unicode.
    if (0xC0...0x24F).contains(scalar.value) { return scalar != "×" && scalar != "÷" }
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "‐", "‑", "–", "−", "‒": "-"
    case "’", "‘", "ʼ": "'"
    case "“", "”", "„": "\""
    default: String(Character(scalar))
    }
  }
}
