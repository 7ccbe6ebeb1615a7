/// Questions about scalars, those of ASCII answered without the tables of Unicode.
extension Unicode.Scalar {
  /// Whether it is a small letter.
  var isSmallLetter: Bool {
    value < 0x80 ? value &- 0x61 < 26 : properties.isLowercase
  }

  /// Whether it is a capital.
  var isCapitalLetter: Bool {
    value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase
  }

  /// Whether it is a letter of any kind.
  var isLetter: Bool {
    value < 0x80 ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic
  }

  /// Whether it stands for a number.
  var isNumeral: Bool {
    value < 0x80 ? value &- 0x30 < 10 : properties.numericType != nil
  }
}
