import Articles
import OrderedJSON

extension W3CRules {
  private static let motivations: Set = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
  ]

  mutating func checkMotivation(of item: JSONValue, _ path: String) {
    guard let motivation = item["motivation"] else { return }
    let words = motivation.array ?? [motivation]
    expect(
      words.allSatisfy { Self.motivations.contains($0.string ?? "") }, .motivation, path)
  }

  mutating func checkDates(of item: JSONValue, _ path: String) {
    expect(Self.isUTC(item["created"]), .created, path)
    expect(Self.isUTC(item["modified"]), .modified, path)
    if let generated = item["generated"] { expect(Self.isUTC(generated), .date, path) }
    if let created = item["created"]?.string.flatMap(Timestamp.init),
      let modified = item["modified"]?.string.flatMap(Timestamp.init)
    {
      expect(created <= modified, .dateOrder, path)
    }
    if let date = item["target"]?["state"]?["sourceDate"] {
      expect(Self.isUTC(date), .date, "\(path).target.state")
    }
  }

  private static func isUTC(_ value: JSONValue?) -> Bool {
    guard let text = value?.string, text.utf8.last == UInt8(ascii: "Z") else { return false }
    return Timestamp(text) != nil
  }

  mutating func checkBodies(of item: JSONValue, _ path: String) {
    expect(item["body"] == nil || item["bodyValue"] == nil, .body, path)
    guard let body = item["body"] else { return }
    let bodies = body.array ?? [body]
    let isBlank = { (body: JSONValue) in body == .null || body == .object([:]) }
    expect(!bodies.isEmpty && !bodies.contains(where: isBlank), .emptyBody, path)
    for body in bodies {
      guard let object = body.object else {
        expect(body.string.map(Self.isIRI) ?? false, .body, path)
        continue
      }
      guard object["type"]?.string == "TextualBody" else { continue }
      let hasOneValue =
        object["value"]?.string != nil && object.duplicates(among: ["value"]).isEmpty
      expect(hasOneValue, .body, path)
    }
  }

  mutating func checkTarget(of item: JSONValue, _ path: String) {
    guard let target = item["target"] else { return expect(false, .target, path) }
    if let parent = item.object.flatMap({ ItemDecoder.parent(of: $0) }) {
      return expect(Self.isIRI(parent.rawValue), .target, path)
    }
    let targets = target.array ?? [target]
    expect(!targets.isEmpty, .target, path)
    for target in targets {
      let source = target["source"]?.string ?? target["source"]?["id"]?.string
      expect(source.map(Self.isIRI) ?? false, .target, path)
    }
    let selectors = target["selector"]?.array ?? [target["selector"]].compactMap { $0 }
    let quotes = selectors.filter { $0["type"]?.string == "TextQuoteSelector" }
    let positions = selectors.filter { $0["type"]?.string == "TextPositionSelector" }
    guard quotes.count == 1, positions.count == 1, let exact = quotes[0]["exact"]?.string else {
      return expect(false, .selectors, path)
    }
    expect(!exact.allSatisfy(\.isWhitespace), .blankQuote, path)
    guard let start = positions[0]["start"]?.integer, let end = positions[0]["end"]?.integer,
      start >= 0, start < end
    else { return expect(false, .positionOrder, path) }
    expect(end - start == exact.unicodeScalars.count, .positionLength, path)
  }

  /// Compares an item's selectors with the text they were made on.
  mutating func checkPlace(of item: JSONValue, in text: CanonicalText, _ path: String) {
    guard let anchor = try? ItemDecoder.decode(item).anchor, let position = anchor.position else {
      return
    }
    guard let start = text.offset(ofScalar: position.lowerBound),
      let end = text.offset(ofScalar: position.upperBound)
    else { return expect(false, .positionText, path) }
    expect(text[start..<end].hasSameScalars(as: anchor.exact), .positionText, path)
    let before = text.utf8[..<start.utf8].suffix(anchor.prefix.utf8.count)
    let after = text.utf8[end.utf8...].prefix(anchor.suffix.utf8.count)
    let adjoins =
      before.elementsEqual(anchor.prefix.utf8) && after.elementsEqual(anchor.suffix.utf8)
    expect(adjoins, .contextText, path)
  }
}
