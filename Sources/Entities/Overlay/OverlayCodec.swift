public import OrderedJSON

/// Spells an overlay as JSON, and reads it back.
///
/// One member a kind of record, one line a record, in canonical order. What cannot be read is kept:
/// unknown members of the file, unknown members of records, and whole records.
public enum OverlayCodec {
  /// The version of the file that this program writes.
  public static let version = 1

  /// An overlay with what its file holds besides.
  public struct Document: Hashable, Sendable {
    /// What could be read.
    public var overlay = Overlay()

    /// Records that could not be read, as `member number: reason`; they stay in the file.
    public internal(set) var problems: [String] = []

    /// Whether the file comes from a newer program, so that it may only be read.
    public internal(set) var isNewer = false

    /// The file as it was read.
    var raw = JSONObject()
    /// Records as they were read, with members that this program does not know.
    var spellings: [OverlayRecord: JSONObject] = [:]
    /// Records that could not be read, by their member of the file.
    var unreadable: [String: [JSONValue]] = [:]

    /// Makes the document of an overlay that is in no file yet.
    public init(_ overlay: Overlay = Overlay()) {
      self.overlay = overlay
    }
  }

  /// Reads a file.
  public static func decode(_ value: JSONValue) throws(OverlayError) -> Document {
    guard let object = value.object else { throw .notAnObject }
    let members = OverlayRecord.Member.allCases.map(\.rawValue)
    if let key = object.duplicates(among: members + ["version"]).first { throw .duplicateKey(key) }
    guard let found = object["version"] else { throw .missing(key: "version") }
    guard let number = found.integer, number > 0 else { throw .wrongType(key: "version") }
    var document = Document()
    document.raw = object
    document.isNewer = number > version
    var records: [OverlayRecord] = []
    for member in OverlayRecord.Member.allCases {
      guard let list = object[member.rawValue] else { continue }
      guard let items = list.array else { throw .wrongType(key: member.rawValue) }
      for (index, item) in items.enumerated() {
        do throws(OverlayRecord.Fault) {
          let record = try OverlayRecord(item, as: member)
          records.append(record)
          document.spellings[record] = item.object
        } catch {
          document.problems.append("\(member.rawValue) \(index + 1): \(error.reason)")
          document.unreadable[member.rawValue, default: []].append(item)
        }
      }
    }
    document.overlay = Overlay(records)
    return document
  }

  /// Spells a file: what was read is written as the same records, in canonical order.
  public static func encode(_ document: Document) -> JSONValue {
    var object = document.raw
    if object["version"] == nil { object["version"] = .number(String(version)) }
    for member in OverlayRecord.Member.allCases {
      let known = document.overlay.records.filter { $0.member == member }.map { record in
        JSONValue.object(record.spelled(over: document.spellings[record]))
      }
      let items = known + (document.unreadable[member.rawValue] ?? [])
      object[member.rawValue] = items.isEmpty ? nil : .array(items)
    }
    let order = ["version"] + OverlayRecord.Member.allCases.map(\.rawValue)
    return .object(object.ordered(first: order))
  }

  /// One record as it stands in a file, by itself on a line.
  public static func line(of record: OverlayRecord) -> String {
    JSONValue.object(record.spelled(over: nil)).serialized(pretty: false)
  }

  /// The bytes of the file: a line for each record, so that a diff shows records.
  public static func bytes(of document: Document) -> [UInt8] {
    guard case .object(let object) = encode(document) else { return [] }
    var text = "{"
    for (index, member) in object.members.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += "  \(JSONValue.string(member.key).serialized(pretty: false)): "
      guard case .array(let items) = member.value, !items.isEmpty else {
        text += member.value.serialized(pretty: false)
        continue
      }
      text += "[\n"
      text += items.map { "    \($0.serialized(pretty: false))" }.joined(separator: ",\n")
      text += "\n  ]"
    }
    return Array((text + "\n}\n").utf8)
  }
}

/// Why a file is no overlay.
public enum OverlayError: Error, Hashable, Sendable {
  case notAnObject
  case duplicateKey(String)
  case missing(key: String)
  case wrongType(key: String)
}

extension OverlayError {
  /// The error in a sentence, without the file's name.
  public var message: String {
    switch self {
    case .notAnObject: "it is no JSON object"
    case .duplicateKey(let key): "“\(key)” stands there twice"
    case .missing(let key): "it has no “\(key)”"
    case .wrongType(let key): "“\(key)” is not what it should be"
    }
  }
}
