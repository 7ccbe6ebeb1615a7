import Articles
import Console

/// How far a block stands from the left edge, and what stands there.
struct Inset {
  /// Cells left of the text.
  var indent: Int
  /// What stands in them beside the first row.
  var first: Line.Lead?
  /// What stands in them beside the other rows, and in a blank row that a quotation goes through.
  var rest: Line.Lead?

  /// Cells by which each level of quotations and lists is further in.
  private static let step = 4
  /// Cells left of the outermost marker or bar.
  private static let margin = 2
  /// The cells that text keeps however deep it is nested.
  private static let leastText = 10

  /// The insets of all blocks.
  ///
  /// - Complexity: O(n) in the blocks.
  static func all(of blocks: [Block], columns: Int) -> [Inset] {
    let markers = MarkerWidths(blocks)
    return zip(blocks, markers.widths).map { block, width in
      inset(of: block, markerWidth: width).narrowed(to: columns)
    }
  }

  private static func inset(of block: Block, markerWidth: Int) -> Inset {
    let outer = margin + step * (max(1, block.depth) - 1)
    if block.kind.hasMarker {
      let marker = MarkerWidths.marker(of: block)
      // A quoted item needs room for the bar before its marker, whatever its depth.
      let start = block.isQuoted ? max(outer, margin + step) : outer
      return item(marker, at: start, width: markerWidth, isQuoted: block.isQuoted)
    }
    if block.kind == .quotation || block.isQuoted {
      return Inset(indent: outer + 2, first: bar, rest: bar)
    }
    if block.depth > 0 { return Inset(indent: outer + markerWidth + 1) }
    return Inset(indent: block.kind == .attribution || block.kind == .caption ? margin : 0)
  }

  /// The bar of a quotation; it stands at the outermost level, however deep the text is.
  private static let bar = Line.Lead(kind: .bar, text: "│", column: margin)

  /// An item whose marker ends where the widest marker of its list does.
  private static func item(
    _ marker: String, at start: Int, width: Int, isQuoted: Bool
  ) -> Inset {
    let column = start + width - MarkerWidths.cells(marker)
    let indent = start + width + 1
    guard isQuoted else {
      return Inset(indent: indent, first: Line.Lead(kind: .marker, text: marker, column: column))
    }
    let gap = String(repeating: " ", count: column - margin - 1)
    let first = Line.Lead(kind: .bar, text: bar.text + gap + marker, column: margin)
    return Inset(indent: indent, first: first, rest: bar)
  }

  /// The inset as far as a narrow column allows it; a lead that no longer fits is left out.
  private func narrowed(to columns: Int) -> Inset {
    let most = max(0, columns - Self.leastText)
    guard indent > most else { return self }
    return Inset(
      indent: most, first: Self.moved(first, before: most), rest: Self.moved(rest, before: most))
  }

  private static func moved(_ lead: Line.Lead?, before indent: Int) -> Line.Lead? {
    guard let lead else { return nil }
    let last = indent - 1 - MarkerWidths.cells(lead.text)
    return last < 0
      ? nil : Line.Lead(kind: lead.kind, text: lead.text, column: min(lead.column, last))
  }
}
