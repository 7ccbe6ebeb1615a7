import Articles

/// A plain text on its way to an article: what the passes read and change.
struct Draft {
  /// The decoded text.
  let utf8: [UInt8]
  /// The lines of the body that are not blank; the head and foot are taken away.
  var lines: [Line]
  /// Bytes that are known to be no words of the text: its head and foot, the furniture of pages.
  ///
  /// Each stretch belongs to the block that follows, or stands around it, and is not shown.
  var hidden: [Range<Int>]
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
    let scan = LineScanner.scan(utf8, from: start)
    lines = scan.lines
    hidden = (start > 0 ? [utf8.trimmed(0..<start)] : []) + scan.odd
  }

  /// Takes the first lines out of the text: they stay in the map of the article, unseen.
  mutating func hideFirstLines(_ count: Int) {
    guard count > 0 else { return }
    hidden.append(lines[0].text.lowerBound..<lines[count - 1].text.upperBound)
    lines.removeFirst(count)
  }
}
