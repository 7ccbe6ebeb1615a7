import Articles

extension Draft {
  /// Replays what a person said, after all rules.
  ///
  /// - Returns: The ids of the corrections whose place is not in the text.
  /// - Complexity: O(n) for each correction.
  mutating func apply(_ corrections: [StructureCorrection]) -> [String] {
    guard !corrections.isEmpty else { return [] }
    let search = PlaceSearch(self)
    let lost = corrections.filter { !apply($0, search) }.map(\.id)
    if headTitle.isEmpty { retakeTitle() }
    return lost
  }

  /// Takes the title from the text anew: a heading that it begins with, else the first of level 1
  /// that a person made one.
  private mutating func retakeTitle() {
    let first = pieces.first?.kind.isHeading == true ? 0 : nil
    let index = first ?? pieces.firstIndex { $0.kind == .heading(level: 1) && $0.isCorrected }
    metadata.title = index.map { words(of: $0) } ?? ""
  }

  /// Replays one correction; false when its place is not there.
  private mutating func apply(_ correction: StructureCorrection, _ search: PlaceSearch) -> Bool {
    switch correction.change {
    case .join, .split:
      guard let point = search.find(correction.place, where: { _ in true }),
        let index = pieceIndex(holding: point.origin), isInOnePiece(index)
      else { return false }
      let isStart = starts(index, at: point, search)
      // What already stands as it was wished needs no change.
      if case .join = correction.change {
        if isStart, index > 0 { join(index) }
      } else if !isStart {
        split(index, at: start(of: correction.place, point.origin, in: index))
      }
      return true
    case .heading, .paragraph, .quotation, .listItem, .preformatted:
      let point = search.find(correction.place) { point in
        pieceIndex(holding: point.origin).map { starts($0, at: point, search) } ?? false
      }
      guard let point, let index = pieceIndex(holding: point.origin),
        correction.change != .preformatted || pieces[index].rest == nil
      else { return false }
      become(correction.change, index)
      return true
    }
  }

  /// Whether a piece and the one before stand in one piece each in the file: captions beside one
  /// another do not, and their words cannot be joined or cut by ranges.
  private func isInOnePiece(_ index: Int) -> Bool {
    pieces[max(0, index - 1)...index].allSatisfy { $0.rest == nil }
  }

