import Articles
import Console
import SeededSupport
import Testing

@testable import Typesetting

@Suite struct LayoutPropertyTests {
  /// Articles of every kind of block, and widths for each.
  static let seeds = Array(UInt64(1)...40)

  private func layout(_ seed: UInt64) -> (Layout, SeededGenerator) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...8, using: &generator)
    // Every fourth is full of tables.
    let parts = seed.isMultiple(of: 4) ? generator.tables(3) : generator.parts(count)
    let article = Sample.article(parts)
    let columns = Int.random(in: 1...90, using: &generator)
    return (Layout(article, measure: Measure(columns: columns)), generator)
  }

  @Test(arguments: seeds)
  func `layout loses and adds nothing`(seed: UInt64) {
    let (layout, _) = layout(seed)
    let bytes = layout.article.text.utf8
    var shown = [Int](repeating: 0, count: bytes.count)
    var last = 0
    for line in layout.lines(in: 0..<layout.rowCount) {
      #expect(line.range.lowerBound.utf8 >= last)
      // The cells of a table's row overlap in their lines.
      last = line.isInTable ? line.range.lowerBound.utf8 : line.range.upperBound.utf8
      for index in line.range.lowerBound.utf8..<line.range.upperBound.utf8
      where line.holds(Offset(index)) {
        shown[index] += 1
      }
    }
    for (index, byte) in bytes.enumerated() {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09
      #expect(isBlank ? shown[index] <= 1 : shown[index] == 1, "byte \(index)")
    }
  }

  @Test(arguments: UInt64(100)...300)
  func `any scalars at all are laid out without loss`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.anything(scalars: 300)
    let kind: Block.Kind = seed.isMultiple(of: 3) ? .preformatted : .paragraph
    let columns = Int.random(in: 1...60, using: &generator)
    let layout = Layout(Sample.article(text, kind), measure: Measure(columns: columns))
    var shown = [Int](repeating: 0, count: text.utf8.count)
    for line in layout.lines(in: 0..<layout.rowCount) {
      for index in line.range.lowerBound.utf8..<line.range.upperBound.utf8 { shown[index] += 1 }
    }
    var byte = 0
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      #expect(isSpace ? shown[byte] <= 1 : shown[byte] == 1, "U+\(scalar.value) at \(byte)")
      byte += UTF8.width(scalar)
    }
  }

  @Test(arguments: seeds)
  func `no row is wider than the measure but kept ones`(seed: UInt64) {
    let (layout, _) = layout(seed)
    for line in layout.lines(in: 0..<layout.rowCount) {
      let placed = layout.clusters(of: line)
      let trailer = line.trailer == nil ? 0 : 1
      let right = max(
        placed.map(\.columns.upperBound).max() ?? line.indent,
        line.trailers.map { $0.column + 1 }.max() ?? 0)
      let isReversed = line.direction == .rightToLeft
      // A tab that begins a row from right to left is a gap right of all that is drawn.
      let isKept = isReversed && line.isPreformatted
      #expect(right == line.width || line.isBlank || isKept)
      let left = placed.map(\.column).min() ?? line.indent
      if isReversed, case .prose = line.setting { #expect(left - trailer == line.indent) }
      guard line.setting != .preformatted else { continue }
      let isOneWideCluster = placed.count == 1 && placed[0].cluster.width > layout.measure.columns
      #expect(line.width <= layout.measure.columns || isOneWideCluster, "\(layout.drawn(line))")
    }
  }

  @Test(arguments: seeds)
  func `a row and its first offset lead to each other`(seed: UInt64) {
    let (layout, _) = layout(seed)
    for row in 0..<layout.rowCount {
      let line = layout.line(at: row)
      let isSecondBlank = line?.isBlank == true && layout.line(at: row - 1)?.isBlank == true
      #expect(layout.row(of: layout.firstOffset(ofRow: row)) == (isSecondBlank ? row - 1 : row))
    }
  }

  @Test(arguments: seeds)
  func `a cluster and its position lead to each other`(seed: UInt64) {
    let (layout, _) = layout(seed)
    for row in 0..<layout.rowCount {
      guard let line = layout.line(at: row) else { continue }
      for placed in layout.clusters(of: line) {
        let position = layout.position(of: placed.offset)
        #expect(position.row == row)
        // The dot of a folded row stands inside the cells of its tab.
        guard line.setting != .folded else { continue }
        #expect(position.column == placed.column)
        #expect(layout.offset(atRow: row, column: placed.column) == placed.offset)
      }
    }
  }

  @Test(arguments: seeds)
  func `every offset has a row, and rows follow offsets`(seed: UInt64) {
    let (layout, _) = layout(seed)
    var last = 0
    for byte in 0...layout.article.text.utf8.count {
      let row = layout.row(of: Offset(byte))
      // In a table's row, the end of one cell may stand below the start of the next.
      let isInTable = layout.line(at: row)?.isInTable == true
      #expect(row >= last || isInTable)
      last = isInTable ? min(last, row) : row
    }
    last = layout.row(of: layout.article.text.end)
    let isTableLast = layout.article.blocks.last?.kind == .tableRow
    #expect(last == layout.rowCount - 1 || isTableLast)
    for (index, block) in layout.article.blocks.enumerated() {
      let first = layout.line(at: layout.row(of: block.range.lowerBound))
      let end = layout.line(at: layout.row(of: block.range.upperBound))
      #expect(first?.block == index && first?.isFirstOfBlock == true)
      #expect(end?.block == index && (end?.isLastOfBlock == true || end?.isInTable == true))
    }
  }

  @Test(arguments: seeds)
  func `no sequence of resizes moves the top line`(seed: UInt64) {
    var (layout, generator) = layout(seed)
    let top = layout.firstOffset(ofRow: Int.random(in: 0..<layout.rowCount, using: &generator))
    for _ in 0..<20 {
      let columns = Int.random(in: 1...120, using: &generator)
      layout = Layout(layout.article, measure: Measure(columns: columns))
      let row = layout.row(of: top)
      let below = layout.line(at: row + 1)?.range.lowerBound ?? layout.article.text.end
      #expect(layout.firstOffset(ofRow: row) <= top)
      #expect(
        top < below || below == layout.article.text.end || layout.line(at: row)?.isBlank == true
          || layout.line(at: row)?.isInTable == true)
    }
  }

  @Test(arguments: seeds)
  func `what was asked before changes no answer`(seed: UInt64) {
    let (layout, _) = layout(seed)
    let fresh = Layout(layout.article, measure: layout.measure)
    let expected = layout.lines(in: 0..<layout.rowCount)
    let backwards = (0..<expected.count).reversed().map { fresh.line(at: $0) }
    #expect(backwards.reversed().map { $0 } == expected)
  }

  @Test(arguments: seeds)
  func `rows counted from a place are the rows counted from the top`(seed: UInt64) {
    var (layout, generator) = layout(seed)
    let rows = layout.rowCount
    let row = Int.random(in: 0..<rows, using: &generator)
    let start = layout.firstOffset(ofRow: row)
    let first = layout.row(of: start)
    let nearby = Layout(layout.article, measure: layout.measure).lines(from: start, count: 12)
    #expect(nearby == layout.lines(in: first..<(first + 12)))
    for distance in [-30, -3, -1, 0, 1, 2, 17] {
      let target = min(max(first + distance, 0), rows - 1)
      #expect(layout.offset(start, movedBy: distance) == layout.firstOffset(ofRow: target))
    }
  }
}

extension Line {
  /// Whether the row is a row of a table whose cells stand side by side.
  var isInTable: Bool {
    if case .cells = setting { true } else { false }
  }
}
