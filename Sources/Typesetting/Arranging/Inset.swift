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
    let quotations = Spacing.bars(beside: block)
    let bars = bars(quotations)
    let isItem = block.kind.hasMarker
    let lists = max(isItem ? 1 : 0, block.depth - quotations)
    let left = quotations > 0 ? margin + barStep * quotations : 0
    // A quoted list is as far in from the bars as another from the edge.
    let start = left + margin + step * (lists - 1)
    if isItem {
      return item(MarkerWidths.marker(of: block), at: start, width: markerWidth, bars: bars)
    }
    if lists > 0 { return Inset(indent: start + markerWidth + 1, first: bars, rest: bars) }
    if quotations > 0 { return Inset(indent: left, first: bars, rest: bars) }
    return Inset(indent: block.kind == .attribution || block.kind == .caption ? margin : 0)
  }

  /// Cells by which each bar stands right of the one before.
  private static let barStep = 2

  /// The bars of quotations one inside the other; the first stands at the margin.
  ///
  /// They stand at the outermost levels, however deep in lists the text is.
  private static func bars(_ count: Int) -> Line.Lead? {
    guard count > 0 else { return nil }
    let text = Array(repeating: "│", count: count).joined(separator: " ")
    return Line.Lead(kind: .bar, text: text, column: margin)
  }

  /// An item whose marker ends where the widest marker of its list does.
  private static func item(
    _ marker: String, at start: Int, width: Int, bars: Line.Lead?
  ) -> Inset {
    let column = start + width - MarkerWidths.cells(marker)
    let indent = start + width + 1
    guard let bars else {
      return Inset(indent: indent, first: Line.Lead(kind: .marker, text: marker, column: column))
    }
    return Inset(indent: indent, first: bars.followed(by: marker, at: column), rest: bars)
  }

  /// The inset as far as a narrow column allows it; a lead that no longer fits is left out.
  private func narrowed(to columns: Int) -> Inset {
    let most = max(0, columns - Self.leastText)
    guard indent > most else { return self }
    return Inset(
      indent: most, first: Self.moved(first, before: most), rest: Self.moved(rest, before: most))
  }

  /// A lead that ends before an indent: bars lose the innermost, a marker moves to the left.
  private static func moved(_ lead: Line.Lead?, before indent: Int) -> Line.Lead? {
    guard let lead else { return nil }
    if lead.text.allSatisfy({ $0 == "│" || $0 == " " }) {
      let room = max(0, indent - lead.column)
      let kept = lead.text.prefix(room)
      return kept.isEmpty
        ? nil : Line.Lead(kind: lead.kind, text: String(kept), column: lead.column)
    }
    let last = indent - 1 - MarkerWidths.cells(lead.text)
    return last < 0
      ? nil : Line.Lead(kind: lead.kind, text: lead.text, column: min(lead.column, last))
  }
}

extension Line.Lead {
  /// The lead with a text after it at a column, as the marker of an item right of a bar.
  func followed(by text: String, at column: Int) -> Line.Lead {
    let gap = column - self.column - MarkerWidths.cells(self.text)
    return Line.Lead(
      kind: kind, text: self.text + String(repeating: " ", count: max(0, gap)) + text,
      column: self.column)
  }
}
