import Annotations
import OrderedJSON

/// Reads what is W3C, or what Lectern put into another format.
enum NativeReader {
  /// An annotation of the W3C model, whatever stands around it.
  static func read(
    _ value: JSONValue, hint given: ArticleHint, place: String
  ) -> ImportedAnnotation {
    guard let object = value.object else {
      return ImportedAnnotation(.unreadable(value, .notAnObject), hint: given, place: place)
    }
    var (item, own) = NativeRecord.taken(apart: object)
    let hint = own ?? filled(given, from: item)
    // An item without an id is the same one at the next import.
    if item["id"] == nil, item["target"] != nil {
      let content = JSONValue.object(item).serialized(pretty: false)
      let id = AnnotationID.derived(from: content, at: created(item))
      item["id"] = .string(id.rawValue)
    }
    let content: ImportedAnnotation.Content
    do throws(ItemProblem) {
      content = .annotation(try NotebookCodec.decodeItem(.object(item)))
    } catch {
      content = .unreadable(.object(item), error)
    }
    var result = ImportedAnnotation(content, hint: hint, place: place)
    result.isDated = item["modified"]?.string.flatMap { Timestamp($0) } != nil
    return result
  }

  private static func created(_ item: JSONObject) -> Timestamp {
    item["created"]?.string.flatMap { Timestamp($0) } ?? Timestamp(milliseconds: 0)
  }

  private static func filled(_ hint: ArticleHint, from item: JSONObject) -> ArticleHint {
    guard hint.isEmpty else { return hint }
    let target = item["target"]?.array?.first ?? item["target"]
    let source = target?["source"] ?? target
    guard let uri = source?.string ?? source?["id"]?.string else { return hint }
    return ArticleHint(uri: uri)
  }

  /// The record of an entry that Lectern wrote, with what the entry's own fields say otherwise.
  static func read(
    record: JSONValue, place: String, note: String?, tags: [String]?, color: HighlightColor?,
    asExported visible: (Annotation) -> (note: String?, tags: [String]?, color: HighlightColor?)
  ) -> ImportedAnnotation {
    var result = read(record, hint: ArticleHint(), place: place)
    guard case .annotation(let annotation) = result.content else { return result }
    let exported = visible(annotation)
    if (note ?? "") != (exported.note ?? "") { result.changes.note = note ?? "" }
    if let tags, tags != exported.tags { result.changes.tags = tags }
    if let color, color != exported.color { result.changes.color = color }
    return result
  }
}
