import Articles
import Formats
import OrderedJSON

/// Spells a record as JSON and reads it back; keys that it does not know survive.
enum ImportRecordCodec {
  /// The version of the file that this program writes.
  static let version = 1

  private static let keys = ["version", "article", "sha256", "encoding", "date", "corrections"]
  private static let itemKeys = ["id", "change", "level", "exact", "prefix", "suffix", "start"]

  static func decode(_ value: JSONValue) throws(ImportRecordProblem) -> ImportRecord {
    guard let raw = value.object, raw.duplicates(among: keys).isEmpty else { throw .member("") }
    guard let version = raw["version"]?.integer else { throw .member("version") }
    guard let path = raw["article"]?.string else { throw .member("article") }
    guard let items = (raw["corrections"] ?? []).array else { throw .member("corrections") }
    let encoding = raw["encoding"] ?? .null
    guard encoding == .null || encoding.string != nil else { throw .member("encoding") }
    var record = ImportRecord(
      path: ArticlePath(path), fileHash: raw["sha256"]?.string,
      options: ImportOptions(encoding: encoding.string.flatMap(TextEncoding.named)?.name))
    let date = raw["date"] ?? .null
    guard date == .null || date.string != nil else { throw .member("date") }
    record.options.date = date.string.flatMap { EDTF($0) }?.text
    record.unusedDate = record.options.date == nil ? date.string : nil
    record.unusedEncoding = record.options.encoding == nil ? encoding.string : nil
    record.newerVersion = version > Self.version ? version : nil
    record.raw = raw
    for (index, item) in items.enumerated() {
      if let correction = correction(item), record.rawItems[correction.id] == nil {
        record.options.corrections.append(correction)
        record.rawItems[correction.id] = item.object
      } else {
        record.unused.append(.init(number: index + 1, value: item))
      }
    }
    return record
  }

  static func bytes(of record: ImportRecord) -> [UInt8] {
    var object = record.raw
    if object["version"] == nil { object["version"] = .number(String(version)) }
    object["article"] = .string(record.path.rawValue)
    object["sha256"] = record.fileHash.map { .string($0) }
    object["encoding"] = (record.options.encoding ?? record.unusedEncoding).map { .string($0) }
    object["date"] = (record.options.date ?? record.unusedDate).map { .string($0) }
    let items = record.options.corrections.map { correction in
      JSONValue.object(item(correction, over: record.rawItems[correction.id] ?? JSONObject()))
    }
    object["corrections"] = .array(items + record.unused.map(\.value))
    return JSONValue.object(object.ordered(first: keys)).serializedBytes() + [UInt8(ascii: "\n")]
  }

  private static func correction(_ value: JSONValue) -> StructureCorrection? {
    guard let object = value.object, object.duplicates(among: itemKeys).isEmpty,
      let id = object["id"]?.string, let name = object["change"]?.string,
      let change = StructureCorrection.Change(name: name, level: object["level"]?.integer),
      let exact = object["exact"]?.string
    else { return nil }
    let place = TextQuote(
      exact: exact, prefix: object["prefix"]?.string ?? "", suffix: object["suffix"]?.string ?? "",
      start: object["start"]?.integer ?? 0)
    let correction = StructureCorrection(id: id, change, at: place)
    return correction.isPlaced ? correction : nil
  }

  private static func item(
    _ correction: StructureCorrection, over raw: JSONObject
  ) -> JSONObject {
    var object = raw
    object["id"] = .string(correction.id)
    object["change"] = .string(correction.change.name)
    if case .heading(let level) = correction.change { object["level"] = .number(String(level)) }
    object["exact"] = .string(correction.place.exact)
    object["prefix"] = .string(correction.place.prefix)
    object["suffix"] = .string(correction.place.suffix)
    object["start"] = .number(String(correction.place.start))
    return object.ordered(first: itemKeys)
  }
}
