import Articles

extension Pass {
  /// A short line with running text below it that ends like no sentence.
  static let heading = Pass(trustsBlankLines: true) { draft in
    for index in draft.pieces.indices.dropLast() {
      guard draft.isHeadingLike(index), draft.standsAlone(index),
        draft.hasProse(after: index), draft.pieces[index + 1].kind != .sectionBreak
      else { continue }
      draft.pieces[index].become(.heading(level: 2), by: "heading")
      draft.quoteBelowName(index)
    }
  }
}

extension Draft {
  /// Whether a piece is parted from what stands above it, as far as the layout shows that.
  fileprivate func standsAlone(_ index: Int) -> Bool {
    guard case .blankSeparated = layout else { return true }
    return (index == 0 || pieces[index].blanksBefore > 0) && pieces[index + 1].blanksBefore > 0
  }

  /// Takes words in quotation marks as a quotation when the heading names who speaks.
  fileprivate mutating func quoteBelowName(_ heading: Int) {
    guard utf8[pieces[heading].range].contains(0x3A), isUndecided(heading + 1),
      utf8.isQuotation(pieces[heading + 1].range), !utf8.isShort(pieces[heading + 1].range, 120)
    else { return }
    pieces[heading + 1].become(.quotation, by: "quotation")
    pieces[heading + 1].isQuoted = true
    pieces[heading + 1].depth += 1
  }
}
