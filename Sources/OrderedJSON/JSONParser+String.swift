extension JSONParser {
  /// Reads a string whose opening quotation mark has been taken.
  mutating func string() throws(JSONError) -> String {
    let start = position
    // Local copies, for every access through self costs a reference count.
    let bytes = bytes
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      end += 1
    }
    position = end
    guard end < bytes.count else { throw error(.unexpectedEnd) }
    guard bytes[end] >= 0x20 else { throw error(.controlCharacter) }
    guard bytes[end] == UInt8(ascii: "\"") else { return try stringWithEscapes(from: start) }
    let text = try validated(bytes[start..<end], from: start)
    position += 1
    return text
  }

  /// Reads the rest of a string that holds an escape at the present position.
  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var buffer = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        let text = try validated(buffer[...], from: start)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        position += 1
        UTF8.encode(try escape())?.forEach { buffer.append($0) }
      case let byte where byte < 0x20: throw error(.controlCharacter)
      default:
        buffer.append(byte)
        position += 1
      }
    }
    throw error(.unexpectedEnd)
  }

  private func validated(_ slice: ArraySlice<UInt8>, from start: Int) throws(JSONError) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw error(.invalidUTF8, at: start)
    }
    return text
  }

  /// Reads what follows a backslash.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw error(.invalidEscape, at: position - 1)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position - 2
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw error(.loneSurrogate, at: start)
    }
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw error(.loneSurrogate, at: start) }
    let high = UInt32(first) - 0xD800
    let low = UInt32(second) - 0xDC00
    guard let scalar = Unicode.Scalar(0x1_0000 + (high << 10) + low) else {
      throw error(.loneSurrogate, at: start)
    }
    return scalar
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue,
        bytes[position] < 0x80
      else { throw error(.invalidEscape) }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}
