import CWcwidth

/// How many cells the terminal gives the characters whose width UAX #11 calls ambiguous.
///
/// Terminals set up for Chinese, Japanese or Korean draw quotation marks, dashes, boxes, Greek and
/// Cyrillic in two cells. Which it is, is a fact of the process, as its locale is, because ncurses
/// asks for widths process-wide; a terminal reports it once, at the start. What was measured before
/// a change has to be measured again.
public enum AmbiguousWidth: Hashable, Sendable {
  /// One cell, as nearly everywhere.
  case narrow
  /// Two cells.
  case wide

  /// What holds for this process.
  public static var current: AmbiguousWidth {
    lc_ambiguous_cells() == 2 ? .wide : .narrow
  }

  /// Makes it hold for this process.
  public static func use(_ width: AmbiguousWidth) {
    lc_set_ambiguous_cells(width == .wide ? 2 : 1)
  }
}

extension Unicode.Scalar {
  /// What is drawn for a sign where ambiguous characters are wide: the same in ASCII.
  ///
  /// English with quotation marks of two cells is hard to read, and the lines and bars of this
  /// program's own screens are one cell each. Letters have no such stand-in: they take two cells.
  var asciiStandIn: String? {
    switch value {
    case 0x2018...0x201B, 0x2032, 0xB4: "'"
    case 0x201C...0x201F, 0x2033: "\""
    case 0x2010...0x2015, 0xAD, 0x2500, 0x2501, 0x2550: "-"
    case 0x2026: ".."
    case 0xB7, 0x2027: "."
    case 0x2022, 0x2605, 0x2606, 0x25CF, 0x25CB, 0x25C6, 0x203B: "*"
    case 0x2190: "<"
    case 0x2191: "^"
    case 0x2192: ">"
    case 0x2193: "v"
    case 0xD7: "x"
    case 0x2502, 0x2503, 0x2551, 0x2588...0x258F, 0x2595: "|"
    case 0x250C...0x254B, 0x2552...0x2573: "+"
    case 0xFFFD: "?"
    case 0x2580...0x2587, 0x2591...0x2594: "#"
    default: nil
    }
  }
}
