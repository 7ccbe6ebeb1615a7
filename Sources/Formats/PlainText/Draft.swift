import Articles

/// A plain text on its way to an article: what the passes read and change.
struct Draft {
  /// The decoded text.
  let utf8: [UInt8]
  /// The lines of the body that are not blank; the head and foot are taken away.
  var lines: [Line]
  /// How the lines stand.
  var layout = TextLayout.linePerBlock
  /// The blocks in the making.
  var pieces: [Piece] = []
  /// What the head of the text says about it.
  var metadata = Metadata(title: "")
  /// The title that stands before the text; empty when the text itself gives it, or nothing does.
  var headTitle = ""

  init(_ utf8: [UInt8], from start: Int) {
    self.utf8 = utf8
    lines = LineScanner.lines(of: utf8, from: start)
  }
}
