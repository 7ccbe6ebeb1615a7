/// A line as a galley stores it: where it is in the text and how wide it is.
struct SetLine: Hashable {
  /// The first byte, counted from the start of its stretch.
  var start: Int32
  /// The byte after the last that is drawn, counted from the start of its stretch.
  var end: Int32
  /// Cells of text and trailer, without the indent.
  var width: Int32
  /// The sign after the last cluster.
  var trailer: Line.Trailer?
  /// Where its clusters stand, when that is not the order of the text.
  var visual: VisualLine?
  /// Whether the last mark stands one cell out in the margin if the line is full.
  var hangs = false
  /// Whether the line ends where its text says so, and is never stretched.
  var isLast = true
  /// Cells of further indent, as for the text of a record.
  var indent: Int32 = 0
  /// What stands in them.
  var label: String?
  /// The pieces of its cells, for a row of a table; bytes counted from the start of its stretch.
  var pieces: [Line.CellPiece] = []
}
