import Articles

extension Pass {
  /// `By` and a name, near the start or the end of the text.
  static let byline = Pass(trustsBlankLines: true, readsHead: true) { draft in
    let count = draft.pieces.count
    for index in draft.pieces.indices where index < 4 || index >= count - 2 {
      guard draft.isUndecided(index), draft.isByline(draft.pieces[index].range) else { continue }
      draft.pieces[index].become(.byline, by: "byline")
    }
  }
}

extension Draft {
  /// Whether a stretch is short and names a person after `By`.
  fileprivate func isByline(_ range: Range<Int>) -> Bool {
    guard utf8[range].starts(with: "By ".utf8), utf8.isShort(range, 160) else { return false }
    let words = utf8[range].split(separator: 0x20).dropFirst().prefix(2)
    let startsCapital = words.allSatisfy { utf8.startsLikeHeading($0.startIndex..<$0.endIndex) }
    let isSentence = utf8[range].contains(0x3B) || utf8.wordCount(range) > 20
    return words.count == 2 && startsCapital && !isSentence
      && words.allSatisfy { !(0x30...0x39).contains($0.first ?? 0x30) }
  }
}
