/// The start of a footnote in a Markdown text: `[^label]:` and the blanks behind it.
struct FootnoteDefinition {
  /// The label as written.
  let label: String
  /// Its bytes, from the bracket to the last blank behind the colon.
  let range: Range<Int>
  /// Whether nothing else stands on its line.
  let isAlone: Bool

  /// The label without case: what references are compared by.
  var key: String { label.lowercased() }

  /// Labels of footnotes are no longer than this, in bytes.
  private static let longestLabel = 100

  /// The footnotes that lines of a text begin with, inside quotations and items perhaps.
  ///
  /// Some may stand in code or in HTML; only the parser can tell.
  /// - Complexity: O(n).
  static func all(in utf8: [UInt8], from start: Int) -> [FootnoteDefinition] {
    var definitions: [FootnoteDefinition] = []
    var lineStart = start
    while lineStart < utf8.count {
      if let definition = definition(in: utf8, lineAt: lineStart) {
        definitions.append(definition)
      }
      guard let lineEnd = utf8[lineStart...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
        break
      }
      lineStart = lineEnd + 1
    }
    return definitions
  }

  /// The references to footnotes in a stretch of text, with their labels; none spans two lines.
  static func references(
    in utf8: [UInt8], _ range: Range<Int>
  ) -> [(range: Range<Int>, label: String)] {
    var references: [(Range<Int>, String)] = []
    var position = range.lowerBound
    while position + 3 < range.upperBound {
      guard utf8[position] == 0x5B, let end = labelEnd(in: utf8[..<range.upperBound], at: position)
      else {
        position += 1
        continue
      }
      references.append(
        (position..<end + 1, String(decoding: utf8[position + 2..<end], as: UTF8.self)))
      position = end + 1
    }
    return references
  }

  private static func definition(in utf8: [UInt8], lineAt start: Int) -> FootnoteDefinition? {
    var position = start
    while position < utf8.count, utf8[position] == 0x20 || utf8[position] == 0x3E { position += 1 }
    guard let end = labelEnd(in: utf8[...], at: position), end + 1 < utf8.count,
      utf8[end + 1] == 0x3A
    else { return nil }
    var content = end + 2
    while content < utf8.count, utf8[content] == 0x20 || utf8[content] == 0x09 { content += 1 }
    let isAlone = content == utf8.count || utf8[content] == 0x0A || utf8[content] == 0x0D
    return FootnoteDefinition(
      label: String(decoding: utf8[position + 2..<end], as: UTF8.self),
      range: position..<content, isAlone: isAlone)
  }

  /// The closing bracket of the label that `[^` opens at a byte, or nil.
  private static func labelEnd(in utf8: ArraySlice<UInt8>, at start: Int) -> Int? {
    guard start + 3 < utf8.endIndex, utf8[start] == 0x5B, utf8[start + 1] == 0x5E else {
      return nil
    }
    var position = start + 2
    let limit = min(utf8.endIndex, position + longestLabel + 1)
    while position < limit {
      switch utf8[position] {
      case 0x5D: return position > start + 2 ? position : nil
      case 0x00...0x20, 0x5B, 0x5C, 0x7F: return nil
      default: position += 1
      }
    }
    return nil
  }
}
