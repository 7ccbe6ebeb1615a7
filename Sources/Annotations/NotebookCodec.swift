public import Articles
public import OrderedJSON

/// Spells a notebook as a W3C `AnnotationCollection`, and reads it back.
///
/// What was read is written as the same bytes while nothing changes; unknown keys survive at every
/// level; a file of a newer version keeps its number.
public enum NotebookCodec {
  /// The version of the file that this program writes.
  public static let schemaVersion = 1

  /// Reads a notebook, and finds its annotations in the present text when there is one.
  public static func decode(
    _ value: JSONValue, in text: CanonicalText? = nil, textHash: String? = nil
  ) throws(NotebookError) -> Notebook {
    guard var raw = value.object else { throw .notAnObject }
    if let key = raw.duplicates(among: Vocabulary.collection).first { throw .duplicateKey(key) }
    guard
      raw["type"]?.string == "AnnotationCollection"
        || (raw["type"]?.array ?? []).contains("AnnotationCollection")
    else { throw .notACollection }
    guard let id = raw["id"]?.string else { throw .missing(key: "id") }
    guard let article = raw["lectern:article"] else { throw .missing(key: "lectern:article") }
    guard let reference = article.object else { throw .wrongType(key: "lectern:article") }
    var (page, items) = try pageAndItems(of: raw)
    raw["first"] = nil
    page["items"] = nil

    let (annotations, unreadable) = decodeItems(items)
    let notebook = Notebook(
      id: id, article: try ArticleReferenceCodec.decode(reference), label: raw["label"]?.string,
      annotations: annotations, unreadable: unreadable, raw: raw, page: page)
    guard let text else { return notebook }
    return notebook.reanchored(in: text, textHash: textHash)
  }

  /// Spells a notebook, keys and items in their canonical order.
  public static func encode(_ notebook: Notebook) -> JSONValue {
    let items =
      notebook.annotations.map { encode($0, in: notebook.article) }
      + notebook.unreadable.map(\.value)
    return encode(notebook, items: items)
  }

  /// Spells a notebook with other items in the place of its own.
  static func encode(_ notebook: Notebook, items: [JSONValue]) -> JSONValue {
    var collection = notebook.raw
    if collection["@context"] == nil {
      collection["@context"] = [
        .string(Vocabulary.context), ["lectern": .string(Vocabulary.namespace)],
      ]
    }
    collection["id"] = .string(notebook.id)
    if collection["type"] == nil { collection["type"] = "AnnotationCollection" }
    // Other values than a string are no label of ours, and stay.
    if let label = notebook.label { collection["label"] = .string(label) }
    if collection["lectern:schemaVersion"] == nil {
      collection["lectern:schemaVersion"] = .number(String(schemaVersion))
    }
    collection["lectern:article"] = .object(ArticleReferenceCodec.encode(notebook.article))
    collection["first"] = encodePage(of: notebook, items).map { .object($0) }
    return .object(collection.ordered(first: Vocabulary.collection))
  }

  /// The bytes of the file: pretty-printed, with a newline at the end.
  public static func bytes(of notebook: Notebook) -> [UInt8] {
    encode(notebook).serializedBytes() + [UInt8(ascii: "\n")]
  }

  /// One annotation as it stands in the file of its notebook.
  public static func encode(_ annotation: Annotation, in article: ArticleReference) -> JSONValue {
    .object(ItemEncoder.encode(annotation, source: article.id))
  }

  /// An article as it stands in the file of its notebook, under `lectern:article`.
  public static func encode(_ article: ArticleReference) -> JSONValue {
    .object(ArticleReferenceCodec.encode(article))
  }

  /// Reads one annotation as it stands in the file of a notebook; it has no place yet.
  public static func decodeItem(_ value: JSONValue) throws(ItemProblem) -> Annotation {
    try ItemDecoder.decode(value)
  }

  private static func pageAndItems(
    of raw: JSONObject
  ) throws(NotebookError) -> (JSONObject, [JSONValue]) {
    guard let first = raw["first"] else { return (JSONObject(), []) }
    guard let page = first.object else { throw .wrongType(key: "first") }
    if let key = page.duplicates(among: Vocabulary.page).first {
      throw .duplicateKey("first.\(key)")
    }
    guard let items = page["items"] else { throw .missing(key: "first.items") }
    guard let elements = items.array else { throw .wrongType(key: "first.items") }
    return (page, elements)
  }

  /// Reads the items; of equal copies one stays, and a copy with other content gets an id of its
  /// own.
  private static func decodeItems(
    _ items: [JSONValue]
  ) -> ([Annotation], [Notebook.UnreadableItem]) {
    var annotations: [Annotation] = []
    var unreadable: [Notebook.UnreadableItem] = []
    var seen: [AnnotationID: JSONObject] = [:]
    for (index, item) in items.enumerated() {
      do throws(ItemProblem) {
        var annotation = try ItemDecoder.decode(item)
        if let first = seen[annotation.id] {
          if first == annotation.raw { continue }
          annotation = annotation.copied()
          if seen[annotation.id] != nil { continue }
        }
        seen[annotation.id] = annotation.raw
        annotations.append(annotation)
      } catch {
        unreadable.append(.init(value: item, problem: error, index: index))
      }
    }
    return (annotations, unreadable)
  }

  private static func encodePage(of notebook: Notebook, _ items: [JSONValue]) -> JSONObject? {
    let isForeign = notebook.page.keys.contains { !Vocabulary.page.contains($0) }
    // A page without items is against the model's prose, but what others wrote in it comes first.
    guard !items.isEmpty || isForeign else { return nil }
    var page = notebook.page
    if page["id"] == nil {
      var source = IdentifierSource(derivedFrom: notebook.id)
      page["id"] = .string(source.uuidV4())
    }
    if page["type"] == nil { page["type"] = "AnnotationPage" }
    if page["startIndex"] == nil { page["startIndex"] = 0 }
    page["items"] = .array(items)
    return page.ordered(first: Vocabulary.page)
  }
}

extension Annotation {
  /// The same annotation under an id of its own, which names where it was copied from.
  ///
  /// The id follows from the content, so that every session finds the same one.
  public func copied() -> Annotation {
    let item = ItemEncoder.encode(self, source: "")
    var source = IdentifierSource(derivedFrom: JSONValue.object(item).serialized(pretty: false))
    let copyID = source.annotationID(at: created)
    var copy = Annotation(
      id: copyID, range: range, anchor: anchor, note: note, tags: tags, color: color,
      creator: creator, created: created)
    copy.modified = modified
    copy.revision = revision
    copy.conflictingNotes = conflictingNotes
    copy.state = state
    copy.candidates = candidates
    copy.raw = raw
    copy.contentAsRead = contentAsRead
    copy.raw["id"] = .string(copyID.rawValue)
    copy.raw["lectern:copiedFrom"] = .string(id.rawValue)
    return copy
  }
}
