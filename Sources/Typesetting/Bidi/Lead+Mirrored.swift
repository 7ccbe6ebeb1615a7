import Console

extension Line.Lead {
  /// The lead at the other edge of the column: where paragraphs run from right to left, bars and
  /// markers stand right of the text.
  func mirrored(in columns: Int) -> Line.Lead {
    let column = columns - column - MarkerWidths.cells(text)
    return Line.Lead(
      kind: kind, text: Self.ordered(text, .rightToLeft), written: text, column: max(0, column))
  }

  /// A short text in the order of the eye.
  static func ordered(_ text: String, _ direction: Direction) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    let paragraph = BidiParagraph(scalars, direction: direction)
    var ordered = ""
    for index in paragraph.visualOrder(of: 0..<scalars.count) {
      if let scalar = Unicode.Scalar(paragraph.drawn[index]) {
        ordered.unicodeScalars.append(scalar)
      }
    }
    return ordered
  }
}
