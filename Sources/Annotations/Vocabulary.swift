/// The keys of the file in their canonical order, and the words that stand in it.
enum Vocabulary {
  static let context = "http://www.w3.org/ns/anno.jsonld"
  static let namespace = "https://lectern.invalid/ns#"

  static let collection = [
    "@context", "id", "type", "label", "lectern:schemaVersion", "lectern:article", "first",
  ]
  static let article = [
    "id", "lectern:path", "lectern:sha256", "lectern:bytes", "lectern:codePoints", "format",
    "language", "lectern:textForm",
  ]
  static let page = ["id", "type", "startIndex", "items"]
  static let item = [
    "id", "type", "motivation", "created", "modified", "creator", "body", "target",
    "lectern:color", "lectern:rev", "lectern:occurrence", "lectern:kind", "lectern:review",
    "lectern:keptAsOrphan",
  ]
  static let target = ["type", "source", "selector", "state", "lectern:textHash"]
  static let quote = ["type", "exact", "prefix", "suffix"]
  static let position = ["type", "start", "end"]
  static let body = ["type", "purpose", "format", "language", "value"]
}
