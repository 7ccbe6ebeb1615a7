import OrderedJSON
import Testing

@Suite struct SerializingTests {
  @Test func `a value is written with two spaces a level`() {
    let value: JSONValue = ["a": [1, [:], []], "b": ["c": nil]]
    #expect(
      value.serialized() == """
        {
          "a": [
            1,
            {},
            []
          ],
          "b": {
            "c": null
          }
        }
        """)
    #expect(value.serialized(pretty: false) == #"{"a":[1,{},[]],"b":{"c":null}}"#)
  }

  @Test(arguments: [
    ("a/b", #""a/b""#), ("é 😀", "\"é 😀\""), ("\"\\", #""\"\\""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{1B}[31m\u{0}", #""\u001b[31m\u0000""#),
    ("\u{7F}\u{9B}1m\u{A0}", "\"\\u007f\\u009b1m\u{A0}\""),
    ("e\u{301}", "\"e\u{301}\""),
  ])
  func `a string is escaped where a terminal could be harmed`(text: String, spelling: String) throws
  {
    #expect(JSONValue.string(text).serialized().utf8.elementsEqual(spelling.utf8))
    #expect(try JSONValue.parse(Array(spelling.utf8)) == .string(text))
  }

  @Test func `what was written is read as the same value`() throws {
    var generator = Generator(state: 7)
    for _ in 0..<300 {
      let value = generator.value(depth: 4)
      for isPretty in [true, false] {
        let text = value.serializedBytes(pretty: isPretty)
        #expect(try JSONValue.parse(text) == value)
      }
    }
  }
}

/// Makes values from a seed.
private struct Generator {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func text() -> String {
    let pieces = ["a", "é", "e\u{301}", "\u{1}", "\u{85}", "\"", "\\", "/", "😀", " ", "\n"]
    return (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined()
  }

  mutating func value(depth: Int) -> JSONValue {
    switch next(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(next(2) == 0)
    case 2: return .number("\(next(2000) - 1000).\(next(100))e\(next(500))")
    case 3, 4: return .string(text())
    case 5: return .array((0..<next(4)).map { _ in value(depth: depth - 1) })
    default:
      return .object(JSONObject((0..<next(4)).map { _ in (text(), value(depth: depth - 1)) }))
    }
  }
}
