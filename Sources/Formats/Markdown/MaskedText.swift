/// A text as the parser sees it, and the way from its bytes back to those of the text.
struct MaskedText {
  /// What the parser reads.
  private(set) var utf8: [UInt8]

  private var edits: [Edit] = []
  /// For the place of a task mark that stands for a footnote, the footnote's index.
  private var footnotes: [Int: Int] = [:]

  /// A stretch of the text that was replaced.
  private struct Edit {
    let masked: Range<Int>
    let source: Range<Int>
  }

  /// What is put behind every text: md4c 0.4.8 reads past the end of one whose last line has no
  /// line end, in a link without its closing bracket for instance.
  private static let padding: [UInt8] = [0x0A, 0x00]

  /// An item of a list whose text begins in the fifth column, where what belongs to a footnote
  /// is indented to, with a task mark.
  private static let mark = Array("+   [ ] ".utf8)
  /// The place of the task mark in it.
  private static let markOffset = 5

  /// Masks the definitions of a plan, and fills up delimiters of tables.
  ///
  /// - Complexity: O(n).
  init(_ text: [UInt8], from start: Int, _ plan: FootnotePlan) {
    let dashes = TableDelimiters.missing(in: text, from: start)
    utf8 = []
    utf8.reserveCapacity(
      text.count + (plan.definitions.count + dashes.count) * Self.mark.count + Self.padding.count)
    var copied = 0
    var next = 0
    for (index, definition) in plan.definitions.enumerated() {
      while next < dashes.count, dashes[next].position < definition.range.lowerBound {
        fill(dashes[next], text, &copied)
        next += 1
      }
      mask(definition, index, text, &copied)
    }
    for missing in dashes[next...] { fill(missing, text, &copied) }
    utf8 += text[copied...]
    utf8 += Self.padding
  }

  private mutating func mask(
    _ definition: FootnoteDefinition, _ index: Int, _ text: [UInt8], _ copied: inout Int
  ) {
    var mark = Self.mark
    mark += repeatElement(0x20, count: max(0, definition.range.count - mark.count))
    // An item may not begin with an empty line and still go on below; a letter that nothing maps
    // to makes it a paragraph.
    if definition.isAlone { mark.append(0x78) }
    let start = replace(definition.range, with: mark, text, &copied)
    footnotes[start + Self.markOffset] = index
  }

  private mutating func fill(
    _ missing: (position: Int, count: Int), _ text: [UInt8], _ copied: inout Int
  ) {
    let dashes = Array(repeating: UInt8(0x2D), count: missing.count)
    _ = replace(missing.position..<missing.position, with: dashes, text, &copied)
  }

  /// Copies up to a range and puts other bytes in its place; the first of them is returned.
  private mutating func replace(
    _ range: Range<Int>, with bytes: [UInt8], _ text: [UInt8], _ copied: inout Int
  ) -> Int {
    utf8 += text[copied..<range.lowerBound]
    let start = utf8.count
    utf8 += bytes
    edits.append(Edit(masked: start..<utf8.count, source: range))
    copied = range.upperBound
    return start
  }

  /// The footnote whose task mark stands at a byte of the masked text, or nil.
  func footnote(atMark offset: Int) -> Int? { footnotes[offset] }

  /// The bytes of the text behind a range of the masked text; empty for what the mask added.
  func source(of range: Range<Int>) -> Range<Int> {
    let start = source(of: range.lowerBound)
    return start..<max(start, source(of: range.upperBound))
  }

  /// - Complexity: O(log n) in the footnotes.
  private func source(of position: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].masked.lowerBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return position }
    let edit = edits[low - 1]
    if position >= edit.masked.upperBound {
      return position - edit.masked.upperBound + edit.source.upperBound
    }
    return min(edit.source.upperBound, edit.source.lowerBound + position - edit.masked.lowerBound)
  }
}
