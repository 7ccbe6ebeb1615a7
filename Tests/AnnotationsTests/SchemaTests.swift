import Annotations
import Articles
import FoundationEssentials
import OrderedJSON
import Testing

/// The MUST schemas of the Web Annotation tests, where they lie beside the repository.
@Suite struct SchemaTests {
  private static let folder = suiteFolder("w3c-annotation")

  private let book: JSONValue = {
    var book = notebook(
      annotation(1, on: "forty winters", note: "long", tags: ["age", "sea"]),
      annotation(2, on: "🐕", tags: ["dog"]), annotation(3, on: "Nobody hurries a ship", nth: 1))
    let later = Timestamp(milliseconds: morning.milliseconds + 500)
    let range = place("seen forty winters")
    let saved = (try? reread(book)) ?? book
    for annotation in saved.annotations {
      book.apply(
        .replace(
          annotation.edited(at: later) {
            $0.creator = "analyst"
            $0.conflictingNotes = ["another view"]
          }))
    }
    let moved = book.annotations[0].moved(
      to: range, .make(range, in: sample, textHash: sampleHash), at: later)
    book.apply(.replace(moved.reviewed(.good, at: later)))
    book.apply(.replace(book.annotations[1].edited(at: later) { $0.kind = .followUp }))
    let reply = Annotation(
      id: AnnotationID("urn:uuid:0192f0c4-7a1e-7c3b-9a52-3f1d2f6b8e09"),
      replyTo: book.annotations[0].id, note: "so?", created: later)
    book.apply(.add(reply))
    return NotebookCodec.encode(book)
  }()

  private func check(_ value: JSONValue, _ list: String, count: Int) throws {
    let folder = try #require(Self.folder)
    let schemas = try JSONSchemas(folder: folder)
    let test = try schemas.read(list)
    let names = test["assertions"]?.array?.compactMap(\.string) ?? []
    #expect(names.count == count)
    for name in names {
      let schema = try schemas.read(name)
      #expect(schemas.accepts(value, schema, root: schema), "\(name)")
    }
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `the collection meets 10 of 10`() throws {
    try check(book, "collections/collectionMusts.test", count: 10)
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `the page meets 15 of 15`() throws {
    try check(book, "collections/pages/pageMusts.test", count: 15)
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `every annotation meets 54 of 54`() throws {
    for item in book["first"]?["items"]?.array ?? [] {
      var annotation: JSONObject = ["@context": book["@context"] ?? nil]
      annotation.members += item.object?.members ?? []
      try check(.object(annotation), "annotations/annotationMusts.test", count: 54)
      #expect(W3CRules.checkAnnotation(.object(annotation)) == [])
    }
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `the harness refuses what the schemas refuse`() throws {
    let schemas = try JSONSchemas(folder: try #require(Self.folder))
    let item = try #require(book["first"]?["items"]?.array?.first?.object)
    for (key, value, name) in [
      ("id", JSONValue.string("bare-id"), "annotations/3.1-annotationIdValidated.json"),
      ("created", "2026-11-23", "annotations/3.3.1-annotationCreatedValidated.json"),
      ("body", [[:]], "annotations/3.2-bodyObjectsRecognized.json"),
      ("type", "Note", "annotations/3.1-annotationTypeValidated.json"),
    ] {
      var broken = item
      broken[key] = value
      let schema = try schemas.read(name)
      #expect(!schemas.accepts(.object(broken), schema, root: schema), "\(name)")
    }
  }
}

/// As much of JSON Schema draft 4 as those schemas use.
private struct JSONSchemas {
  private let folder: String
  private let definitions: [String: JSONValue]

  init(folder: String) throws {
    self.folder = folder
    var definitions: [String: JSONValue] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/definitions") {
      definitions[name] = try Self.parse("\(folder)/definitions/\(name)")
    }
    self.definitions = definitions
  }

  private static func parse(_ path: String) throws -> JSONValue {
    try JSONValue.parse(Array(try #require(FileManager.default.contents(atPath: path))))
  }

  func read(_ name: String) throws -> JSONValue {
    try Self.parse("\(folder)/\(name)")
  }

  func accepts(_ value: JSONValue, _ schema: JSONValue, root: JSONValue) -> Bool {
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
