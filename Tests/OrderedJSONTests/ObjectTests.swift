import OrderedJSON
import Testing

@Suite struct ObjectTests {
  @Test func `order and duplicates survive`() throws {
    let text = #"{"b":1,"a":2,"b":3}"#
    let value = try JSONValue.parse(Array(text.utf8))
    #expect(value.serialized(pretty: false) == text)
    #expect(value["b"] == 3)
    #expect(value.object?.duplicates(among: ["a", "b"]) == ["b"])
  }

  @Test func `keys that differ only in normalisation are two keys`() throws {
    var object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
    #expect(object["\u{E9}"] == 1)
    #expect(object["e\u{301}"] == 2)
    object["e\u{301}"] = 3
    #expect(object.members.map(\.value) == [1, 3])
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(JSONValue.string("K") != .string("\u{212A}"))
    #expect(JSONValue.string("a\u{323}\u{307}") != .string("a\u{307}\u{323}"))
    #expect((["\u{E9}": 1] as JSONObject) != ["e\u{301}": 1])
  }

  @Test func `setting keeps the place, appends, or removes`() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = "x"
    object["d"] = true
    object["a"] = nil
    #expect(object == ["b": "x", "c": 3, "d": true])
    #expect(object.keys == ["b", "c", "d"])
  }

  @Test func `known keys come first and unknown ones keep their order`() {
    let object: JSONObject = ["z": 1, "b": 2, "y": 3, "a": 4]
    #expect(object.ordered(first: ["a", "b", "c"]).keys == ["a", "b", "z", "y"])
  }

  @Test func `objects with other orders are different`() {
    #expect((["a": 1, "b": 2] as JSONObject) != ["b": 2, "a": 1])
  }

  @Test(arguments: [("1", 1), ("-7", -7), ("1.0", nil), ("1e2", nil), ("9223372036854775808", nil)])
  func `only whole numbers that fit are integers`(spelling: String, value: Int?) {
    #expect(JSONValue.number(spelling).integer == value)
  }
}
