import OrderedJSON
import Queries

/// The saved searches of a library with all that their file holds besides.
///
/// What cannot be read is kept: unknown members of the file, unknown members of records, and whole
/// records.
struct SearchesDocument: Hashable, Sendable {
  /// The version of the file that this program writes.
  static let version = 1

  /// One record of the file, as it was read.
  struct Entry: Hashable, Sendable {
    /// The search; nil for a record that cannot be read.
    var search: SavedSearch?
    var raw: JSONValue
  }

  /// The records in their order.
  var entries: [Entry] = []
  /// Whether the file comes from a newer program, so that it may only be read.
  private(set) var isNewer = false
  /// The file as it was read.
  private var raw = JSONObject()

  /// Makes the document of no searches, for a file that is not there yet.
  init() {}

  /// Reads a file; the reason comes back when it is none of saved searches.
  init(_ value: JSONValue) throws(SearchesFault) {
    guard let object = value.object else { throw SearchesFault("it is no JSON object") }
    if let key = object.duplicates(among: ["version", "searches"]).first {
      throw SearchesFault("“\(key)” stands there twice")
    }
    guard let number = object["version"]?.integer, number > 0 else {
      throw SearchesFault("it has no “version”")
    }
    guard let items = object["searches"]?.array else {
      throw SearchesFault("it has no list of “searches”")
    }
    raw = object
    isNewer = number > Self.version
    var names: Set<String> = []
    entries = items.map { item in
      let search = SavedSearch(item).flatMap { names.insert($0.name).inserted ? $0 : nil }
      return Entry(search: search, raw: item)
    }
  }

  /// The searches, in the order of the file.
  var searches: [SavedSearch] { entries.compactMap(\.search) }

  /// The numbers of the records that cannot be read, from 1.
  var unreadable: [Int] {
    entries.indices.filter { entries[$0].search == nil }.map { $0 + 1 }
  }

  /// The bytes of the file: a line for each record, so that a diff shows records.
  var bytes: [UInt8] {
    var object = raw
    if object["version"] == nil { object["version"] = .number(String(Self.version)) }
    object["searches"] = .array([])
    var text = "{"
    for (index, member) in object.ordered(first: ["version", "searches"]).members.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += "  \(JSONValue.string(member.key).serialized(pretty: false)): "
      guard member.key == "searches", !entries.isEmpty else {
        text += member.value.serialized(pretty: false)
        continue
      }
      text += "[\n"
      text += entries.map { "    \($0.spelled.serialized(pretty: false))" }
        .joined(separator: ",\n")
      text += "\n  ]"
    }
    return Array((text + "\n}\n").utf8)
  }
}

/// Why a file holds no saved searches, without its name.
struct SearchesFault: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

extension SearchesDocument.Entry {
  /// The record with what this program knows of it.
  fileprivate var spelled: JSONValue {
    guard let search else { return raw }
    var object = raw.object ?? JSONObject()
    object["name"] = .string(search.name)
    object["query"] = .string(search.text)
    object["sort"] = search.sort.map { .string($0) }
    return .object(object)
  }
}

extension SavedSearch {
  /// Reads a record; nil when it has no name or no search.
  fileprivate init?(_ value: JSONValue) {
    guard let name = value["name"]?.string, !name.isEmpty, let text = value["query"]?.string
    else { return nil }
    self.init(name: name, text: text, sort: value["sort"]?.string)
  }
}
