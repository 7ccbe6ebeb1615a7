/// What searches must know of scripts, as ranges of scalars.
enum ScriptRanges {
  /// Whether a scalar counts as a word.
  ///
  /// It does in scripts that put no spaces between words, and in Hangul, whose particles follow a
  /// word without one.
  static func isWordByItself(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF,  // Thai, Lao, Myanmar, Khmer
      0x1100...0x11FF,  // letters of Hangul that make no syllable
      0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3041...0x3096, 0x309D...0x309F,
      0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F,  // kana and its marks
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF,  // Han
      0xAC00...0xD7A3:  // Hangul syllables
      true
    default: false
    }
  }

  /// Whether a scalar is a mark that readers leave out when they search.
  ///
  /// Accents, points of Hebrew and vowels of Arabic are; vowel signs of Thai and Hindi are not,
  /// since other signs make other words.
  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE20...0xFE2F, 0x3099...0x309A,
      0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7,  // Hebrew
      0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4,
      0x06E7...0x06E8, 0x06EA...0x06ED:  // Arabic
      true
    default: false
    }
  }
}
