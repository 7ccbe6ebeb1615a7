import Articles

extension Pass {
  /// The first block, when it is short, stands alone on its line and ends like a heading.
  ///
  /// Where the head names a title already, only the same words are the title once more.
  static let title = Pass(trustsBlankLines: true, readsHead: true) { draft in
    guard draft.pieces.count > 1 else { return }
    // Above the title of a report columns may stand: who wrote it and when.
    let first = draft.pieces[0].kind == .preformatted && draft.isHeadingLike(1) ? 1 : 0
    let words = draft.words(of: first)
    if draft.pieces[first].kind.isHeading {
      if draft.metadata.title.isEmpty { draft.metadata.title = words }
    } else if draft.isHeadingLike(first), draft.hasProse(after: first),
      draft.metadata.title.isEmpty || draft.metadata.title.lowercased() == words.lowercased()
    {
      draft.pieces[first].become(.heading(level: 1), by: "title")
      if draft.metadata.title.isEmpty { draft.metadata.title = words }
    }
  }
}

extension Draft {
  /// Whether running text, a list or verse follows among the next pieces: a list of words has no title.
  func hasProse(after index: Int) -> Bool {
    pieces[(index + 1)...].prefix(8).contains {
      if $0.kind == .preformatted || $0.kind == .listItem { return true }
      let isText = $0.kind == .paragraph || $0.kind == .quotation
      return isText && (!utf8.isShort($0.range, 120) || utf8.endsSentence($0.range))
    }
  }

  /// The words of a piece, one space apart.
  func words(of index: Int) -> String {
    guard utf8.isShort(pieces[index].range, 200) else { return "" }
    let words = utf8[pieces[index].range].split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
