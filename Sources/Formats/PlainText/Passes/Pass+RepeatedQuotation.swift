import Articles

extension Pass {
  /// Words in quotation marks that stood in the text before, and who said them: a pull quote.
  static let repeatedQuotation = Pass { draft in
    var first: [[UInt8]: Int] = [:]
    for index in draft.pieces.indices where draft.isPullQuote(index) {
      let words = draft.words(of: draft.pieces[index].range)
      guard let original = first[words] else {
        first[words] = index
        continue
      }
      draft.markRepeat(index)
      for side in [-1, 1] where draft.saysNoMore(index + side, than: original + side) {
        draft.markRepeat(index + side)
      }
    }
  }
}

extension Draft {
  /// Whether a piece is a quotation long enough to be no mere turn of phrase.
  fileprivate func isPullQuote(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.kind == .quotation && !utf8.isShort(piece.range, 60)
  }

  /// Whether a piece attributes words as another does, perhaps with less said.
  fileprivate func saysNoMore(_ index: Int, than other: Int) -> Bool {
    guard pieces.indices.contains(index), pieces.indices.contains(other), index != other,
      pieces[index].kind == .attribution, pieces[other].kind == .attribution
    else { return false }
    let (words, all) = (words(of: pieces[index].range), words(of: pieces[other].range))
    return all.starts(with: words) || all.reversed().starts(with: words.reversed())
  }

  fileprivate mutating func markRepeat(_ index: Int) {
    pieces[index].isRepeat = true
    pieces[index].rule = "repeated-quotation"
  }

  /// The bytes of the words in a range, one space apart.
  fileprivate func words(of range: Range<Int>) -> [UInt8] {
    Array(utf8[range].split { $0 == 0x20 || (0x09...0x0D).contains($0) }.joined(separator: [0x20]))
  }
}
