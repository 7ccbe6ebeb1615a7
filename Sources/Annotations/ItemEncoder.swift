import OrderedJSON

/// Spells one annotation as an item of its notebook.
///
/// It starts from the item as it was read and changes only what differs, so that everything Lectern
/// does not know, and every spelling it did not choose, stays.
enum ItemEncoder {
  static func encode(_ annotation: Annotation, source: String) -> JSONObject {
    let old = annotation.contentAsRead
    let new = annotation.content
    if old == new { return annotation.raw }
    var item = annotation.raw
    item["id"] = .string(annotation.id.rawValue)
    if item["type"] == nil { item["type"] = "Annotation" }
    if old?.created != new.created { item["created"] = .string(new.created.spelling) }
    if old?.modified != new.modified { item["modified"] = .string(new.modified.spelling) }
    if !AnnotationContent.isSame(old?.creator, new.creator) {
      item["creator"] = new.creator.map { ["type": "Person", "name": .string($0)] }
    }
    if let parent = new.parent, old == nil {
      item["motivation"] = "replying"
      item["target"] = .string(parent.rawValue)
    }
    if !(old?.hasSameBodyTexts(as: new) ?? false) { encodeBodies(of: new, into: &item) }
    if new.parent == nil, old?.anchor != new.anchor { encodeTarget(of: new, source, into: &item) }
    if old?.color != new.color { item["lectern:color"] = .string(new.color.rawValue) }
    if old?.revision != new.revision { item["lectern:rev"] = .number(String(new.revision)) }
    encodeReading(of: new, old, into: &item)
    return item.ordered(first: Vocabulary.item)
  }

  /// What the reader made of it beside the note; each key changes only with its value.
  private static func encodeReading(
    of new: AnnotationContent, _ old: AnnotationContent?, into item: inout JSONObject
  ) {
    if old?.kind != new.kind { item["lectern:kind"] = new.kind.map { .string($0.rawValue) } }
    if old?.keptAsOrphan != new.keptAsOrphan {
      item["lectern:keptAsOrphan"] = new.keptAsOrphan.map { .string($0) }
    }
    guard old?.review != new.review else { return }
    guard let review = new.review else {
      item["lectern:review"] = nil
      return
    }
    var value = item["lectern:review"]?.object ?? JSONObject()
    value["lectern:step"] = .number(String(review.step))
    value["lectern:due"] = .string(review.due.spelling)
    value["lectern:last"] = .string(review.last.spelling)
    item["lectern:review"] = .object(value)
  }

  private static func encodeBodies(of content: AnnotationContent, into item: inout JSONObject) {
    item["body"] = Bodies(of: item).replacing(
      note: content.note, conflicts: content.conflictingNotes, tags: content.tags)
    item["bodyValue"] = nil
    let motivations: [JSONValue?] = [nil, "highlighting", "commenting", "tagging"]
    if motivations.contains(item["motivation"]) {
      item["motivation"] =
        content.note != nil ? "commenting" : content.tags.isEmpty ? "highlighting" : "tagging"
    }
  }

  private static func encodeTarget(
    of content: AnnotationContent, _ source: String, into item: inout JSONObject
  ) {
    if let replaced = item["target"] {
      item["lectern:history"] = .array((item["lectern:history"]?.array ?? []) + [replaced])
    }
    let anchor = content.anchor
    let date = (anchor.sourceDate ?? content.created).spelling
    var target = ItemDecoder.target(of: item) ?? JSONObject()
    target["type"] = "SpecificResource"
    if target["source"] == nil { target["source"] = .string(source) }
    target["selector"] = selectors(of: anchor)
    target["state"] = ["type": "TimeState", "sourceDate": .string(date)]
    target["lectern:textHash"] = anchor.textHash.map { .string($0) }
    item["target"] = .object(target.ordered(first: Vocabulary.target))
    item["lectern:occurrence"] = anchor.occurrence.map {
      ["lectern:index": .number(String($0.index)), "lectern:of": .number(String($0.count))]
    }
  }

  private static func selectors(of anchor: Anchor) -> JSONValue {
    var quote: JSONObject = ["type": "TextQuoteSelector", "exact": .string(anchor.exact)]
    if !anchor.prefix.isEmpty { quote["prefix"] = .string(anchor.prefix) }
    if !anchor.suffix.isEmpty { quote["suffix"] = .string(anchor.suffix) }
    guard let position = anchor.position else { return [.object(quote)] }
    return [
      .object(quote),
      [
        "type": "TextPositionSelector", "start": .number(String(position.lowerBound)),
        "end": .number(String(position.upperBound)),
      ],
    ]
  }
}
