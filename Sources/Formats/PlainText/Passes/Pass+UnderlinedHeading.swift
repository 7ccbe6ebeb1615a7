import Articles

extension Pass {
  /// A line with a line of `=` or `-` directly under it, about as long.
  static let underlinedHeading = Pass(trustsBlankLines: true) { draft in
    var kept: [Piece] = []
    kept.reserveCapacity(draft.pieces.count)
    for piece in draft.pieces {
      if piece.blanksBefore == 0, let above = kept.last, above.isOneLine, above.suffix == nil,
        let level = RuleLine.underlineLevel(draft.utf8, piece.range),
        abs(above.range.count - piece.range.count) <= max(3, above.range.count / 4)
      {
        kept[kept.count - 1].become(.heading(level: level), by: "underlined-heading")
        kept[kept.count - 1].suffix = piece.range
      } else {
        kept.append(piece)
      }
    }
    draft.pieces = kept
  }
}
