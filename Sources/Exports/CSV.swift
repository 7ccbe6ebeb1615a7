/// Comma-separated values by RFC 4180, with what spreadsheets do to them.
enum CSV {
  /// A record with the line it begins on, from 1.
  struct Record: Hashable {
    var fields: [String]
    var line: Int
  }

  /// Spells a record; cells that a spreadsheet would take for a formula are guarded.
  static func line(_ fields: [String]) -> String {
    fields.map { cell(guarded($0)) }.joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let special = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    let isPadded = text.utf8.first == 0x20 || text.utf8.last == 0x20
    guard special || isPadded else { return text }
    return text.inQuotationMarks
  }

  /// A text that no spreadsheet takes for a formula.
  ///
  /// One apostrophe goes before a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage
  /// return, after any apostrophes of its own; `unguarded` takes exactly that one away.
  static func guarded(_ text: String) -> String {
    isFormula(text) ? "'" + text : text
  }

  /// The text that was guarded.
  static func unguarded(_ text: String) -> String {
    text.utf8.first == 0x27 && isFormula(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }

  /// Reads records; line ends are LF, CR or CRLF, blank lines are none.
  static func parse(_ bytes: [UInt8]) throws(ImportError) -> [Record] {
    var parser = CSVParser(bytes)
    return try parser.records()
  }
}

private struct CSVParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func records() throws(ImportError) -> [CSV.Record] {
    var records: [CSV.Record] = []
    while position < bytes.count {
      let record = CSV.Record(fields: [], line: line)
      records.append(record)
      var isMore = true
      while isMore {
        let field = try field()
        records[records.count - 1].fields.append(field)
        isMore = take(0x2C)
      }
      endLine()
      if records[records.count - 1].fields == [""] { records.removeLast() }
    }
    return records
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func endLine() {
    let hasReturn = take(0x0D)
    let hasNewline = take(0x0A)
    if hasReturn || hasNewline { line += 1 }
  }

  private mutating func field() throws(ImportError) -> String {
    var text: [UInt8] = []
    let first = line
    if take(0x22) {
      while true {
        guard position < bytes.count else { throw ImportError(.openQuote, line: first) }
        let byte = bytes[position]
        position += 1
        if byte == 0x22 {
          guard take(0x22) else { break }
        } else if byte == 0x0A {
          line += 1
        }
        text.append(byte)
      }
    }
    // What follows a closing quotation mark belongs to the field, as everybody reads it.
    while position < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[position]) {
      text.append(bytes[position])
      position += 1
    }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw ImportError(.notUTF8, line: first)
    }
    return string
  }
}
