import Articles
import OrderedJSON

extension OverlayRecord {
  /// The members of an overlay's file that hold records.
  enum Member: String, CaseIterable {
    case entities, aliases, merges, never, decisions
  }

  /// Why a record cannot be read.
  enum Fault: Error {
    case notAnObject
    case missing(String)
    case unknownScope(String)
    case noMeaning

    /// The reason in words.
    var reason: String {
      switch self {
      case .notAnObject: "it is no JSON object"
      case .missing(let key): "“\(key)” is missing or not what it should be"
      case .unknownScope(let scope): "its scope “\(scope)” is not known"
      case .noMeaning: "it has neither “entity” nor “not”"
      }
    }
  }

  /// The member of the file that holds the record.
  var member: Member {
    switch self {
    case .entity: .entities
    case .alias: .aliases
    case .merge: .merges
    case .never: .never
    case .decision: .decisions
    }
  }

  /// Reads a record.
  init(_ value: JSONValue, as member: Member) throws(Fault) {
    guard let object = value.object else { throw .notAnObject }
    switch member {
    case .entities:
      self = .entity(
        EntityID(try object.text("id")), name: try object.text("name"),
        kind: EntityKind(word: try object.text("type")))
    case .aliases: self = .alias(EntityID(try object.text("entity")), text: try object.text("text"))
    case .merges:
      self = .merge(EntityID(try object.text("from")), into: EntityID(try object.text("into")))
    case .never: self = .never(try object.text("text"))
    case .decisions: self = .decision(try Decision(object))
    }
  }

  /// The record over the spelling it was read from, whose other members stay.
  func spelled(over spelling: JSONObject?) -> JSONObject {
    var object = spelling ?? JSONObject()
    for member in own.members { object[member.key] = member.value }
    return object
  }

  private var own: JSONObject {
    switch self {
    case .entity(let id, let name, let kind):
      ["id": .string(id.rawValue), "name": .string(name), "type": .string(kind.word)]
    case .alias(let id, let text): ["entity": .string(id.rawValue), "text": .string(text)]
    case .merge(let from, let into):
      ["from": .string(from.rawValue), "into": .string(into.rawValue)]
    case .never(let text): ["text": .string(text)]
    case .decision(let decision): decision.spelled
    }
  }
}

extension Decision {
  fileprivate init(_ object: JSONObject) throws(OverlayRecord.Fault) {
    let word = try object.text("scope")
    switch word {
    case "library": scope = .library
    case "article": scope = .article(ArticlePath(try object.text("article")))
    case "mention":
      guard let start = object["start"]?.integer, start >= 0 else { throw .missing("start") }
      let quote = TextQuote(
        exact: try object.text("exact"), prefix: object["prefix"]?.string ?? "",
        suffix: object["suffix"]?.string ?? "", start: start)
      scope = .passage(ArticlePath(try object.text("article")), quote)
    default: throw .unknownScope(word)
    }
    if case .passage(_, let quote) = scope {
      text = object["text"]?.string ?? quote.exact
    } else {
      text = try object.text("text")
    }
    if let id = object["entity"]?.string {
      meaning = .entity(EntityID(id))
    } else if let id = object["not"]?.string {
      meaning = .not(EntityID(id))
    } else {
      throw .noMeaning
    }
  }

  fileprivate var spelled: JSONObject {
    var object: JSONObject =
      switch scope {
      case .library: ["scope": "library"]
      case .article(let path): ["scope": "article", "article": .string(path.rawValue)]
      case .passage(let path, _): ["scope": "mention", "article": .string(path.rawValue)]
      }
    object["text"] = .string(text)
    switch meaning {
    case .entity(let id): object["entity"] = .string(id.rawValue)
    case .not(let id): object["not"] = .string(id.rawValue)
    }
    if case .passage(_, let quote) = scope {
      object["exact"] = .string(quote.exact)
      object["prefix"] = .string(quote.prefix)
      object["suffix"] = .string(quote.suffix)
      object["start"] = .number(String(quote.start))
    }
    return object
  }
}

extension JSONObject {
  fileprivate func text(_ key: String) throws(OverlayRecord.Fault) -> String {
    guard let text = self[key]?.string, !text.isEmpty else { throw .missing(key) }
    return text
  }
}
