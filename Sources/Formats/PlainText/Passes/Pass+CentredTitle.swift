import Articles

extension Pass {
  /// A few short lines at the start that are set deeper than the rest: a title on a page of its own.
  ///
  /// The first of them is the title, the others say more about it.
  static let centredTitle = Pass(trustsBlankLines: true, readsHead: true) { draft in
    guard draft.isUndecided(0), draft.metadata.title.isEmpty, draft.isCentred(draft.pieces[0]),
      draft.hasProse(after: 0)
    else { return }
    let group = draft.pieces[0]
    let lines = group.lines.map { index in
      var piece = Piece(
        draft.lines[index].text, lines: index..<index + 1, rule: "centred-title",
        blanksBefore: draft.lines[index].blanksBefore)
      piece.kind = index == group.lines.lowerBound ? .heading(level: 1) : .dek
      return piece
    }
    draft.pieces.replaceSubrange(0..<1, with: lines)
  }
}

extension Draft {
  /// Whether a piece has two to four lines, all of them indented and short, like headings.
  fileprivate func isCentred(_ piece: Piece) -> Bool {
    guard (2...4).contains(piece.lines.count), lines.count > piece.lines.count else { return false }
    let body = lines[piece.lines.upperBound...].prefix(100).map(\.indent).min() ?? 0
    return piece.lines.allSatisfy { index in
      lines[index].indent >= body + 8 && lines[index].width <= (layout.measure ?? 80)
        && utf8.startsLikeHeading(lines[index].text) && !utf8.endsSentence(lines[index].text)
    }
  }
}
