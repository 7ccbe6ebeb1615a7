import Annotations
import OrderedJSON

extension Import {
  /// W3C annotations: collections, pages, single ones, or an array of any of these.
  static let json = Import(
    name: "json", aliases: ["w3c"],
    summary: "JSON: W3C annotations, pages and collections, one or an array of them",
    read: { source, _ throws(ImportError) in
      let value = try JSONValue.imported(source.bytes)
      var walk = CollectionWalk()
      walk.read(value, ArticleHint())
      guard walk.hasFoundShape else { throw ImportError(.shape("W3C annotation or collection")) }
      return walk.result
    })

  /// JSON Lines: a W3C annotation or collection a line.
  static let jsonl = Import(
    name: "jsonl", summary: "JSON Lines: one W3C annotation a line",
    read: { source, _ throws(ImportError) in
      var walk = CollectionWalk()
      let lines = source.bytes.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
        walk.line = index + 1
        walk.read(try JSONValue.imported(Array(line), line: index + 1), ArticleHint())
      }
      return walk.result
    })
}

/// Gathers the annotations of a document of the W3C model.
private struct CollectionWalk {
  var result = ImportedSet()
  /// Whether anything of the model was met.
  var hasFoundShape = false
  /// The line that is read, of a format of lines.
  var line: Int?
  private var number = 0

  private static let collectionKeys: Set = [
    "@context", "id", "type", "label", "total", "first", "last", "items",
    "lectern:schemaVersion", "lectern:article",
  ]
  private static let pageKeys: Set = [
    "@context", "id", "type", "startIndex", "items", "partOf", "next", "prev",
  ]

  mutating func read(_ value: JSONValue, _ hint: ArticleHint) {
    if let elements = value.array {
      hasFoundShape = true
      for element in elements { read(element, hint) }
    } else if Self.isType("AnnotationCollection", value) {
      readCollection(value)
    } else if Self.isType("AnnotationPage", value) {
      readPage(value, hint)
    } else {
      add(value, hint)
    }
  }

  private mutating func readCollection(_ value: JSONValue) {
    hasFoundShape = true
    let label = value["label"]?.string
    let hint =
      value[NativeRecord.article].map { ArticleHint(reference: $0, label: label) }
      ?? ArticleHint(title: label)
    tell(of: value, beyond: Self.collectionKeys, in: "collection")
    if let items = value["items"] { readItems(items, hint) }
    switch value["first"] {
    case .string(let address): tellOfPage(address)
    case .some(let page): readPage(page, hint)
    case nil: break
    }
  }

  private mutating func readPage(_ value: JSONValue, _ hint: ArticleHint) {
    hasFoundShape = true
    tell(of: value, beyond: Self.pageKeys, in: "page")
    if let items = value["items"] { readItems(items, hint) }
    if let next = value["next"]?.string { tellOfPage(next) }
  }

  private mutating func readItems(_ items: JSONValue, _ hint: ArticleHint) {
    for item in items.array ?? [items] { add(item, hint) }
  }

  private mutating func add(_ item: JSONValue, _ hint: ArticleHint) {
    number += 1
    let place = line.map { "line \($0)" } ?? "item \(number)"
    let isAnnotation = Self.isType("Annotation", item) || item["target"] != nil
    if isAnnotation { hasFoundShape = true }
    result.annotations.append(NativeReader.read(item, hint: hint, place: place))
  }

  private mutating func tell(of value: JSONValue, beyond known: Set<String>, in name: String) {
    for key in value.object?.keys ?? [] where !known.contains(key) {
      result.notices.append("the \(name)'s member \(key) says nothing of its notes: not taken")
    }
  }

  private mutating func tellOfPage(_ address: String) {
    result.notices.append("the page \(address) is not in the file: its notes are not read")
  }

  private static func isType(_ name: String, _ value: JSONValue) -> Bool {
    value["type"]?.string == name || (value["type"]?.array ?? []).contains(.string(name))
  }
}