  /// The piece that owns a byte.
  private func pieceIndex(holding origin: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].whole.upperBound <= origin { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].whole.contains(origin) ? low : nil
  }

  /// Whether a piece begins at a point, with its marker or behind it.
  private func starts(_ index: Int, at point: PlaceSearch.Point, _ search: PlaceSearch) -> Bool {
    let piece = pieces[index]
    return search.index(from: piece.whole.lowerBound) == point.index
      || search.index(from: piece.range.lowerBound) == point.index
  }

  /// The first byte of the words at a place, whose hyphens are not compared: `-able` begins with one.
  private func start(of place: TextQuote, _ origin: Int, in index: Int) -> Int {
    let words = Array(place.exact.utf8)
    var hyphens = 0
    var position = 0
    while position < words.count {
      let length = ComparedText.skippedLength(words, at: position)
      guard length > 0 else { break }
      hyphens += ComparedText.hyphenLength(words, at: position) > 0 ? 1 : 0
      position += length
    }
    var start = origin
    var at = origin
    while hyphens > 0, at > pieces[index].range.lowerBound {
      at -= utf8.scalar(before: at).length
      guard ComparedText.skippedLength(utf8, at: at) > 0 else { break }
      guard ComparedText.hyphenLength(utf8, at: at) > 0 else { continue }
      hyphens -= 1
      start = at
    }
    return start
  }

  /// Joins a piece to the one before.
  private mutating func join(_ index: Int) {
    var whole = pieces[index - 1]
    let next = pieces[index]
    // The line under a heading and a marker are words again where text stands on both sides.
    whole.range = whole.range.lowerBound..<next.range.upperBound
    whole.suffix = next.suffix
    whole.lines = whole.lines.lowerBound..<max(whole.lines.upperBound, next.lines.upperBound)
    if whole.kind == .sectionBreak { whole.kind = .paragraph }
    whole.rule = StructureCorrection.rule
    pieces.replaceSubrange(index - 1...index, with: [whole])
  }

  /// Cuts a piece in two where nothing but words stand on both sides.
  private mutating func split(_ index: Int, at cut: Int) {
    var (first, second) = (pieces[index], pieces[index])
    first.range = utf8.trimmed(first.range.lowerBound..<cut)
    second.range = cut..<second.range.upperBound
    guard !first.range.isEmpty, !second.range.isEmpty else { return }
    if second.kind == .preformatted { second.range = indented(second) }
    first.suffix = nil
    second.prefix = nil
    second.blanksBefore = 0
    if second.kind != .quotation, second.kind != .preformatted {
      second.kind = .paragraph
      second.marker = nil
      second.depth = 0
    }
    second.rule = StructureCorrection.rule
    pieces.replaceSubrange(index...index, with: [first, second])
  }

  /// The range of kept lines that begin with a word, from their first line's indent on.
  private func indented(_ piece: Piece) -> Range<Int> {
    var start = piece.range.lowerBound
    while start > 0, utf8[start - 1] == 0x20 || utf8[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || utf8[start - 1] == 0x0A || utf8[start - 1] == 0x0D else {
      return piece.range
    }
    start = min(start + piece.commonIndent, piece.range.lowerBound)
    return start..<piece.range.upperBound
  }

  /// Makes a piece what a person says it is.
  private mutating func become(_ change: StructureCorrection.Change, _ index: Int) {
    var piece = pieces[index]
    if let prefix = piece.prefix, change != .listItem {
      piece.range = prefix.lowerBound..<piece.range.upperBound
      piece.prefix = nil
    }
    if change != .listItem { piece.marker = nil }
    if change != .preformatted {
      piece.keepsLines = false
      piece.commonIndent = 0
      piece.range = utf8.trimmed(piece.range)
    }
    piece.isQuoted = false
    piece.rule = StructureCorrection.rule
    switch change {
    case .heading(let level):
      piece.kind = .heading(level: level)
      piece.depth = 0
    case .paragraph:
      piece.kind = .paragraph
      piece.depth = 0
    case .quotation:
      piece.kind = .quotation
      piece.isQuoted = true
      piece.depth = max(1, piece.depth)
    case .listItem: makeItem(&piece)
    case .preformatted: keepLines(of: &piece, after: index > 0 ? pieces[index - 1].whole : 0..<0)
    case .join, .split: return
    }
    pieces[index] = piece
  }

  private func makeItem(_ piece: inout Piece) {
    piece.kind = .listItem
    piece.depth = max(1, piece.depth)
    guard piece.marker == nil else { return }
    guard let marker = ListMarker(utf8, piece.range) else {
      piece.marker = "•"
      return
    }
    piece.marker = marker.label(in: utf8)
    piece.prefix = marker.range
    piece.range = utf8.trimmed(marker.range.upperBound..<piece.range.upperBound)
  }

  /// Keeps the lines of a piece, without the white space that all of them begin with.
  private func keepLines(of piece: inout Piece, after before: Range<Int>) {
    guard !piece.keepsLines else { return }
    piece.kind = .preformatted
    piece.depth = 0
    piece.keepsLines = true
    var starts: [Int] = []
    var first = piece.range.lowerBound
    while first > before.upperBound, utf8[first - 1] == 0x20 || utf8[first - 1] == 0x09 {
      first -= 1
    }
    var indents: [Int] = []
    var start = first
    while start < piece.range.upperBound {
      let end = utf8.lineEnd(from: start, to: piece.range.upperBound)
      let words = utf8[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 }
      if let words {
        starts.append(start)
        indents.append(words - start)
      }
      start = end < piece.range.upperBound ? end + utf8.lineEndLength(at: end) : end
    }
    piece.commonIndent = indents.min() ?? 0
    piece.range = first + piece.commonIndent..<piece.range.upperBound
  }
}

extension Piece {
  /// Every byte that the piece owns: its marker, its words, and the line under them.
  var whole: Range<Int> {
    (prefix?.lowerBound ?? range.lowerBound)..<(suffix?.upperBound ?? range.upperBound)
  }
}
