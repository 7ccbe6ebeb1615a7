import Console

extension Line.Lead {
  /// The lead at the other edge of the column: where paragraphs run from right to left, bars and
  /// markers stand right of the text.
  func mirrored(in columns: Int) -> Line.Lead {
    let scalars = text.unicodeScalars.map(\.value)
    let paragraph = BidiParagraph(scalars, direction: .rightToLeft)
    var mirrored = ""
    for index in paragraph.visualOrder(of: 0..<scalars.count) {
      if let scalar = Unicode.Scalar(paragraph.drawn[index]) {
        mirrored.unicodeScalars.append(scalar)
      }
    }
    let column = columns - column - MarkerWidths.cells(text)
    return Line.Lead(kind: kind, text: mirrored, written: text, column: max(0, column))
  }
}
