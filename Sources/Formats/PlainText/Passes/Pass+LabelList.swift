import Articles

extension Pass {
  /// Paragraphs that begin with a label and a colon, below one that ends in a colon.
  static let labelList = Pass { draft in
    for start in draft.pieces.indices.dropFirst()
    where draft.utf8[draft.pieces[start - 1].range.upperBound - 1] == 0x3A {
      var end = start
      while draft.isUndecided(end), draft.isLabelled(draft.pieces[end].range) { end += 1 }
      guard end - start >= 2 else { continue }
      for index in start..<end {
        draft.pieces[index].become(.listItem, by: "label-list")
        draft.pieces[index].depth = 1
        draft.pieces[index].marker = "•"
      }
    }
  }
}

extension Draft {
  private static let longestLabel = 80

  /// Whether a long stretch begins with a few words and a colon.
  fileprivate func isLabelled(_ range: Range<Int>) -> Bool {
    guard !utf8.isShort(range, 100), utf8.startsLikeHeading(range),
      let colon = utf8[range].prefix(Self.longestLabel).firstIndex(of: 0x3A),
      colon + 1 < range.upperBound, utf8[colon + 1] == 0x20
    else { return false }
    return !utf8[range.lowerBound..<colon].contains { [0x2E, 0x21, 0x3F, 0x3B, 0x2C].contains($0) }
  }
}
