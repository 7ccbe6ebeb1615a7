/// Where the tables and fields of a TOML text begin: what its parser does not tell.
///
/// A scan of lines that knows strings of all four kinds, comments and brackets, so that nothing
/// inside a value is taken for a header or a field. The text has passed the parser before.
struct TOMLOutline {
  /// A header with the fields below it.
  struct Section: Hashable {
    /// The header without brackets and blanks; empty before the first.
    var name: String
    /// The line of the header, from 1.
    var line: Int
    /// The line of each field, from 1.
    var fields: [String: Int] = [:]
  }

  /// All sections in their order, the first the part before any header.
  private(set) var sections = [Section(name: "", line: 1)]

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    while index < bytes.count { scanLine() }
  }

  /// The sections under one header, in order: the nth is the nth of the array of tables.
  func sections(named name: String) -> [Section] {
    sections.filter { $0.name == name }
  }

  private mutating func scanLine() {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "["): scanHeader()
    case UInt8(ascii: "#"), UInt8(ascii: "\n"), nil: break
    default: scanField()
    }
    skipToLineEnd()
  }

  private mutating func scanHeader() {
    while byte == UInt8(ascii: "[") { index += 1 }
    let name = scanKey(until: UInt8(ascii: "]"))
    sections.append(Section(name: name, line: line))
  }

  private mutating func scanField() {
    let start = line
    let name = scanKey(until: UInt8(ascii: "="))
    if sections[sections.count - 1].fields[name] == nil {
      sections[sections.count - 1].fields[name] = start
    }
    guard byte == UInt8(ascii: "=") else { return }
    index += 1
    scanValue()
  }

  /// Reads a key up to a byte, without the quotes and blanks around it.
  private mutating func scanKey(until end: UInt8) -> String {
    var key: [UInt8] = []
    while let byte, byte != end, byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let start = index + 1
        skipString(byte)
        key.append(contentsOf: bytes[min(start, index)..<max(start, index - 1)])
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        index += 1
      default:
        key.append(byte)
        index += 1
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Passes a value, over several lines when it is a list or a long string.
  private mutating func scanValue() {
    var depth = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "\n"):
        guard depth > 0 else { return }
        index += 1
        line += 1
      case UInt8(ascii: "#"):
        skipComment()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        index += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipString(byte)
      default:
        index += 1
      }
    }
  }

  /// Passes a string from its opening quote, with escapes only between double quotes.
  private mutating func skipString(_ quote: UInt8) {
    let isLong = startsLongQuote(quote)
    index += isLong ? 3 : 1
    while let byte {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
        if self.byte == UInt8(ascii: "\n") { line += 1 }
        index += 1
      } else if isLong, startsLongQuote(quote) {
        index += 3
        // Up to two quotes may stand right before the closing three.
        while self.byte == quote { index += 1 }
        return
      } else if byte == quote, !isLong {
        index += 1
        return
      } else {
        if byte == UInt8(ascii: "\n") {
          guard isLong else { return }
          line += 1
        }
        index += 1
      }
    }
  }

  private func startsLongQuote(_ quote: UInt8) -> Bool {
    index + 2 < bytes.count && bytes[index] == quote && bytes[index + 1] == quote
      && bytes[index + 2] == quote
  }

  private var byte: UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func skipBlanks() {
    while let byte, " \t\r".utf8.contains(byte) { index += 1 }
  }

  private mutating func skipComment() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  }

  private mutating func skipToLineEnd() {
    skipComment()
    index += 1
    line += 1
  }
}
