import Console

/// Puts the lines of a stretch into the order of the eye.
///
/// The levels are those of whole paragraphs (UAX #9), the order is that of each line. The text, its
/// offsets and its lines stay as they are.
struct LineOrder {
  private let bytes: [UInt8]
  private let stretch: Stretch
  private let columns: Int
  private let direction: Direction

  /// Orders the lines of a stretch; nil where all of it runs from left to right.
  ///
  /// - Complexity: a scan of the bytes, where there is nothing to order.
  init?(_ stretch: Stretch, _ bytes: [UInt8], columns: Int) {
    let occurs = RightToLeft.occurs(in: bytes, stretch.bytes)
    let isOpening = stretch.opening == stretch.bytes.lowerBound
    guard occurs || !isOpening else { return nil }
    direction = Self.direction(of: stretch, in: bytes)
    guard occurs || direction == .rightToLeft else { return nil }
    self.bytes = bytes
    self.stretch = stretch
    self.columns = columns
  }

  /// The lines with their clusters in place, and the side at which they begin.
  func order(_ lines: [SetLine]) -> (lines: [SetLine], direction: Direction) {
    var lines = lines
    var first = 0
    while first < lines.count {
      var end = first + 1
      while end < lines.count, !isParagraphEnd(between: lines[end - 1], and: lines[end]) {
        end += 1
      }
      order(&lines, first..<end)
      first = end
    }
    return (lines, direction)
  }

  /// The bytes in which the first strong letter is looked for.
  private static let opening = 4_096

  private static func direction(of stretch: Stretch, in bytes: [UInt8]) -> Direction {
    let end = max(stretch.opening, stretch.bytes.upperBound)
    let scalars = Scalars(bytes, stretch.opening..<min(end, stretch.opening + opening))
    return BidiParagraph.direction(of: scalars.values)
  }

  /// Whether a newline stands between two lines: what follows is a paragraph of its own to UAX #9.
  private func isParagraphEnd(between above: SetLine, and below: SetLine) -> Bool {
    let origin = stretch.bytes.lowerBound
    let gap = (origin + Int(above.end))..<(origin + Int(below.start))
    return Scalars(bytes, gap).values.contains { value in
      (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }
  }

  private func order(_ lines: inout [SetLine], _ range: Range<Int>) {
    guard let first = lines[range].first, let last = lines[range].last else { return }
    let origin = stretch.bytes.lowerBound
    let scalars = Scalars(bytes, (origin + Int(first.start))..<(origin + Int(last.end)))
    let paragraph = BidiParagraph(scalars.values, direction: direction)
    for index in range {
      let text = (origin + Int(lines[index].start))..<(origin + Int(lines[index].end))
      guard let parts = parts(of: text, trailer: lines[index].trailer, scalars, paragraph) else {
        continue
      }
      lines[index].visual = VisualLine(parts: parts)
      if case .columns = stretch.setting, direction == .rightToLeft {
        lines[index].width = Int32(columns)
      }
    }
  }

  /// The clusters of a line with their places; nil where they run from left to right.
  private func parts(
    of text: Range<Int>, trailer: Line.Trailer?, _ scalars: Scalars, _ paragraph: BidiParagraph
  ) -> [VisualLine.Part]? {
    let line = scalars.indexes(of: text)
    guard direction == .rightToLeft || paragraph.levels[line].contains(where: { $0 & 1 != 0 })
    else { return nil }
    var parts: [VisualLine.Part] = []
    var walk = LineWalk(bytes, text, stretch.setting, column: 0)
    while let step = walk.next() {
      let drawn = scalars.index(of: step.piece.start).map { paragraph.drawn[$0] } ?? 0
      let own = UTF8Bytes.decode(bytes, at: step.piece.start).scalar
      parts.append(
        VisualLine.Part(
          start: Int32(step.piece.start - text.lowerBound),
          length: Int32(step.piece.end - step.piece.start), column: Int32(step.column),
          cells: Int32(walk.column - step.column), drawn: drawn == own ? 0 : drawn,
          kind: step.piece.kind))
    }
    if case .columns = stretch.setting {
      placeCells(&parts, in: text, scalars, paragraph)
    } else {
      let isReversed = direction == .rightToLeft
      let start = isReversed && trailer != nil ? 1 : 0
      place(&parts, parts.indices, from: start, in: text, scalars, paragraph)
    }
    return parts
  }

  /// Places some clusters of a line one after another, from the left.
  private func place(
    _ parts: inout [VisualLine.Part], _ range: Range<Int>, from column: Int, in text: Range<Int>,
    _ scalars: Scalars, _ paragraph: BidiParagraph
  ) {
    guard let first = parts[range].first, let last = parts[range].last else { return }
    let start = text.lowerBound + Int(first.start)
    let end = text.lowerBound + Int(last.start + last.length)
    let stretch = scalars.indexes(of: start..<end)
    var owners = [Int?](repeating: nil, count: stretch.count)
    for index in range {
      let place = scalars.index(of: text.lowerBound + Int(parts[index].start))
      if let place { owners[place - stretch.lowerBound] = index }
    }
    var next = Int32(column)
    for scalar in paragraph.visualOrder(of: stretch) {
      guard let index = owners[scalar - stretch.lowerBound] else { continue }
      parts[index].column = next
      next += parts[index].cells
    }
  }

  /// Places the cells of a row of a table: each in its column, the columns from the right where the
  /// table runs so.
  private func placeCells(
    _ parts: inout [VisualLine.Part], in text: Range<Int>, _ scalars: Scalars,
    _ paragraph: BidiParagraph
  ) {
    var start = 0
    while start < parts.count {
      var end = start
      while end < parts.count, parts[end].kind != .tab { end += 1 }
      let cells = parts[start..<end].reduce(0) { $0 + Int($1.cells) }
      let left = Int(parts[start].column)
      let column = direction == .rightToLeft ? max(0, columns - left - cells) : left
      place(&parts, start..<end, from: column, in: text, scalars, paragraph)
      if end < parts.count, direction == .rightToLeft {
        // The gap lies left of its cell.
        parts[end].column = Int32(max(0, column - Int(parts[end].cells)))
      }
      start = end + 1
    }
  }
}
