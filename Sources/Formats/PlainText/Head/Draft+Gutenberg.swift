import Articles

extension Draft {
  /// Lines before the text and behind it are searched for the marks this far.
  private static let deepest = 1_000

  /// Takes the head and the licence that Project Gutenberg puts around a text.
  ///
  /// Both go to the metadata as they stand, and the fields of the head besides.
  mutating func takeGutenbergFrame() {
    guard let start = lines.prefix(Self.deepest).firstIndex(where: { isMark("START", $0) }) else {
      return
    }
    let head = lines[...start]
    for line in head {
      guard let field = HeaderField(utf8, line.text), field.name != "Release Date" else { continue }
      if ["Title", "Author", "Language"].contains(field.name) {
        metadata.take(field.name, [field.value])
      }
    }
    keep("gutenberg-head", head)
    let end = lines[start...].lastIndex { isMark("END", $0) } ?? lines.count
    keep("gutenberg-foot", lines[end...])
    if end < lines.count, let last = lines.last {
      hidden.append(lines[end].text.lowerBound..<last.text.upperBound)
      lines.removeSubrange(end...)
    }
    hideFirstLines(start + 1)
  }

  /// Whether a line is the mark at which a text begins or ends.
  private func isMark(_ word: String, _ line: Line) -> Bool {
    let bytes = utf8[line.text]
    guard bytes.count < 200, bytes.starts(with: "***".utf8) else { return false }
    let text = String(decoding: bytes.drop { $0 == 0x2A || $0 == 0x20 }, as: UTF8.self)
    return text.hasPrefix(word + " OF TH") && text.contains("PROJECT GUTENBERG EBOOK")
  }

  private mutating func keep(_ name: String, _ part: ArraySlice<Line>) {
    guard let first = part.first, let last = part.last else { return }
    let bytes = utf8[first.text.lowerBound..<last.text.upperBound]
    metadata.other.append(.init(name: name, value: String(decoding: bytes, as: UTF8.self)))
  }
}
