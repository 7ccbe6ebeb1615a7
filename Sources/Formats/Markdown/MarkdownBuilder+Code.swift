import Articles

extension MarkdownBuilder {
  /// Takes a stretch of a block of code, whose spaces and line ends are kept.
  ///
  /// Blank lines at the start and the end of the block are not, so white space waits for a word.
  mutating func takeCode(_ piece: MarkdownText) {
    var piece = piece
    if case .lineEnd = piece { piece = lineEnd() }
    if case .source(let range) = piece { cursor = range.upperBound }
    heldCode.append(piece)
    guard isWord(piece) else { return }
    if text.blockIsEmpty { dropLeadingLines() }
    for held in heldCode { write(held) }
    heldCode = []
  }

  /// The line end after the last text, with its place where the source has one there.
  private mutating func lineEnd() -> MarkdownText {
    let length = cursor < source.count ? source.lineEndLength(at: cursor) : 0
    return length == 0 ? .lineEnd : .source(cursor..<cursor + length)
  }

  private func isWord(_ piece: MarkdownText) -> Bool {
    guard case .source(let range) = piece else { return false }
    return range.contains {
      source.whitespaceLength(at: $0) == 0 && !UTF8.isContinuation(source[$0])
    }
  }

  private func isLineEnd(_ piece: MarkdownText) -> Bool {
    switch piece {
    case .lineEnd: true
    case .source(let range): !range.isEmpty && source.lineEndLength(at: range.lowerBound) > 0
    default: false
    }
  }

  /// Forgets blank lines before the first word, but not the indent of its line.
  private mutating func dropLeadingLines() {
    guard let last = heldCode.lastIndex(where: isLineEnd) else { return }
    heldCode.removeSubrange(...last)
  }

  private mutating func write(_ piece: MarkdownText) {
    switch piece {
    case .source(let range) where isLineEnd(piece): text.replace(range, with: [0x0A])
    case .source(let range): text.copyVerbatim(range)
    case .spaces(let count): text.insert(Array(repeating: 0x20, count: count))
    case .lineEnd: text.insert([0x0A])
    case .entity, .html, .lineBreak, .null: break
    }
  }
}
