import OrderedJSON

/// The bodies of an annotation, sorted by what Lectern makes of them.
struct Bodies {
  /// The body that holds the note.
  var note: JSONObject?
  /// Bodies that lost a merge.
  var conflicts: [JSONObject] = []
  /// One body for each tag.
  var tags: [JSONObject] = []
  /// Everything else, kept as it is.
  var foreign: [JSONValue] = []

  /// Sorts the bodies of an item; a single one may stand without its array.
  init(of item: JSONObject) {
    if let text = item["bodyValue"]?.string {
      note = ["type": "TextualBody", "value": .string(text)]
    }
    switch item["body"] {
    case .array(let elements): elements.forEach { add($0) }
    case .some(let single): add(single)
    case nil: break
    }
  }

  private mutating func add(_ body: JSONValue) {
    guard let object = body.object, object["type"]?.string == "TextualBody",
      object["value"]?.string != nil
    else { return foreign.append(body) }
    switch object["purpose"]?.string {
    case "tagging": tags.append(object)
    case "commenting", nil:
      if object["lectern:conflict"]?.bool == true {
        conflicts.append(object)
      } else if note == nil {
        note = object
      } else {
        foreign.append(body)
      }
    default: foreign.append(body)
    }
  }

  static func text(of body: JSONObject) -> String {
    body["value"]?.string ?? ""
  }

  /// The bodies with other texts, each old body kept where its text is.
  func replacing(note: String?, conflicts: [String], tags: [String]) -> JSONValue? {
    var result: [JSONValue] = []
    if let note {
      var body = self.note ?? Self.comment
      body["value"] = .string(note)
      result.append(.object(body.ordered(first: Vocabulary.body)))
    }
    result += conflicts.map { text in
      var body = Self.comment
      body["value"] = .string(text)
      body["lectern:conflict"] = true
      return .object(Self.find(text, in: self.conflicts) ?? body)
    }
    result += tags.map { tag in
      let body: JSONObject = ["type": "TextualBody", "purpose": "tagging", "value": .string(tag)]
      return .object(Self.find(tag, in: self.tags) ?? body)
    }
    result += foreign
    return result.isEmpty ? nil : .array(result)
  }

  private static let comment: JSONObject = [
    "type": "TextualBody", "purpose": "commenting", "format": "text/markdown",
  ]

  private static func find(_ text: String, in bodies: [JSONObject]) -> JSONObject? {
    bodies.first { Self.text(of: $0).hasSameScalars(as: text) }
  }
}
