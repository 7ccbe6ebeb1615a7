import Articles
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
    if case .cells(let table) = stretch.setting { return (cells(of: lines, table), direction) }
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
    }
  }

  /// The clusters of a line with their places; nil where they run from left to right.
  private func parts(
    of text: Range<Int>, trailer: Line.Trailer?, _ scalars: Scalars, _ paragraph: BidiParagraph
  ) -> [VisualLine.Part]? {
    let line = scalars.indexes(of: text)
    guard direction == .rightToLeft || paragraph.levels[line].contains(where: { $0 & 1 != 0 })
    else { return nil }
    return placed(text, trailer: trailer, scalars, paragraph)
  }

  /// The clusters of a text in the order of the eye, from a column to the right.
  private func placed(
    _ text: Range<Int>, from column: Int = 0, trailer: Line.Trailer?, _ scalars: Scalars,
    _ paragraph: BidiParagraph
  ) -> [VisualLine.Part] {
    var parts: [VisualLine.Part] = []
    var walk = LineWalk(bytes, text, walkSetting, column: 0)
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
    let start = direction == .rightToLeft && trailer != nil ? column + 1 : column
    place(&parts, from: start, in: text, scalars, paragraph)
    return parts
  }

  /// How the clusters of a line, or of one cell of it, become cells.
  private var walkSetting: Line.Setting {
    if case .cells = stretch.setting { .prose } else { stretch.setting.line([], from: 0) }
  }

  /// Places the clusters of a text one after another, from the left.
  private func place(
    _ parts: inout [VisualLine.Part], from column: Int, in text: Range<Int>, _ scalars: Scalars,
    _ paragraph: BidiParagraph
  ) {
    let stretch = scalars.indexes(of: text)
    var owners = [Int?](repeating: nil, count: stretch.count)
    for index in parts.indices {
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

  /// The lines of a row of a table: each cell in the order of the eye, and the columns from the
  /// right where the table runs so.
  private func cells(of lines: [SetLine], _ table: TableColumns) -> [SetLine] {
    let origin = stretch.bytes.lowerBound
    let scalars = Scalars(bytes, stretch.bytes)
    let paragraph = BidiParagraph(scalars.values, direction: direction)
    return lines.map { line in
      var line = line
      if direction == .rightToLeft {
        line.pieces = line.pieces.map { mirrored($0, table) }
        line.width = Int32(
          line.pieces.filter { $0.width > 0 }.map { $0.column + $0.width }.max() ?? 0)
      }
      var isReordered = direction == .rightToLeft
      var parts: [VisualLine.Part] = []
      for piece in line.pieces {
        let text = (origin + piece.bytes.lowerBound)..<(origin + piece.bytes.upperBound)
        let levels = paragraph.levels[scalars.indexes(of: text)]
        isReordered = isReordered || levels.contains { $0 & 1 != 0 }
        let shift = Int32(piece.bytes.lowerBound) - line.start
        parts += placed(
          text, from: piece.column, trailer: piece.trailer, scalars, paragraph
        ).map { part in
          var part = part
          part.start += shift
          return part
        }
      }
      if isReordered { line.visual = VisualLine(parts: parts) }
      return line
    }
  }

  /// A piece of a cell where columns run from the right: against the right edge of its own.
  ///
  /// Numbers stand there in either direction, so that their units are below each other.
  private func mirrored(_ piece: Line.CellPiece, _ table: TableColumns) -> Line.CellPiece {
    guard let own = table.columns.last(where: { $0.start <= piece.column }) else { return piece }
    let blank = max(0, own.width - piece.width)
    var piece = piece
    piece.column = max(
      0,
      columns - own.start - own.width + (own.alignment == .center ? blank / 2 : blank))
    return piece
  }
}
