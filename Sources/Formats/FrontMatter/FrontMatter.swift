/// The block of fields before a text, between two lines of `---`.
///
/// A small part of YAML, all that front matter uses: scalars, quoted or not, lists in brackets and
/// lists of lines with a dash. Anything else is kept as it was written.
struct FrontMatter {
  /// One field: its name, and its value or the entries of its list.
  struct Field: Equatable {
    var name: String
    var values: [String]
    /// The line of its name, from 1.
    var line: Int
  }

  /// The fields, in their order.
  let fields: [Field]

  /// The first byte of the text that follows.
  let end: Int

  /// More than this is no front matter.
  private static let limit = 65_536

  /// Whether bytes begin with a line of `---`, after a byte order mark perhaps.
  static func opens(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start + 3, bytes[start..<start + 3].allSatisfy({ $0 == 0x2D }) else {
      return false
    }
    return bytes[start + 3] == 0x0A || bytes[start + 3] == 0x0D
  }

  /// Reads the front matter of a text, or nil when it has none that ends and holds a field.
  init?(_ utf8: [UInt8]) {
    guard Self.opens(utf8) else { return nil }
    var lines: [Substring] = []
    var position = 0
    var isFirst = true
    while position < min(utf8.count, Self.limit) {
      var lineEnd = position
      while lineEnd < utf8.count, utf8.lineEndLength(at: lineEnd) == 0 { lineEnd += 1 }
      let line = String(decoding: utf8[position..<lineEnd], as: UTF8.self)
      position = lineEnd < utf8.count ? lineEnd + utf8.lineEndLength(at: lineEnd) : lineEnd
      if !isFirst, ["---", "..."].contains(line.trimmedEnd) {
        guard let fields = Self.parse(lines), !fields.isEmpty else { return nil }
        self.fields = fields
        end = position
        return
      }
      if !isFirst { lines.append(Substring(line)) }
      isFirst = false
    }
    return nil
  }
}
