import OrderedJSON
import Testing

@Suite struct ParsingTests {
  private func parse(_ text: String) throws(JSONError) -> JSONValue {
    try JSONValue.parse(Array(text.utf8))
  }

  @Test(
    arguments: [
      ("null", JSONValue.null), (" true ", true), ("false\n", false), ("\"\"", ""),
      ("[]", []), ("{}", [:]), ("[1, [2], {\"a\": 3}]", [1, [2], ["a": 3]]),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u00e9 \uD83D\uDE00 \u0000""#, .string("\u{E9} \u{1F600} \u{0}")),
      ("\"é 😀 \u{7F}\"", .string("é 😀 \u{7F}")),
      ("\u{FEFF}[1]", [1]),
    ] as [(String, JSONValue)])
  func `a value is read`(text: String, value: JSONValue) throws {
    #expect(try parse(text) == value)
  }

  @Test(arguments: ["0", "-0", "1.0", "1e400", "-1E+2", "0.10", "18446744073709551616"])
  func `a number keeps its spelling`(spelling: String) throws {
    #expect(try parse(spelling) == .number(spelling))
    #expect(try parse(spelling).serialized() == spelling)
  }

  @Test(arguments: [
    ("", JSONError.Reason.unexpectedEnd, 0, 1, 1),
    ("[1,\n  2,]", .unexpectedByte(0x5D), 8, 2, 5),
    ("{\"é\": tru}", .unexpectedByte(0x7D), 10, 1, 10),
    ("[01]", .invalidNumber, 2, 1, 3),
    ("-", .invalidNumber, 1, 1, 2),
    ("1.", .invalidNumber, 2, 1, 3),
    ("\"\\x\"", .invalidEscape, 2, 1, 3),
    ("\"\\u12G4\"", .invalidEscape, 5, 1, 6),
    ("\"a\tb\"", .controlCharacter, 2, 1, 3),
    ("\"\\uD800\"", .loneSurrogate, 1, 1, 2),
    ("\"\\uD800\\u0041\"", .loneSurrogate, 1, 1, 2),
    ("\"\\uDC00\"", .loneSurrogate, 1, 1, 2),
    ("{} {}", .trailingBytes, 3, 1, 4),
    ("[1] // note", .trailingBytes, 4, 1, 5),
    ("\"open", .unexpectedEnd, 5, 1, 6),
    ("{\"a\" 1}", .unexpectedByte(0x31), 5, 1, 6),
    ("<<<<<<< HEAD\n", .unexpectedByte(0x3C), 0, 1, 1),
  ])
  func `an error says what and where`(
    text: String, reason: JSONError.Reason, offset: Int, line: Int, column: Int
  ) throws {
    let error = try #require(throws: JSONError.self) { try parse(text) }
    #expect(error.reason == reason)
    #expect([error.offset, error.line, error.column] == [offset, line, column])
  }

  @Test func `a message names place and cause`() throws {
    let error = try #require(throws: JSONError.self) { try parse("{\n \"a\" 1}") }
    #expect(error.message == "line 2, column 6: '1' is not expected here")
  }

  @Test func `invalid UTF-8 is refused`() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xE9, 0x22]] {
      #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
    }
  }

  @Test func `nesting is read to the limit and not beyond`() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try parse(deep).serialized(pretty: false) == deep)
    for count in [513, 100_000] {
      let error = try #require(throws: JSONError.self) {
        try parse(String(repeating: "[", count: count))
      }
      #expect(error.reason == .tooDeep(limit: 512))
    }
    // The limit counts levels, not lists.
    #expect(
      try parse("[\(Array(repeating: "[]", count: 2000).joined(separator: ","))]").array?.count
        == 2000)
  }

  @Test func `every beginning of a text is an error, never a crash`() {
    let text = Array(#"{"a": [1.5e3, true, "x\u00e9\n"], "b": null}"#.utf8)
    for count in 0..<text.count {
      #expect(throws: JSONError.self) { try JSONValue.parse(Array(text[..<count])) }
    }
  }
}
