import Articles

extension Pass {
  /// A line of signs alone: `* * *`, `---`, `⁂`.
  static let sectionBreak = Pass(trustsBlankLines: true) { draft in
    for index in draft.pieces.indices where draft.isUndecided(index) {
      let piece = draft.pieces[index]
      guard piece.isOneLine, piece.range.count <= 200, RuleLine.isBreak(draft.utf8, piece.range)
      else { continue }
      draft.pieces[index].become(.sectionBreak, by: "section-break")
    }
  }
}
