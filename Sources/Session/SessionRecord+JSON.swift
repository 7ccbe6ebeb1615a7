import Annotations
import Articles
import OrderedJSON
import Reading

/// How the memory of a session is spelled: one JSON object, offsets in bytes of canonical text, and of
/// the file where only a part of it was read.
extension SessionRecord {
  private static let version = "1"

  /// The record as JSON, articles in the order of their paths.
  var json: JSONValue {
    var object: JSONObject = ["version": .number(Self.version)]
    if let open { object["open"] = .string(open.rawValue) }
    object["measure"] = .number(String(measure))
    object["justified"] = .bool(isJustified)
    object["hyphenated"] = .bool(isHyphenated)
    object["links"] = .string(density.rawValue)
    object["sort"] = .string(sort.rawValue)
    if let theme { object["theme"] = .string(theme) }
    object["places"] = .array(
      places.sorted { $0.key < $1.key }.map { path, place in
        var item: JSONObject = [
          "article": .string(path.rawValue), "top": .number(String(place.top.utf8)),
          "cursor": .number(String(place.cursor.utf8)), "length": .number(String(place.length)),
          "finished": .bool(place.wasFinished), "at": .string(place.at.description),
        ]
        item["file"] = place.file?.json
        return .object(item)
      })
    object["marks"] = .array(
      marks.sorted { ($0.value.path, $0.key.letter) < ($1.value.path, $1.key.letter) }
        .map { mark, place in
          var item: JSONObject = [
            "letter": .string(mark.letter), "article": .string(place.path.rawValue),
            "top": .number(String(place.top.utf8)), "above": .number(String(place.above)),
            "cursor": .number(String(place.cursor.utf8)),
          ]
          item["file"] = place.file?.json
          return .object(item)
        })
    return .object(object)
  }

  /// Reads a record as far as it can be understood; anything else is as if it were not there.
  init(json: JSONValue) {
    self.init()
    open = json["open"]?.string.map { ArticlePath($0) }
    measure = Settings(measure: json["measure"]?.integer ?? Settings.defaultMeasure).measure
    isJustified = json["justified"] == .bool(true)
    isHyphenated = json["hyphenated"] == .bool(true)
    density = json["links"]?.string.flatMap(LinkDensity.init) ?? .paragraph
    sort = json["sort"]?.string.flatMap(LibrarySort.init) ?? .path
    theme = json["theme"]?.string
    for item in json["places"]?.array ?? [] {
      guard let path = item["article"]?.string else { continue }
      places[ArticlePath(path)] = Place(
        top: item.offset("top"), cursor: item.offset("cursor"),
        length: max(0, item["length"]?.integer ?? 0), wasFinished: item["finished"] == .bool(true),
        at: item["at"]?.string.flatMap(Timestamp.init) ?? Timestamp(milliseconds: 0),
        file: item["file"].flatMap(FilePlace.init))
    }
    for item in json["marks"]?.array ?? [] {
      guard let letter = item["letter"]?.string, let path = item["article"]?.string else {
        continue
      }
      let place = ArticlePlace(
        path: ArticlePath(path), top: item.offset("top"),
        above: max(0, item["above"]?.integer ?? 0),
        cursor: item.offset("cursor"), file: item["file"].flatMap(FilePlace.init))
      marks[Mark(letter: letter, path: place.path)] = place
    }
  }
}

extension FilePlace {
  fileprivate var json: JSONValue {
    .object(["top": .number(String(top)), "cursor": .number(String(cursor))])
  }

  fileprivate init?(json: JSONValue) {
    guard let top = json["top"]?.integer, let cursor = json["cursor"]?.integer, top >= 0,
      cursor >= 0
    else { return nil }
    self.init(top: top, cursor: cursor)
  }
}

extension JSONValue {
  /// An offset in a member; a wrong one is the start.
  fileprivate func offset(_ key: String) -> Offset {
    Offset(max(0, self[key]?.integer ?? 0))
  }
}
