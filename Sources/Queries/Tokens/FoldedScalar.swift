@_spi(_Unicode) import Swift

/// What one scalar becomes in the words of a search.
struct FoldedScalar {
  enum Kind: UInt8 {
    /// It parts words.
    case separator
    /// It vanishes: a mark, a soft hyphen, a character without width.
    case nothing
    /// It is part of a word.
    case letter
    /// It is a word by itself.
    case word
  }

  let kind: Kind
  /// How many bytes it becomes, at most four.
  let length: UInt8
  /// These bytes, the first one lowest.
  let utf8: UInt32

  /// What a scalar becomes, in lower case unless the case is kept.
  init(_ scalar: Unicode.Scalar, keepsCase: Bool) {
    let value = scalar.value
    if Self.tableRange.contains(value) {
      let row = Int(value - Self.tableRange.lowerBound)
      self = keepsCase ? Self.casedTable[row] : Self.table[row]
    } else if 0x2000...0x206F ~= value {
      self.init(Self.isInvisible(value) ? .nothing : .separator)
    } else if ScriptRanges.isWordByItself(value) {
      self.init(.word, String(scalar))
    } else {
      self.init(byPropertiesOf: scalar, keepsCase: keepsCase)
    }
  }

  private init(_ kind: Kind, _ text: String = "") {
    self.kind = kind
    var bytes: UInt32 = 0
    var count: UInt8 = 0
    for byte in text.utf8.prefix(4) {
      bytes |= UInt32(byte) << (8 * UInt32(count))
      count += 1
    }
    (length, utf8) = (count, bytes)
  }

  /// The scalars that are looked up, not computed: Latin, Greek, Cyrillic, Armenian, Hebrew.
  private static let tableRange: ClosedRange<UInt32> = 0x80...0x5FF

  private static let table = tableRange.map { row($0, keepsCase: false) }
  private static let casedTable = tableRange.map { row($0, keepsCase: true) }

  private static func row(_ value: UInt32, keepsCase: Bool) -> FoldedScalar {
    FoldedScalar(byPropertiesOf: Unicode.Scalar(value) ?? "\u{FFFD}", keepsCase: keepsCase)
  }

  private init(byPropertiesOf scalar: Unicode.Scalar, keepsCase: Bool) {
    let value = scalar.value
    if Self.isInvisible(value) || ScriptRanges.isMark(value) {
      self.init(.nothing)
    } else if 0xFF01...0xFF5E ~= value, let narrow = Unicode.Scalar(value - 0xFEE0) {
      // Wide forms of ASCII, as East Asian texts print numbers.
      let isWord = narrow.properties.isAlphabetic || narrow.properties.numericType != nil
      let text = keepsCase ? String(narrow) : narrow.properties.lowercaseMapping
      self.init(isWord ? .letter : .separator, isWord ? text : "")
    } else if 0x2B9...0x2BF ~= value || !Self.isWord(scalar.properties.generalCategory) {
      // Apostrophes that count as letters part words as all others do.
      self.init(.separator)
    } else {
      self.init(.letter, Self.folded(scalar, keepsCase: keepsCase))
    }
  }

  /// A letter without its marks, ligatures taken apart.
  private static func folded(_ scalar: Unicode.Scalar, keepsCase: Bool) -> String {
    var plain = plainForms[scalar] ?? base(of: scalar)
    if !keepsCase {
      plain = String(
        String.UnicodeScalarView(
          plain.lowercased().unicodeScalars.filter { !ScriptRanges.isMark($0.value) }))
      if plain == "ς" { plain = "σ" }
    }
    return plain
  }

  private static func base(of scalar: Unicode.Scalar) -> String {
    // The short i and its kin are letters, not an i with a mark.
    if 0x400...0x52F ~= scalar.value { return String(scalar) }
    let parts = String(scalar)._nfd.map { $0 }
    guard let first = parts.first, parts.dropFirst().allSatisfy({ ScriptRanges.isMark($0.value) })
    else { return String(scalar) }
    return plainForms[first] ?? String(first)
  }

  /// Letters that Unicode does not decompose and readers type without what makes them special.
  private static let plainForms: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O",
    "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ł": "l", "Ł": "L", "ŧ": "t", "Ŧ": "T", "ı": "i",
    "ё": "е", "Ё": "Е", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
    "ﬆ": "st",
  ]

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  private static func isWord(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
