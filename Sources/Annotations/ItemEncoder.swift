import OrderedJSON

/// Spells one annotation as an item of its notebook.
///
/// It starts from the item as it was read and changes only what differs, so that everything Lectern
/// does not know, and every spelling it did not choose, stays.
enum ItemEncoder {
  static func encode(_ annotation: Annotation, source: String) -> JSONObject {
    var item = annotation.raw
    let old = try? ItemDecoder.decode(.object(item))
    item["id"] = .string(annotation.id.rawValue)
    if item["type"] == nil { item["type"] = "Annotation" }
    if old?.created != annotation.created { item["created"] = spell(annotation.created) }
    if old?.modified != annotation.modified { item["modified"] = spell(annotation.modified) }
    if !isSame(old?.creator, annotation.creator) {
      item["creator"] = annotation.creator.map { ["type": "Person", "name": .string($0)] }
    }
    encodeBodies(of: annotation, old, into: &item)
    encodeTarget(of: annotation, old, source, into: &item)
    if old == nil || old?.color != annotation.color {
      item["lectern:color"] = .string(annotation.color.rawValue)
    }
    if old?.revision != annotation.revision {
      item["lectern:rev"] = .number(String(annotation.revision))
    }
    return item.ordered(first: Vocabulary.item)
  }

  private static func spell(_ time: Timestamp) -> JSONValue {
    .string(time.spelling)
  }

  private static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.hasSameScalars(as: right)
  }

  private static func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.hasSameScalars(as: $1) }
  }

  private static func encodeBodies(
    of annotation: Annotation, _ old: Annotation?, into item: inout JSONObject
  ) {
    if let old, isSame(old.note, annotation.note), isSame(old.tags, annotation.tags),
      isSame(old.conflictingNotes, annotation.conflictingNotes)
    {
      return
    }
    item["body"] = Bodies(of: item).replacing(
      note: annotation.note, conflicts: annotation.conflictingNotes, tags: annotation.tags)
    item["bodyValue"] = nil
    let motivations: [JSONValue?] = [nil, "highlighting", "commenting", "tagging"]
    if motivations.contains(item["motivation"]) {
      item["motivation"] =
        annotation.note != nil ? "commenting" : annotation.tags.isEmpty ? "highlighting" : "tagging"
    }
  }

  private static func encodeTarget(
    of annotation: Annotation, _ old: Annotation?, _ source: String, into item: inout JSONObject
  ) {
    let present = ItemDecoder.target(of: item)
    if let old, old.anchor == annotation.anchor {
      if let present, item["target"]?.array == nil {
        item["target"] = .object(present.ordered(first: Vocabulary.target))
      }
      return
    }
    if let replaced = item["target"] {
      item["lectern:history"] = .array((item["lectern:history"]?.array ?? []) + [replaced])
    }
    let anchor = annotation.anchor
    var target = present ?? JSONObject()
    target["type"] = "SpecificResource"
    if target["source"] == nil { target["source"] = .string(source) }
    target["selector"] = selectors(of: anchor)
    target["state"] = [
      "type": "TimeState", "sourceDate": spell(anchor.sourceDate ?? annotation.created),
    ]
    target["lectern:textHash"] = anchor.textHash.map { .string($0) }
    item["target"] = .object(target.ordered(first: Vocabulary.target))
    item["lectern:occurrence"] = anchor.occurrence.map {
      [
        "lectern:index": .number(String($0.index)), "lectern:of": .number(String($0.count)),
      ]
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
