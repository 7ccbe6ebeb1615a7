import Articles

extension Pass {
  /// Neighbouring lines that would lose their sense when joined: columns, drawings, code, verse.
  static let preformatted = Pass(trustsBlankLines: true) { draft in
    if case .hardWrapped = draft.layout { return }
    let judge = PreformattedJudge(draft)
    var kept: [Piece] = []
    kept.reserveCapacity(draft.pieces.count)
    var index = 0
    while index < draft.pieces.count {
      var end = index + 1
      while end < draft.pieces.count, draft.isUndecided(end - 1), draft.isUndecided(end),
        draft.pieces[end].blanksBefore == 0
      {
        end += 1
      }
      var group = draft.pieces[index]
      group.join(draft.pieces[end - 1])
      if draft.isUndecided(index), let rule = judge.rule(for: group.lines) {
        kept.append(judge.preformatted(group, by: rule))
      } else {
        kept += draft.pieces[index..<end]
      }
      index = end
    }
    draft.pieces = kept
  }
}
