import Articles

extension Pass {
  /// A sentence's end with the next sentence directly behind it: a paragraph break was lost there.
  static let gluedSentence = Pass(name: "glued-sentence") { draft in
    var kept: [Piece] = []
    kept.reserveCapacity(draft.pieces.count)
    for piece in draft.pieces {
      guard piece.kind == .paragraph || piece.kind == .listItem else {
        kept.append(piece)
        continue
      }
      var rest = piece
      for cut in GluedSentences.cuts(in: draft.utf8, piece.range) {
        kept.append(rest.splitting(at: cut))
      }
      kept.append(rest)
    }
    draft.pieces = kept
  }
}

extension Piece {
  /// Cuts the piece in two and keeps the second part.
  ///
  /// - Returns: The first part.
  fileprivate mutating func splitting(at cut: Int) -> Piece {
    var first = self
    first.range = range.lowerBound..<cut
    first.suffix = nil
    range = cut..<range.upperBound
    prefix = nil
    marker = nil
    blanksBefore = 0
    become(.paragraph, by: "glued-sentence")
    return first
  }
}
