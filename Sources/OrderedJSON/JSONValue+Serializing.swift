extension JSONValue {
  /// The value as text: two spaces a level, LF, no `\/`, no newline at the end.
  ///
  /// Scalars outside ASCII stand as they are; controls of C0 and C1 are escaped, so that the file
  /// can be shown on a terminal.
  /// - Complexity: O(n).
  public func serialized(pretty: Bool = true) -> String {
    String(decoding: serializedBytes(pretty: pretty), as: UTF8.self)
  }

  /// The same as UTF-8 bytes; every line but the first begins with an indent of so many spaces.
  public func serializedBytes(pretty: Bool = true, indentedBy indent: Int = 0) -> [UInt8] {
    var writer = JSONWriter(isPretty: pretty, indent: indent)
    writer.write(self)
    return writer.bytes
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []
  private let isPretty: Bool
  /// A line end and the indent of the present level.
  private var lineStart = [UInt8(ascii: "\n")]

  init(isPretty: Bool, indent: Int) {
    self.isPretty = isPretty
    lineStart += repeatElement(UInt8(ascii: " "), count: indent)
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let spelling): bytes += spelling.utf8
    case .string(let text): write(text)
    case .array(let elements):
      list(elements, "[", "]") { writer, element in writer.write(element) }
    case .object(let object):
      list(object.members, "{", "}") { writer, member in
        writer.write(member.key)
        writer.bytes.append(UInt8(ascii: ":"))
        if writer.isPretty { writer.bytes.append(UInt8(ascii: " ")) }
        writer.write(member.value)
      }
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    lineStart += [UInt8(ascii: " "), UInt8(ascii: " ")]
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine()
      body(&self, element)
    }
    lineStart.removeLast(2)
    if !elements.isEmpty { newLine() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func newLine() {
    if isPretty { bytes += lineStart }
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case let byte where byte < 0x20 || byte == 0x7F: escape(byte)
      case let byte where previous == 0xC2 && byte < 0xA0:
        // C1 controls are the bytes C2 80 to C2 9F.
        bytes.removeLast()
        escape(byte)
      default: bytes.append(byte)
      }
      previous = byte
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += #"\u00"#.utf8
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
