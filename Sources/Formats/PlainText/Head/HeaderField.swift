/// A line at the head of a text that names a field: `Author: …`.
struct HeaderField: Equatable {
  let name: String
  let value: String

  private static let names: Set<String> = [
    "title", "date", "published", "author", "authors", "by", "source", "sources", "language",
    "lang", "kind", "type", "summary", "description",
  ]

  /// The fields that the first lines hold, one a line, up to the first line that holds none.
  static func leading(_ lines: [Line], in utf8: [UInt8]) -> [HeaderField] {
    var fields: [HeaderField] = []
    for line in lines {
      if !fields.isEmpty, line.blanksBefore > 0 { break }
      guard let field = HeaderField(utf8, line.text), names.contains(field.name.lowercased()) else {
        break
      }
      fields.append(field)
    }
    return fields
  }

  /// Reads a line as a field, or gives nil when it is no `Name: value` of one line's length.
  init?(_ utf8: [UInt8], _ range: Range<Int>) {
    guard range.count < 500, let colon = utf8[range].prefix(20).firstIndex(of: 0x3A) else {
      return nil
    }
    name = String(decoding: utf8[range.lowerBound..<colon], as: UTF8.self)
    value = String(decoding: utf8[colon + 1..<range.upperBound], as: UTF8.self).trimmed
    guard !value.isEmpty, utf8[colon + 1] == 0x20 || utf8[colon + 1] == 0x09 else { return nil }
  }
}
