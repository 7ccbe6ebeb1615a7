import CWcwidth
@_spi(_Unicode) import Swift

extension Cluster {
  /// Makes the drawable form of a character of any text.
  ///
  /// The width is the sum of the C library's widths, which is how far the terminal's cursor
  /// moves, so everything that terminals measure differently is left out first:
  ///
  /// 1. Format controls, bidi overrides, joiners, variation selectors and tags are not drawn;
  ///    a cluster of nothing else has no text and no width. C0 controls become their pictures,
  ///    ends of lines and tabs a space, C1 controls U+FFFD.
  /// 2. A cluster ends at its first zero-width joiner, except in Indic scripts, and loses its
  ///    skin tone.
  /// 3. What the C library cannot measure becomes U+FFFD. A mark without a base gets U+25CC as
  ///    its base. Composed forms are preferred, and a base keeps at most four marks: a cell of
  ///    the screen holds no more.
  /// 4. A lone regional indicator becomes its letter.
  ///
  /// Where ambiguous characters are wide (`AmbiguousWidth`), signs that ASCII has too become those.
  ///
  /// - Parameters:
  ///   - character: A character of any text.
  ///   - ambiguous: The width of ambiguous characters, that of the terminal unless told otherwise.
  public init(_ character: Character, ambiguous: AmbiguousWidth = .current) {
    if let ascii = character.asciiValue {
      self = Self.ofASCII(ascii)
      return
    }
    let scalars = Self.drawable(character)
    guard let first = scalars.first else {
      self.init(text: "", width: 0)
      return
    }
    if scalars.count == 1 {
      if let letter = first.regionalLetter {
        self.init(text: String(letter), width: 1)
        return
      }
      if ambiguous == .wide, let sign = first.asciiStandIn {
        self.init(text: sign, width: sign.utf8.count)
        return
      }
    }
    self = Self.measured(scalars, ambiguous)
  }

  /// The drawable form of one byte of ASCII: most of what is drawn, so it is looked up.
  public static func ascii(_ byte: UInt8) -> Cluster {
    asciiForms[Int(byte & 0x7F)]
  }

  private static let asciiForms = (0..<0x80).map { ofASCII($0) }

  /// The form of one ASCII character; the pair `\r\n`, one character to Swift, counts as `\n`.
  private static func ofASCII(_ ascii: UInt8) -> Cluster {
    switch ascii {
    case 0x09...0x0D:
      return Cluster(text: " ", width: 1)
    case 0x7F:
      return Cluster(text: "\u{2421}", width: 1)
    case 0..<0x20:
      let picture = Unicode.Scalar(0x2400 + UInt16(ascii)) ?? "\u{FFFD}"
      return Cluster(text: String(picture), width: 1)
    default:
      return Cluster(text: String(Unicode.Scalar(ascii)), width: 1)
    }
  }

  /// The scalars of a character that are drawn, composed.
  private static func drawable(_ character: Character) -> [Unicode.Scalar] {
    let source = character.unicodeScalars
    let isIndic = source.first.map { (0x0900...0x0DFF).contains($0.value) } ?? false
    var kept = ""
    for scalar in source {
      if scalar == "\u{200D}" {
        if isIndic || kept.isEmpty { continue }
        break
      }
      if scalar.isNeverDrawn { continue }
      if scalar.isSkinTone, !kept.isEmpty { continue }
      kept.unicodeScalars.append(scalar.drawnAs)
    }
    // No public name gives the composed form without Foundation.
    return Array(kept._nfc)
  }

  /// Adds up the widths, at most two cells and four marks.
  private static func measured(
    _ scalars: [Unicode.Scalar], _ ambiguous: AmbiguousWidth
  ) -> Cluster {
    var text = ""
    var width = 0
    var marks = 0
    for scalar in scalars {
      let cells = Int(lc_width_where(scalar.value, ambiguous == .wide ? 2 : 1))
      if width == 0 {
        guard cells >= 0 else {
          return Cluster(text: ambiguous == .wide ? "?" : "\u{FFFD}", width: 1)
        }
        if cells == 0 {
          text = "\u{25CC}"
          width = 1
        }
      }
      if cells < 0 { continue }
      if cells == 0 {
        marks += 1
        if marks > 4 { continue }
      }
      if width + cells > 2 { break }
      text.unicodeScalars.append(scalar)
      width += cells
    }
    return Cluster(text: text, width: width)
  }
}

extension Unicode.Scalar {
  /// Whether a scalar only tells others how to behave, or reorders them.
  fileprivate var isNeverDrawn: Bool {
    switch value {
    case 0x00AD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B, 0x200C, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether a scalar colours the skin of the one before it.
  fileprivate var isSkinTone: Bool {
    (0x1F3FB...0x1F3FF).contains(value)
  }

  /// The scalar to draw: plain signs for those that only forbid a break.
  fileprivate var drawnAs: Unicode.Scalar {
    switch value {
    case 0x0085, 0x00A0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: " "
    case 0x2011: "-"
    case 0x0080...0x009F: "\u{FFFD}"
    default: self
    }
  }

  /// The letter of a regional indicator: half of a flag that lost the other half.
  fileprivate var regionalLetter: Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(value) else { return nil }
    return Unicode.Scalar(0x41 + value - 0x1F1E6)
  }
}
