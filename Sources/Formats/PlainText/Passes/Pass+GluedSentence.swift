import Articles

extension Pass {
  /// A sentence's end with the next sentence directly behind it: a paragraph break was lost there.
  static let gluedSentence = Pass { draft in
    let cuts = draft.pieces.filter { $0.kind == .paragraph || $0.kind == .listItem }
      .flatMap { GluedSentences.cuts(in: draft.utf8, $0.range) }
    draft.split(at: cuts, by: "glued-sentence")
  }
}
