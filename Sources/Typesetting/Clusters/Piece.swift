/// One grapheme cluster of a text, measured.
struct Piece {
  /// What a cluster means to the layout of a line.
  enum Kind: UInt8 {
    /// It is drawn, and no line ends inside or right before it but by the rules.
    case glyph
    /// It hangs invisibly at the end of a line.
    case space
    /// A tab: a space in prose, a stop or the end of a cell elsewhere.
    case tab
    /// The line ends here in any case.
    case newline
    /// It is seen, as a hyphen, only where the line breaks.
    case softHyphen
  }

  /// The first byte.
  var start: Int
  /// The byte after the last.
  var end: Int
  /// Cells.
  var width: Int
  /// What it means.
  var kind: Kind
}
