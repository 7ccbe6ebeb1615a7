import OrderedJSON

/// Reads one item of a notebook.
///
/// It asks for an id and a quoted passage and for nothing else: an invalid date, colour or position
/// must not cost the reader a note.
enum ItemDecoder {
  static func decode(_ value: JSONValue) throws(ItemProblem) -> Annotation {
    guard let item = value.object else { throw .notAnObject }
    if let key = item.duplicates(among: Vocabulary.item).first { throw .duplicateKey(key) }
    guard isAnnotation(item["type"]) else { throw .notAnAnnotation }
    guard let id = item["id"]?.string, !id.isEmpty else { throw .missing(key: "id") }

    let created = item["created"]?.string.flatMap(Timestamp.init)
    let modified = item["modified"]?.string.flatMap(Timestamp.init)
    let first = created ?? modified ?? Timestamp(milliseconds: 0)
    let bodies = Bodies(of: item)
    let parent = parent(of: item)
    let content = AnnotationContent(
      anchor: parent == nil ? try anchor(of: item) : Anchor(exact: ""),
      note: bodies.note.map(Bodies.text),
      conflictingNotes: bodies.conflicts.map(Bodies.text), tags: bodies.tags.map(Bodies.text),
      color: item["lectern:color"]?.string.flatMap(HighlightColor.init(rawValue:)) ?? .yellow,
      kind: item["lectern:kind"]?.string.flatMap(NoteKind.init(rawValue:)),
      review: review(item["lectern:review"]),
      keptAsOrphan: item["lectern:keptAsOrphan"]?.string, parent: parent,
      creator: item["creator"]?["name"]?.string, created: first, modified: modified ?? first,
      revision: item["lectern:rev"]?.integer ?? 0)
    return Annotation(id: AnnotationID(id), read: content, from: ordered(item))
  }

  /// The item with its known keys in their canonical order.
  private static func ordered(_ item: JSONObject) -> JSONObject {
    var item = item
    if let target = item["target"]?.object {
      item["target"] = .object(target.ordered(first: Vocabulary.target))
    }
    return item.ordered(first: Vocabulary.item)
  }

  private static func isAnnotation(_ type: JSONValue?) -> Bool {
    type?.string == "Annotation" || (type?.array ?? []).contains("Annotation")
  }

  /// The target of an item, when there is exactly one.
  static func target(of item: JSONObject) -> JSONObject? {
    if let elements = item["target"]?.array {
      return elements.count == 1 ? elements[0].object : nil
    }
    return item["target"]?.object
  }

  /// The annotation that an item replies to: its target is that annotation as a whole.
  static func parent(of item: JSONObject) -> AnnotationID? {
    let motivations = item["motivation"]?.array ?? [item["motivation"]].compactMap { $0 }
    guard motivations.contains("replying"), let target = item["target"] else { return nil }
    let targets = target.array ?? [target]
    guard targets.count == 1, targets[0]["selector"] == nil else { return nil }
    let id = targets[0].string ?? targets[0]["source"]?.string ?? targets[0]["id"]?.string
    return id.flatMap { $0.isEmpty ? nil : AnnotationID($0) }
  }

  private static func review(_ value: JSONValue?) -> Review? {
    guard let step = value?["lectern:step"]?.integer,
      let due = value?["lectern:due"]?.string.flatMap(Timestamp.init)
    else { return nil }
    let last = value?["lectern:last"]?.string.flatMap(Timestamp.init)
    return Review(step: step, due: due, last: last ?? due)
  }

  private static func anchor(of item: JSONObject) throws(ItemProblem) -> Anchor {
    guard let target = target(of: item) else { throw .noQuote }
    if let key = target.duplicates(among: Vocabulary.target).first { throw .duplicateKey(key) }
    let selectors = target["selector"]?.array ?? [target["selector"]].compactMap { $0 }
    let quotes = selectors.filter { $0["type"]?.string == "TextQuoteSelector" }
    guard quotes.count == 1, let exact = quotes[0]["exact"]?.string, !exact.isEmpty else {
      throw .noQuote
    }
    return Anchor(
      exact: exact, prefix: quotes[0]["prefix"]?.string ?? "",
      suffix: quotes[0]["suffix"]?.string ?? "", position: position(in: selectors),
      textHash: target["lectern:textHash"]?.string,
      occurrence: occurrence(item["lectern:occurrence"]),
      sourceDate: target["state"]?["sourceDate"]?.string.flatMap(Timestamp.init))
  }

  private static func position(in selectors: [JSONValue]) -> Range<Int>? {
    let positions = selectors.filter { $0["type"]?.string == "TextPositionSelector" }
    guard positions.count == 1, let start = positions[0]["start"]?.integer,
      let end = positions[0]["end"]?.integer, start >= 0, start < end
    else { return nil }
    return start..<end
  }

  private static func occurrence(_ value: JSONValue?) -> Anchor.Occurrence? {
    guard let index = value?["lectern:index"]?.integer, let count = value?["lectern:of"]?.integer,
      index >= 0, index < count
    else { return nil }
    return Anchor.Occurrence(index: index, of: count)
  }
}
