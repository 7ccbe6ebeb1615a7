import Articles

extension Pass {
  /// A sentence's end with the next sentence directly behind it: a paragraph break was lost there.
  static let gluedSentence = Pass { draft in
    var cuts: [Int] = []
    for index in draft.pieces.indices
    where draft.pieces[index].kind == .paragraph || draft.pieces[index].kind == .listItem {
      cuts += GluedSentences.cuts(in: draft.utf8, draft.pieces[index].range)
    }
    draft.split(at: cuts, by: "glued-sentence")
  }
}
