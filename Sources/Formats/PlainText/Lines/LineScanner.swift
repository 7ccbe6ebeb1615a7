import Articles

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
    var measured = MeasuredLine()
    while position < utf8.count {
      let end = plainEnd(from: position)
      if end > position {
        measured.add(utf8, plain: position..<end)
        position = end
        continue
      }
      guard utf8.lineEndLength(at: position) == 0 else { break }
      if utf8[position] == 0x09 {
        measured.addTab()
        position += 1
      } else {
        let (scalar, length) = utf8.scalar(at: position)
        measured.add(position..<position + length, cells: CellEstimate.cells(of: scalar))
        position += length
      }
    }
    let end = position
    if position < utf8.count { position += utf8.lineEndLength(at: position) }
    // A line of no-break spaces is as blank as one of spaces, but its bytes must not be lost.
    let isOdd = measured.text.map(isBlank) ?? false
    guard let text = measured.text, !isOdd else {
      if let text = measured.text { odd.append(text) }
      blanks += 1
      return position
    }
    lines.append(
      Line(
        range: start..<end, text: text, width: measured.textWidth, indent: measured.indent,
        firstWord: measured.firstWord ?? measured.textWidth - measured.indent,
        blanksBefore: blanks))
    blanks = 0
    return position
  }

  /// Where the printable bytes of ASCII and spaces end that begin at a position: one cell each, and
  /// most of a text.
  private func plainEnd(from start: Int) -> Int {
    utf8.span.first(
      from: start, to: utf8.count,
      { ~$0.plain.lies(from: 0x20, to: 0x7E) & EightBytes.highest | $0.wide },
      { $0 &- 0x20 >= 0x5F })
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
}

/// What a line is found to measure, from its start on.
private struct MeasuredLine {
  /// Cells so far.
  private var width = 0
  /// The line so far, without the white space at its ends; nil while there is only that.
  private(set) var text: Range<Int>?
  /// Cells up to the end of the text.
  private(set) var textWidth = 0
  /// Cells before the text.
  private(set) var indent = 0
  /// Cells of the first word, once it has ended; of the first wide character, where one comes first.
  private(set) var firstWord: Int?

  /// Adds printable ASCII and spaces.
  mutating func add(_ utf8: [UInt8], plain run: Range<Int>) {
    var start = run.lowerBound
    if text == nil { while start < run.upperBound, utf8[start] == 0x20 { start += 1 } }
    if start < run.upperBound {
      if text == nil { indent = width + start - run.lowerBound }
      if firstWord == nil, let space = utf8[start..<run.upperBound].firstIndex(of: 0x20) {
        firstWord = width + space - run.lowerBound - indent
      }
      var end = run.upperBound
      while end > start, utf8[end - 1] == 0x20 { end -= 1 }
      if end > start {
        text = (text?.lowerBound ?? start)..<end
        textWidth = width + end - run.lowerBound
      }
    }
    width += run.count
  }

  /// Adds a tab, which goes on to the next eighth cell.
  mutating func addTab() {
    if text != nil, firstWord == nil { firstWord = textWidth - indent }
    width = (width / 8 + 1) * 8
  }

  /// Adds another scalar.
  mutating func add(_ scalar: Range<Int>, cells: Int) {
    if text == nil { indent = width }
    width += cells
    if firstWord == nil, cells == 2 { firstWord = width - indent }
    text = (text?.lowerBound ?? scalar.lowerBound)..<scalar.upperBound
    textWidth = width
  }
}
