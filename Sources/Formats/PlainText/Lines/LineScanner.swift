/// Cuts a text into lines and measures them, in one pass.
struct LineScanner {
  private let utf8: [UInt8]
  private var lines: [Line] = []
  private var blanks = 0
  private var odd: [Range<Int>] = []

  /// The lines of a text that are not blank, from a byte on.
  ///
  /// - Complexity: O(n).
  static func lines(of utf8: [UInt8], from start: Int = 0) -> [Line] {
    scan(utf8, from: start).lines
  }

  /// The lines of a text that are not blank, and the white space of blank lines that is more than
  /// spaces and tabs.
  ///
  /// - Complexity: O(n).
  static func scan(_ utf8: [UInt8], from start: Int) -> (lines: [Line], odd: [Range<Int>]) {
    var scanner = LineScanner(utf8: utf8)
    var position = start
    while position < utf8.count { position = scanner.scanLine(from: position) }
    return (scanner.lines, scanner.odd)
  }

  private init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Reads the line at a position.
  ///
  /// - Returns: The start of the next line.
  private mutating func scanLine(from start: Int) -> Int {
    var position = start
    var width = 0
    var text: Range<Int>?
    var textWidth = 0
    var indent = 0
    var firstWord: Int?
    while position < utf8.count, utf8.lineEndLength(at: position) == 0 {
      let byte = utf8[position]
      if byte == 0x20 || byte == 0x09 {
        if text != nil, firstWord == nil { firstWord = textWidth - indent }
        width = byte == 0x09 ? (width / 8 + 1) * 8 : width + 1
        position += 1
        continue
      }
      if text == nil { indent = width }
      let first = text?.lowerBound ?? position
      let letters = plainLetters(at: position)
      if letters > 0 {
        width += letters
        position += letters
      } else {
        let (scalar, length) = utf8.scalar(at: position)
        let cells = CellEstimate.cells(of: scalar)
        width += cells
        position += length
        if firstWord == nil, cells == 2 { firstWord = width - indent }
      }
      text = first..<position
      textWidth = width
    }
    let end = position
    if position < utf8.count { position += utf8.lineEndLength(at: position) }
    guard let text else {
      blanks += 1
      return position
    }
    // A line of no-break spaces is as blank as one of spaces, but its bytes must not be lost.
    if isBlank(text) {
      odd.append(text)
      blanks += 1
      return position
    }
    lines.append(
      Line(
        range: start..<end, text: text, width: textWidth, indent: indent,
        firstWord: firstWord ?? textWidth - indent, blanksBefore: blanks))
    blanks = 0
    return position
  }

  /// Whether a stretch that begins with no space holds nothing but other white space.
  private func isBlank(_ range: Range<Int>) -> Bool {
    guard utf8[range.lowerBound] >= 0x80 else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = utf8.scalar(at: position)
      guard scalar.properties.isWhitespace else { return false }
      position += length
    }
    return true
  }

  /// The number of printable ASCII bytes from a position on: one cell each, and most of a text.
  private func plainLetters(at start: Int) -> Int {
    var end = start
    while end < utf8.count, (0x21...0x7E).contains(utf8[end]) { end += 1 }
    return end - start
  }
}
