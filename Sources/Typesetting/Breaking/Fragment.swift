/// A stretch of text inside which no line ends, and what follows from ending the line after it.
struct Fragment {
  /// What a line that ends after the fragment shows there.
  enum Ending: UInt8 {
    case plain
    /// A hyphen, at a soft hyphen or where a dictionary parts a word.
    case hyphen
    /// The mark of a word that goes on below.
    case continuation
    /// The line ends here in any case.
    case mandatory
  }

  /// The first byte.
  var start: Int
  /// The byte after the last that is drawn; spaces that follow belong to the gap.
  var end: Int
  /// Cells of the drawn part.
  var width: Int
  /// Cells of the spaces after it, when the line goes on.
  var gap: Int
  /// What it costs to end a line here, in squared cells.
  var penalty: Int
  /// What a line that ends here shows.
  var ending: Ending
  /// Cells that a line which ends here may stand out into the margin: 1 or 0.
  var hang = 0

  /// Cells that a line needs for ending here.
  var trailerWidth: Int {
    ending == .hyphen || ending == .continuation ? 1 : 0
  }
}
