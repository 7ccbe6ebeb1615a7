/// Hides footnotes from md4c 0.4.8, which takes `[^1]: note` for the target of a link and drops it.
enum FootnoteMask {
  /// Labels of footnotes are shorter than this.
  private static let longestLabel = 100

  /// Puts another sign in the place of the colon of each footnote that begins a line.
  ///
  /// Lengths stay as they are, and the article's text is copied from the file: only the parser sees
  /// the change, and gives the footnote as running text.
  /// - Complexity: O(n).
  static func apply(to utf8: inout [UInt8], from start: Int) {
    var lineStart = start
    while lineStart < utf8.count {
      if let colon = colon(in: utf8, lineAt: lineStart) { utf8[colon] = 0x2E }
      guard let lineEnd = utf8[lineStart...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
        return
      }
      lineStart = lineEnd + 1
    }
  }

  /// The colon behind the label of a footnote, when a line begins with one.
  private static func colon(in utf8: [UInt8], lineAt start: Int) -> Int? {
    let marks: Set<UInt8> = [0x20, 0x3E]
    var position = start
    while position < utf8.count, marks.contains(utf8[position]) { position += 1 }
    guard utf8[position...].starts(with: [0x5B, 0x5E]) else { return nil }
    let label = utf8[position...].prefix(longestLabel)
    guard let bracket = label.firstIndex(where: { $0 == 0x5D || $0 == 0x0A }),
      bracket > position + 2,
      bracket + 1 < utf8.count, utf8[bracket] == 0x5D, utf8[bracket + 1] == 0x3A
    else { return nil }
    return bracket + 1
  }
}
