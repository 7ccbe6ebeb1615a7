import Articles

extension Draft {
  /// Cuts pieces in two, each at bytes that ascend; what follows a cut is running text.
  ///
  /// - Complexity: O(pieces + cuts).
  mutating func split(at cuts: [Int], by rule: String) {
    guard !cuts.isEmpty else { return }
    var kept: [Piece] = []
    kept.reserveCapacity(pieces.count + cuts.count)
    var rest = cuts[...]
    for var piece in pieces {
      while let cut = rest.first, cut < piece.range.upperBound {
        rest.removeFirst()
        kept.append(piece.splitting(at: cut, by: rule))
      }
      kept.append(piece)
    }
    pieces = kept
  }
}

extension Piece {
  /// Cuts the piece in two and keeps the second part.
  ///
  /// - Returns: The first part.
  fileprivate mutating func splitting(at cut: Int, by rule: String) -> Piece {
    var first = self
    first.range = range.lowerBound..<cut
    first.suffix = nil
    range = cut..<range.upperBound
    prefix = nil
    marker = nil
    depth = 0
    blanksBefore = 0
    boundary = rule
    become(.paragraph, by: rule)
    return first
  }
}
