extension JSONError {
  /// What is wrong and where, for the reader.
  public var message: String {
    "line \(line), column \(column): \(sentence)"
  }

  /// What is wrong, without the place.
  public var sentence: String { reason.words }
}

extension JSONError.Reason {
  fileprivate var words: String {
    switch self {
    case .unexpectedEnd: "the file ends too early"
    case .unexpectedByte(let byte): "\(Self.spell(byte)) is not expected here"
    case .invalidNumber: "this is no number of JSON"
    case .invalidEscape: "this escape is unknown"
    case .controlCharacter: "a control character stands in a string"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .invalidUTF8: "this is no UTF-8"
    case .tooDeep(let limit): "it nests deeper than \(limit) levels"
    case .trailingBytes: "something follows the end"
    }
  }

  private static func spell(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? "'\(Unicode.Scalar(byte))'" : "byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
  }
}
