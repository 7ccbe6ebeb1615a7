import Articles

/// Writes pieces as canonical text: joins lines, keeps what is kept, and records where it was.
struct PieceRenderer {
  private let utf8: [UInt8]
  private let vocabulary: HyphenVocabulary
  private var builder: TextBuilder
  /// What is not shown and has not been passed yet.
  private var hidden: ArraySlice<Range<Int>>

  init(_ decoded: DecodedText, hidden: [Range<Int>], vocabulary: HyphenVocabulary) {
    utf8 = decoded.utf8
    self.hidden = hidden[...]
    self.vocabulary = vocabulary
    builder = TextBuilder(decoded)
  }

  /// The text of the pieces, its map and its blocks.
  consuming func render(
    _ pieces: [Piece]
  ) -> (text: CanonicalText, map: SourceMap, blocks: [Block]) {
    var blocks: [Block] = []
    blocks.reserveCapacity(pieces.count)
    for piece in pieces {
      hide(before: piece.prefix?.lowerBound ?? piece.range.lowerBound)
      builder.drop(piece.prefix ?? 0..<0)
      if piece.keepsLines { writeLines(piece) } else { writeJoined(piece.range) }
      if let rest = piece.rest {
        builder.addSpace()
        writeJoined(rest)
      }
      builder.drop(piece.suffix ?? 0..<0)
      guard let range = builder.endBlock() else { continue }
      blocks.append(
        Block(
          piece.kind, range, depth: piece.depth, marker: piece.marker, isQuoted: piece.isQuoted,
          rule: piece.rule, boundary: piece.boundary, isRepeat: piece.isRepeat))
    }
    hide(before: utf8.count)
    let (text, map) = builder.finish()
    return (text, map, blocks)
  }

  /// Records what is not shown and stands before a byte.
  private mutating func hide(before end: Int) {
    while let range = hidden.first, range.lowerBound < end {
      builder.drop(range)
      hidden.removeFirst()
    }
  }

  /// Writes lines as they stand, each without the white space at its end.
  private mutating func writeLines(_ piece: Piece) {
    var start = piece.range.lowerBound
    while true {
      let end = utf8.lineEnd(from: start, to: piece.range.upperBound)
      builder.copyVerbatim(utf8.withoutTrailingSpaces(start..<end))
      guard end < piece.range.upperBound else { return }
      let next = end + utf8.lineEndLength(at: end)
      builder.replace(end..<next, with: [0x0A])
      start = shownLine(from: next, to: piece.range.upperBound)
      for _ in 0..<piece.commonIndent where start < piece.range.upperBound {
        guard utf8[start] == 0x20 || utf8[start] == 0x09 else { break }
        start += 1
      }
    }
  }

  /// The start of the next line that is shown, from that of a line on.
  private mutating func shownLine(from start: Int, to limit: Int) -> Int {
    var start = start
    while let range = hidden.first, range.lowerBound < limit,
      utf8.trimmed(start..<limit).lowerBound == range.lowerBound
    {
      builder.drop(range)
      hidden.removeFirst()
      start = utf8.trimmed(range.upperBound..<limit).lowerBound
      while start > range.upperBound, utf8[start - 1] == 0x20 || utf8[start - 1] == 0x09 {
        start -= 1
      }
    }
    return start
  }

  /// Writes a range on one line.
  private mutating func writeJoined(_ range: Range<Int>) {
    var start = range.lowerBound
    while true {
      let lineEnd = utf8.lineEnd(from: start, to: range.upperBound)
      let end = utf8.withoutTrailingSpaces(start..<lineEnd).upperBound
      guard lineEnd < range.upperBound else {
        builder.copyCollapsing(start..<end)
        return
      }
      let words = wordsAfter(lineEnd, to: range.upperBound)
      switch vocabulary.join(utf8, start..<end, words..<range.upperBound) {
      case .withSpace:
        builder.copyCollapsing(start..<end)
        builder.addSpace(at: end < lineEnd && utf8[end] == 0x20 ? end : nil)
      case .directly:
        builder.copyCollapsing(start..<end)
      case .withoutHyphen(let length):
        builder.copyCollapsing(start..<end - length)
        builder.drop(end - length..<end)
      }
      hide(before: words)
      start = words
    }
  }

  /// The next byte that is shown, from the end of a line on.
  private func wordsAfter(_ end: Int, to limit: Int) -> Int {
    var next = utf8.trimmed(end..<limit).lowerBound
    for range in hidden {
      guard range.lowerBound <= next else { break }
      next = utf8.trimmed(max(next, range.upperBound)..<limit).lowerBound
    }
    return next
  }
}

extension [UInt8] {
  /// The end of the line that begins at an index, or the end of the stretch.
  func lineEnd(from start: Int, to end: Int) -> Int {
    var position = start
    while true {
      // Everything but printable ASCII is looked at.
      position = span.first(
        from: position, to: end,
        { ~$0.plain.lies(from: 0x20, to: 0x7F) & EightBytes.highest | $0.wide },
        { $0 &- 0x20 >= 0x60 })
      guard position < end, lineEndLength(at: position) == 0 else { return position }
      position += 1
    }
  }

  /// A line without the spaces and tabs at its end.
  func withoutTrailingSpaces(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return range.lowerBound..<end
  }
}
