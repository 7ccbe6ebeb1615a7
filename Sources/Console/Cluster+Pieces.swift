import CWcwidth

extension Cluster {
  /// The parts of a character that are drawn as a cluster each; nearly always the character itself.
  ///
  /// The conjuncts of Indian scripts are one character of any number of letters, and terminals give
  /// each letter its own cell. A cluster holds two cells at most, so such a character is drawn in
  /// parts, and no letter is lost. The bytes of the parts are the bytes of the character.
  public static func pieces(of character: Character) -> [Character] {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, isBrahmic(first.value), scalars.count > 2 else {
      return [character]
    }
    var pieces: [Character] = []
    var part = ""
    var width = 0
    for scalar in scalars {
      let cells = max(0, Int(lc_width(scalar.value)))
      if width > 0, width + cells > 2 {
        pieces.append(Character(part))
        part = ""
        width = 0
      }
      part.unicodeScalars.append(scalar)
      width += cells
    }
    pieces.append(Character(part))
    return pieces
  }

  /// Whether a scalar is of the scripts of India and South East Asia that join letters.
  private static func isBrahmic(_ value: UInt32) -> Bool {
    switch value {
    case 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1900...0x1CFF, 0xA800...0xABFF,
      0x11000...0x11FFF:
      true
    default: false
    }
  }
}
