@_spi(_Unicode) import Swift

/// What a scalar becomes in the full text.
enum ScalarFolding {
  enum Result {
    /// It parts words.
    case space
    /// It vanishes: marks, soft hyphens, joiners.
    case nothing
    /// It is a letter or digit of a word.
    case letter(Unicode.Scalar)
    /// It is a word by itself.
    case word
  }

  /// Scalars below this are looked up: Latin, Greek, Cyrillic, Hebrew, Arabic, Indic scripts.
  private static let limit: UInt32 = 0x2100

  /// The result of each scalar below the limit: 0 parts, 1 vanishes, else the letter.
  private static let table: [UInt32] = (0..<limit).map { value in
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    switch byProperties(scalar) {
    case .space: return 0
    case .nothing: return 1
    case .letter(let letter): return letter.value
    case .word: return 2
    }
  }

  static func fold(_ value: UInt32) -> Result {
    if value < limit {
      switch table[Int(value)] {
      case 0: return .space
      case 1: return .nothing
      case 2: return .word
      case let letter: return Unicode.Scalar(letter).map(Result.letter) ?? .space
      }
    }
    guard let scalar = Unicode.Scalar(value) else { return .space }
    switch value {
    case 0x2100..<0x2C00, 0x3000..<0x3005, 0x3008..<0x3021: return byProperties(scalar)
    case 0x3040..<0x3100, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x40000: return .word
    case 0xAC00..<0xD7A4: return .letter(scalar)
    default: return byProperties(scalar)
    }
  }

  /// Scripts whose words are not parted by spaces: Thai, Lao, Tibetan, Myanmar, Khmer.
  private static let unparted: [ClosedRange<UInt32>] = [
    0x0E00...0x0EFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF,
  ]

  private static func byProperties(_ scalar: Unicode.Scalar) -> Result {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return .nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      if unparted.contains(where: { $0.contains(scalar.value) }) { return .word }
      let lower = scalar.properties.lowercaseMapping
      // The first scalar of the decomposed form is the letter without its marks.
      return .letter(lower._nfd.first { _ in true } ?? scalar)
    default: return .space
    }
  }
}
