/// A JSON value that keeps what other readers lose.
///
/// Order and duplicates of keys, the spelling of numbers, and the scalars of strings: two values
/// are equal only when they would be written as the same bytes.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number as it is spelled: `1.0` stays `1.0`, `1e400` stays `1e400`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The text of a string, or nil for any other value.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements of an array, or nil for any other value.
  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, or nil for any other value.
  public var object: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The truth value, or nil for any other value.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// A number that is spelled as a whole number and fits, or nil: `1.0` is none.
  public var integer: Int? {
    if case .number(let spelling) = self { Int(spelling) } else { nil }
  }

  /// The member of an object with a key, or nil when there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    object?[key]
  }
}

extension JSONValue: Hashable {
  /// Compares by bytes: strings that differ only in normalisation are different.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a.hasSameScalars(as: b)
    case (.string(let a), .string(let b)): a.hasSameScalars(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  /// Feeds the value to a hasher.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let spelling): hasher.combine(spelling)
    case .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension String {
  /// Whether two strings have the same scalars; `==` would also take canonical equivalents.
  public func hasSameScalars(as other: String) -> Bool {
    guard self == other else { return false }
    // Of ASCII, equivalent is equal; K and the Kelvin sign show that it takes both sides.
    if utf8Span.isKnownASCII, other.utf8Span.isKnownASCII { return true }
    return utf8.elementsEqual(other.utf8)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Makes a string.
  public init(stringLiteral text: String) { self = .string(text) }

  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes a number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }

  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }

  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Makes an object whose members keep the order of the literal.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(JSONObject(members))
  }
}
