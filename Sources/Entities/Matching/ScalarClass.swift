/// What a scalar is to the matcher.
enum ScalarClass: UInt8 {
  /// Part of no word.
  case other
  /// Part of a word: a letter, a digit, a mark on one, an underscore.
  case word
  /// A word by itself, of a script that puts no spaces between words.
  case standalone

  var isWord: Bool { self != .other }

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      self = Self.isASCIIWord(UInt8(scalar.value)) ? .word : .other
    } else if let row = ScalarTable.row(scalar) {
      self = row.scalarClass
    } else {
      self.init(byPropertiesOf: scalar)
    }
  }

  /// The class as Unicode's properties give it, without the table made of them.
  init(byPropertiesOf scalar: Unicode.Scalar) {
    if Self.isStandalone(scalar.value) {
      self = .standalone
    } else {
      self = Self.isWord(scalar.properties.generalCategory) ? .word : .other
    }
  }

  static func isASCIIWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isWord(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }

  /// Scripts whose words are not divided by spaces, and Hangul, whose particles follow a name
  /// without one: where a word ends needs a dictionary, so each scalar counts as a word.
  private static func isStandalone(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF,  // Thai, Lao, Myanmar, Khmer
      0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3041...0x3096, 0x309D...0x309F,
      0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,  // Kana and ideographic marks
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F,  // Han
      0xAC00...0xD7A3:  // Hangul syllables
      true
    default: false
    }
  }
}
