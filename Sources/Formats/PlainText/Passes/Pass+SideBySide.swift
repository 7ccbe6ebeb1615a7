import Articles

extension Pass {
  /// Two captions that stood side by side, each over two lines, and were read across.
  ///
  /// The first line is long and holds the beginnings of both, the second holds their ends. The cut in
  /// the first lies near its middle, behind a small word that wants another (`in`, `by`) and before a
  /// capital; the cut in the second lies between a capitalised word and one that goes on in small
  /// letters.
  static let sideBySide = Pass { draft in
    for index in draft.pieces.indices.dropFirst().dropLast() {
      guard draft.mayBeCaption(index), draft.mayBeCaption(index + 1),
        let cuts = draft.columns(index)
      else { continue }
      let (upper, lower) = (draft.pieces[index].range, draft.pieces[index + 1].range)
      draft.pieces[index].range = draft.utf8.trimmed(upper.lowerBound..<cuts.upper)
      draft.pieces[index].rest = draft.utf8.trimmed(lower.lowerBound..<cuts.lower)
      draft.pieces[index + 1].range = cuts.upper..<upper.upperBound
      draft.pieces[index + 1].rest = cuts.lower..<lower.upperBound
      for piece in [index, index + 1] { draft.pieces[piece].become(.caption, by: "side-by-side") }
    }
  }
}

extension Draft {
  /// Words that want another behind them.
  private static let openWords: Set<String> = [
    "in", "of", "at", "by", "for", "from", "with", "the", "a", "an", "on", "to", "and", "near",
  ]

  /// Where the two columns of a caption and the next are cut, if there are two.
  fileprivate func columns(_ index: Int) -> (upper: Int, lower: Int)? {
    let (upper, lower) = (pieces[index].range, pieces[index + 1].range)
    guard pieces[index + 1].blanksBefore == 0, !utf8.isShort(upper, 80), lower.count < upper.count,
      !utf8.startsInLowerCase(lower),
      let left = middleCut(of: upper), let right = smallCut(of: lower)
    else { return nil }
    return (left, right)
  }

  /// The cut nearest to the middle of a line, between an open word and a capital.
  private func middleCut(of range: Range<Int>) -> Int? {
    let middle = range.lowerBound + range.count / 2
    let words = words(in: range)
    let cuts = zip(words, words.dropFirst()).filter { left, right in
      Self.openWords.contains(String(decoding: utf8[left], as: UTF8.self))
        && isCapital(right) && abs(right.lowerBound - middle) * 6 <= range.count
    }.map(\.1.lowerBound)
    return cuts.min { abs($0 - middle) < abs($1 - middle) }
  }

  /// The one cut of a line between a capitalised word and small ones up to its end.
  private func smallCut(of range: Range<Int>) -> Int? {
    let words = words(in: range)
    guard let last = words.lastIndex(where: isCapital), last >= 1, last + 1 < words.count else {
      return nil
    }
    let next = words[last + 1]
    let isOpen = Self.openWords.contains(String(decoding: utf8[next], as: UTF8.self))
    return isOpen || !utf8.startsInLowerCase(next) ? nil : next.lowerBound
  }

  private func isCapital(_ word: Range<Int>) -> Bool {
    utf8.scalar(at: word.lowerBound).scalar.properties.isUppercase
  }

  private func words(in range: Range<Int>) -> [Range<Int>] {
    utf8[range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  }
}
