import Articles
import Console

/// How far a block stands from the left edge, and what stands there.
struct Inset {
  /// Cells left of the text.
  var indent: Int
  /// What stands in them.
  var lead: Line.Lead?

  /// The cells that text keeps however deep it is nested.
  private static let leastText = 10

  /// What stands left of a row of the block; markers only beside its first.
  func lead(isFirst: Bool) -> Line.Lead? {
    guard let lead, !isFirst, lead.kind == .marker else { return lead }
    return nil
  }

  /// The insets of all blocks.
  ///
  /// - Complexity: O(n) in the blocks.
  static func all(of blocks: [Block], columns: Int) -> [Inset] {
    let markers = MarkerWidths(blocks)
    var insets: [Inset] = []
    insets.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      insets.append(inset(of: block, markers: markers, index, within: columns))
    }
    return insets
  }

  private static func inset(
    of block: Block, markers: MarkerWidths, _ index: Int, within columns: Int
  ) -> Inset {
    let level = max(1, block.depth)
    let outer = (level - 1) * 4 + 2
    switch block.kind {
    case .listItem:
      let width = markers.widths[index]
      let marker = MarkerWidths.marker(of: block)
      let own = MarkerWidths.cells(marker)
      let text = Line.Lead(kind: .marker, text: marker, column: outer + width - own)
      return Inset(indent: outer + width + 1, lead: text).narrowed(to: columns)
    case .quotation:
      return quoted(outer, columns)
    case .attribution, .caption:
      return block.isQuoted
        ? quoted(outer, columns) : Inset(indent: 2 + block.depth * 2).narrowed(to: columns)
    default:
      if block.isQuoted { return quoted(outer, columns) }
      guard block.depth > 0 else { return Inset(indent: 0) }
      return Inset(indent: outer + markers.widths[index] + 1).narrowed(to: columns)
    }
  }

  private static func quoted(_ column: Int, _ columns: Int) -> Inset {
    Inset(indent: column + 2, lead: Line.Lead(kind: .bar, text: "│", column: column))
      .narrowed(to: columns)
  }

  /// The inset as far as a narrow column allows it; a lead that no longer fits is left out.
  private func narrowed(to columns: Int) -> Inset {
    let most = max(0, columns - Self.leastText)
    guard indent > most else { return self }
    guard let lead else { return Inset(indent: most) }
    let column = most - 1 - MarkerWidths.cells(lead.text)
    guard column >= 0 else { return Inset(indent: most) }
    return Inset(
      indent: most,
      lead: Line.Lead(kind: lead.kind, text: lead.text, column: min(lead.column, column)))
  }
}
