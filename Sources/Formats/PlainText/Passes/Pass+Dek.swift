import Articles

extension Pass {
  /// What stands between the title and the text to say what follows.
  static let dek = Pass(readsHead: true) { draft in
    guard draft.pieces.first?.kind == .heading(level: 1) else { return }
    var index = 1
    // Below a title without a blank line, the lines up to the first blank line say what follows.
    while index <= 3, draft.isUndecided(index), draft.utf8.isShort(draft.pieces[index].range, 300),
      draft.pieces[index].blanksBefore == 0, draft.hasProse(after: index)
    {
      let range = draft.pieces[index].range
      let next = index + 1 < draft.pieces.count ? draft.pieces[index + 1] : nil
      guard !draft.utf8.endsSentence(range) || next?.blanksBefore ?? 0 > 0 else { return }
      draft.pieces[index].become(.dek, by: "dek")
      guard next?.blanksBefore == 0 else { return }
      index += 1
    }
  }
}
