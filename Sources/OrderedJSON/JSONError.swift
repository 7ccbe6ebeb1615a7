/// Why bytes are no JSON text, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong at the place.
  public enum Reason: Hashable, Sendable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    /// The number breaks the grammar: `01`, `1.`, `.5`, `+1`.
    case invalidNumber
    case invalidEscape
    /// A control character stands in a string without an escape.
    case controlCharacter
    /// Half of a surrogate pair, which no Unicode text can hold.
    case loneSurrogate
    case invalidUTF8
    /// Arrays and objects nest deeper than the limit.
    case tooDeep(limit: Int)
    /// Something follows the value.
    case trailingBytes
  }

  /// What is wrong.
  public var reason: Reason
  /// Bytes before the place.
  public var offset: Int
  /// The line of the place, from 1; only LF ends a line.
  public var line: Int
  /// The column of the place in Unicode scalars, from 1.
  public var column: Int

  init(_ reason: Reason, at offset: Int, in bytes: [UInt8]) {
    self.reason = reason
    self.offset = offset
    var line = 1
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !UTF8.isContinuation(byte) {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}
