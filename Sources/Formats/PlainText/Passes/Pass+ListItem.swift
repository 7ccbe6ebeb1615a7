import Articles

extension Pass {
  /// Two or more pieces in a row with bullets of one sort, or with numbers that count on.
  ///
  /// One alone is an item when a colon introduces it, or when its lines hang below its words.
  static let listItem = Pass(trustsBlankLines: true) { draft in
    // The indents of the lists that the piece may belong to, outermost first.
    var open: [Int] = []
    let markers = draft.pieces.indices.map { draft.marker(of: $0) }
    for index in draft.pieces.indices {
      guard let marker = markers[index] else {
        open = []
        continue
      }
      let indent = draft.lines[draft.pieces[index].lines.lowerBound].indent
      if open.isEmpty {
        let next = index + 1 < markers.count ? markers[index + 1] : nil
        guard
          next.map({ draft.isFollowed(index, marker, by: $0) }) ?? false
            || draft.isIntroduced(index) || draft.hangs(index)
        else { continue }
      }
      while let last = open.last, last > indent { open.removeLast() }
      if open.last.map({ $0 < indent }) ?? true { open.append(indent) }
      draft.makeItem(index, marker, depth: open.count)
    }
  }
}

extension Draft {
  /// The marker that a piece begins with, if it is still taken for running text.
  fileprivate func marker(of index: Int) -> ListMarker? {
    isUndecided(index) ? ListMarker(utf8, pieces[index].range) : nil
  }

  /// Whether the next piece goes on with the list that a piece begins; the numbers of sections make
  /// a list only where no blank line parts them, else they are headings.
  fileprivate func isFollowed(_ index: Int, _ marker: ListMarker, by next: ListMarker) -> Bool {
    next.follows(marker)
      && (!marker.isSection && !next.isSection || pieces[index + 1].blanksBefore == 0)
  }

  /// Whether the second line of a piece is indented as far as the words behind its marker.
  fileprivate func hangs(_ index: Int) -> Bool {
    let piece = pieces[index].lines
    return piece.count > 1
      && lines[piece.lowerBound + 1].indent >= lines[piece.lowerBound].indent + 2
  }

  /// Whether the piece before ends in a colon.
  fileprivate func isIntroduced(_ index: Int) -> Bool {
    index > 0 && utf8[pieces[index - 1].range.upperBound - 1] == 0x3A
  }

  fileprivate mutating func makeItem(_ index: Int, _ marker: ListMarker, depth: Int) {
    let range = pieces[index].range
    pieces[index].become(.listItem, by: "list-item")
    pieces[index].depth = depth
    pieces[index].marker = marker.label(in: utf8)
    pieces[index].prefix = marker.range
    pieces[index].range = utf8.trimmed(marker.range.upperBound..<range.upperBound)
  }
}
