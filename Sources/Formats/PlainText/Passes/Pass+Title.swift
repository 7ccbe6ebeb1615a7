import Articles

extension Pass {
  /// The first block, when it is short, stands alone on its line and ends like a heading.
  static let title = Pass(name: "title", trustsBlankLines: true) { draft in
    guard draft.pieces.count > 1 else { return }
    if case .heading = draft.pieces[0].kind {
      draft.takeTitle()
    } else if draft.isHeadingLike(0), draft.hasProse(after: 0) {
      draft.pieces[0].become(.heading(level: 1), by: "title")
      draft.takeTitle()
    }
  }
}

extension Draft {
  /// Whether running text follows among the next pieces: a list of words has no title.
  func hasProse(after index: Int) -> Bool {
    pieces[(index + 1)...].prefix(8).contains {
      let isText = $0.kind == .paragraph || $0.kind == .quotation
      return isText && (!utf8.isShort($0.range, 120) || utf8.endsSentence($0.range))
    }
  }

  /// Takes the first piece's words as the title, unless the head named one.
  fileprivate mutating func takeTitle() {
    guard metadata.title.isEmpty else { return }
    let words = utf8[pieces[0].range].split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    metadata.title = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
