import Annotations
import OrderedJSON

/// What another program wrote of an annotation, in the terms of ours.
struct ForeignAnnotation {
  /// The IRI that the other program gave it; nil when it gave none.
  var id: String?
  var exact = ""
  var prefix = ""
  var suffix = ""
  var position: Range<Int>?
  var note: String?
  var tags: [String] = []
  var color: HighlightColor?
  var creator: String?
  var created: Timestamp?
  var modified: Timestamp?
  /// The format, and the entry as it stood there: kept, so that nothing the file says is lost.
  var format: String
  var entry: JSONValue
  /// What the id is made of when there is none: what stays when a note is edited.
  var identity: String

  /// The annotation; one without words is an item that is kept and cannot be shown.
  func imported(hint: ArticleHint, place: String, at time: Timestamp) -> ImportedAnnotation {
    let first = created ?? modified
    let stamp = first ?? Timestamp(milliseconds: 0)
    let id = id.map { AnnotationID($0) } ?? .derived(from: "\(format)\n\(identity)", at: stamp)
    let kept: JSONValue = ["format": .string(format), "entry": entry]
    guard !exact.isEmpty else {
      let item = withoutPassage(id, kept, hint, at: first ?? time)
      return ImportedAnnotation(.unreadable(item, .noQuote), hint: hint, place: place)
    }
    var annotation = Annotation(
      id: id, range: nil,
      anchor: Anchor(exact: exact, prefix: prefix, suffix: suffix, position: position),
      note: note, tags: tags, color: color ?? .yellow, creator: creator, created: first ?? time)
    annotation.modified = max(modified ?? annotation.created, annotation.created)
    var result = ImportedAnnotation(
      .annotation(annotation.keeping(kept, as: NativeRecord.imported)), hint: hint, place: place)
    result.isDated = modified != nil
    return result
  }

  /// An annotation of the whole article.
  private func withoutPassage(
    _ id: AnnotationID, _ kept: JSONValue, _ hint: ArticleHint, at time: Timestamp
  ) -> JSONValue {
    var item: JSONObject = [
      "id": .string(id.rawValue), "type": "Annotation",
      "motivation": note == nil ? "bookmarking" : "commenting",
      "created": .string((created ?? time).spelling),
      "modified": .string(max(modified ?? time, created ?? time).spelling),
    ]
    let note = note.map { text -> JSONValue in
      ["type": "TextualBody", "purpose": "commenting", "value": .string(text)]
    }
    let tags = tags.map { tag -> JSONValue in
      ["type": "TextualBody", "purpose": "tagging", "value": .string(tag)]
    }
    let bodies = [note].compactMap { $0 } + tags
    if !bodies.isEmpty { item["body"] = .array(bodies) }
    let isAddress = hint.id?.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 } ?? false
    let source = isAddress && (hint.id?.contains(":") ?? false) ? hint.id : nil
    item["target"] = [
      "type": "SpecificResource", "source": .string(source ?? "urn:x-unknown:article"),
    ]
    item[NativeRecord.imported] = kept
    return .object(item)
  }
}

extension JSONValue {
  /// Reads the JSON of a file that is imported.
  static func imported(_ bytes: [UInt8], line: Int = 1) throws(ImportError) -> JSONValue {
    // A byte order mark is no part of the JSON; programs of Windows write one.
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    do throws(JSONError) {
      return try parse(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    } catch {
      throw ImportError(.json(error.sentence), line: line + error.line - 1, column: error.column)
    }
  }
}
