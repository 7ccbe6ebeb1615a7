import Articles

/// A title for an article that names none: its first words, else the name of its file.
enum DerivedTitle {
  /// The most scalars a derived title has, without the ellipsis.
  private static let limit = 60

  /// The first words of the first block that has words, cut at a word.
  static func of(_ text: CanonicalText, _ blocks: [Block], fileName: String) -> String {
    for block in blocks where block.kind != .sectionBreak {
      let range = block.range.lowerBound.utf8..<block.range.upperBound.utf8
      let words = firstWords(of: text.utf8, in: range)
      if !words.isEmpty { return words }
    }
    return stem(of: fileName)
  }

  /// A file's name without its folder and its ending.
  static func stem(of fileName: String) -> String {
    let base = fileName.split(separator: "/").last.map(String.init) ?? fileName
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else {
      return base.isEmpty ? "Untitled" : base
    }
    return String(base[..<dot])
  }

  private static func firstWords(of utf8: [UInt8], in range: Range<Int>) -> String {
    var scalars = 0
    var position = range.lowerBound
    var wordEnd: Int?
    while position < range.upperBound, scalars <= limit {
      if utf8.whitespaceLength(at: position) > 0 { wordEnd = position }
      position += utf8.scalar(at: position).length
      scalars += 1
    }
    if position >= range.upperBound, scalars <= limit {
      return oneLine(utf8[range])
    }
    // A first word longer than the limit is cut where it stands.
    let end = wordEnd ?? (position - utf8.scalar(before: position).length)
    return oneLine(utf8[range.lowerBound..<end]) + "…"
  }

  private static func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
