import Annotations
import FoundationEssentials
public import OrderedJSON

/// As much of JSON Schema draft 4 as those schemas use.
public struct JSONSchemas {
  private let folder: String
  private let definitions: [String: JSONValue]

  /// Takes the folder of the schemas.
  public init(folder: String) throws {
    self.folder = folder
    var definitions: [String: JSONValue] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/definitions") {
      definitions[name] = try Self.parse("\(folder)/definitions/\(name)")
    }
    self.definitions = definitions
  }

  private static func parse(_ path: String) throws -> JSONValue {
    try JSONValue.parse(Array(try Data(contentsOf: URL(filePath: path))))
  }

  /// The JSON of one of its files.
  public func read(_ name: String) throws -> JSONValue {
    try Self.parse("\(folder)/\(name)")
  }

  /// Whether a value meets a schema; references are looked up in its root.
  public func accepts(_ value: JSONValue, _ schema: JSONValue, root: JSONValue) -> Bool {
    if let reference = schema["$ref"]?.string {
      let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
      let file = parts[0].isEmpty ? root : definitions[String(parts[0])] ?? nil
      let target = parts[1].split(separator: "/").reduce(file) { $0[String($1)] ?? nil }
      guard target != .null else { return false }
      return accepts(value, target, root: file)
    }
    func list(_ key: String) -> [JSONValue]? { schema[key]?.array }
    func holds(_ other: JSONValue) -> Bool { accepts(value, other, root: root) }
    return hasType(value, schema["type"]) && isOneOf(value, list("enum"))
      && (list("allOf")?.allSatisfy(holds) ?? true)
      && (list("anyOf")?.contains(where: holds) ?? true)
      && (list("oneOf").map { $0.count(where: holds) == 1 } ?? true)
      && (schema["not"].map { !holds($0) } ?? true) && hasFormat(value, schema["format"])
      && acceptsMembers(of: value, schema, root: root)
      && acceptsElements(of: value, schema, root: root) && isInBounds(value, schema)
  }

  /// The names of the schemas of a list that a value breaks.
  public func broken(by value: JSONValue, in list: String) throws -> [String] {
    try (read(list)["assertions"]?.array ?? []).compactMap(\.string).filter { name in
      let schema = try read(name)
      return !accepts(value, schema, root: schema)
    }
  }

  private func hasType(_ value: JSONValue, _ type: JSONValue?) -> Bool {
    guard let type else { return true }
    let name: String
    switch value {
    case .null: name = "null"
    case .bool: name = "boolean"
    case .number: name = value.integer == nil ? "number" : "integer"
    case .string: name = "string"
    case .array: name = "array"
    case .object: name = "object"
    }
    let names = (type.array ?? [type]).compactMap(\.string)
    return names.contains(name) || name == "integer" && names.contains("number")
  }

  private func isOneOf(_ value: JSONValue, _ values: [JSONValue]?) -> Bool {
    values?.contains(value) ?? true
  }

  private func hasFormat(_ value: JSONValue, _ format: JSONValue?) -> Bool {
    guard let text = value.string else { return true }
    switch format?.string {
    case "date-time": return Timestamp(text) != nil
    case "uri":
      let probe: JSONValue = ["@context": "x", "id": .string(text), "type": "AnnotationCollection"]
      return !W3CRules.check(probe).map(\.rule).contains(.id)
    default: return true
    }
  }

  private func acceptsMembers(of value: JSONValue, _ schema: JSONValue, root: JSONValue) -> Bool {
    guard let object = value.object else { return true }
    for key in schema["required"]?.array ?? [] where object[key.string ?? ""] == nil {
      return false
    }
    for member in schema["properties"]?.object?.members ?? [] {
      if let present = object[member.key], !accepts(present, member.value, root: root) {
        return false
      }
    }
    for rule in schema["patternProperties"]?.object?.members ?? [] {
      for member in object.members where matches(member.key, rule.key) {
        if !accepts(member.value, rule.value, root: root) { return false }
      }
    }
    return true
  }

  private func acceptsElements(of value: JSONValue, _ schema: JSONValue, root: JSONValue) -> Bool {
    guard let elements = value.array else { return true }
    if let least = schema["minItems"]?.integer, elements.count < least { return false }
    if let most = schema["maxItems"]?.integer, elements.count > most { return false }
    guard let items = schema["items"] else { return true }
    return elements.allSatisfy { accepts($0, items, root: root) }
  }

  private func isInBounds(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    if let pattern = schema["pattern"]?.string, let text = value.string {
      return matches(text, pattern)
    }
    guard let least = schema["minimum"]?.integer, let number = value.integer else { return true }
    return schema["exclusiveMinimum"] == true ? number > least : number >= least
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.contains(regex)
  }
}
