import Entities

/// What a person taught about names, written into the text of a gazetteer as a person would.
///
/// Aliases go into the lists of their entries, new entities and texts that are never names to the
/// end; every other byte stays. Merges and decisions have no place in such a file and stay where
/// they are. The result is read back: it must mean what file and overlay meant together.
struct GazetteerFolding {
  /// The new text.
  private(set) var text: String

  /// The records that the text now holds.
  private(set) var folded: [OverlayRecord] = []

  /// Folds an overlay into the text of a gazetteer file; nil when the text is no gazetteer, or
  /// would not mean the same afterwards.
  init?(_ overlay: Overlay, into old: String) {
    let before = GazetteerFile.read(old, file: "").gazetteer
    guard !before.entities.isEmpty || old.allSatisfy(\.isWhitespace) || !overlay.isEmpty else {
      return nil
    }
    text = old
    var added: [(id: EntityID, name: String, kind: EntityKind)] = []
    var aliases: [EntityID: [String]] = [:]
    var never: [String] = []
    let known = Set(before.entities.map(\.id))
    let new = Set(overlay.newEntities)
    for record in overlay.records {
      switch record {
      case .entity(let id, let name, let kind):
        if known.contains(id) {
          aliases[id, default: []].append(name)
        } else {
          added.append((id, name, kind))
        }
      case .alias(let id, let text):
        guard known.contains(id) || new.contains(id) else { continue }
        aliases[id, default: []].append(text)
      case .never(let text): never.append(text)
      case .merge, .decision: continue
      }
      folded.append(record)
    }
    // From the last entry to the first, so that the lines of those still to come hold.
    for entity in before.entities.reversed() {
      let own = Set([entity.name] + entity.aliases.map(\.text))
      let missing = (aliases[entity.id] ?? []).filter { !own.contains($0) }
      guard !missing.isEmpty else { continue }
      guard let line = entity.origin?.line, insert(missing, belowHeaderAt: line) else { return nil }
    }
    for entity in added { append(entity, aliases[entity.id] ?? []) }
    for words in never { append("[[never]]\ntext = \(Self.quoted(words))\n") }
    guard means(overlay, with: before) else { return nil }
  }

  /// Whether the new text says what the old one said together with the folded records.
  private func means(_ overlay: Overlay, with before: Gazetteer) -> Bool {
    let after = GazetteerFile.read(text, file: "")
    let wanted = before.applying(Overlay(folded)).gazetteer
    func plain(_ gazetteer: Gazetteer) -> [Entity] {
      gazetteer.entities.map { entity in
        var entity = entity
        entity.origin = nil
        entity.aliases.sort { $0.text < $1.text }
        return entity
      }
    }
    return plain(after.gazetteer) == plain(wanted)
      && Set(after.gazetteer.never.map(\.text)) == Set(wanted.never.map(\.text))
  }

  /// Puts aliases into the list of an entry, or makes the list below its name.
  private mutating func insert(_ aliases: [String], belowHeaderAt line: Int) -> Bool {
    let outline = TOMLOutline(text)
    guard let section = outline.sections.first(where: { $0.line == line && $0.name == "entity" })
    else { return false }
    let words = aliases.map(Self.quoted).joined(separator: ", ")
    if let field = section.fields["aliases"] {
      guard let place = listEnd(inFieldAt: field) else { return false }
      insert(place.needsComma ? ", \(words)" : words, at: place.byte)
    } else {
      guard let name = section.fields["name"] else { return false }
      insert("aliases = [\(words)]\n", at: lineStart(name + 1))
    }
    return true
  }

  /// Where a list's last element ends, and whether a comma must come before the next one.
  private func listEnd(inFieldAt line: Int) -> (byte: Int, needsComma: Bool)? {
    let bytes = Array(text.utf8)
    var index = lineStart(line)
    guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "[")) else { return nil }
    index = open + 1
    var depth = 1
    var end = index
    var needsComma = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index += 1
        while index < bytes.count, bytes[index] != byte {
          index += byte == UInt8(ascii: "\"") && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        (end, needsComma) = (index + 1, true)
      case UInt8(ascii: "#"):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return (end, needsComma) }
        (end, needsComma) = (index + 1, true)
      case UInt8(ascii: ",") where depth == 1: (end, needsComma) = (index + 1, false)
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The byte at which a line begins, from 1; the end of the text for a line beyond it.
  private func lineStart(_ line: Int) -> Int {
    var left = line - 1
    for (index, byte) in text.utf8.enumerated() where left > 0 {
      if byte == UInt8(ascii: "\n") { left -= 1 }
      if left == 0 { return index + 1 }
    }
    return left == 0 ? 0 : text.utf8.count
  }

  private mutating func insert(_ addition: String, at byte: Int) {
    var bytes = Array(text.utf8)
    var addition = Array(addition.utf8)
    let isOpenLine = byte == bytes.count && byte > 0 && bytes[byte - 1] != UInt8(ascii: "\n")
    if isOpenLine { addition.insert(UInt8(ascii: "\n"), at: 0) }
    if byte > 0, byte < bytes.count, bytes[byte - 1] == UInt8(ascii: ","),
      addition.first != UInt8(ascii: "\n")
    {
      addition.insert(UInt8(ascii: " "), at: 0)
    }
    bytes.insert(contentsOf: addition, at: byte)
    text = String(decoding: bytes, as: UTF8.self)
  }

  private mutating func append(
    _ entity: (id: EntityID, name: String, kind: EntityKind), _ aliases: [String]
  ) {
    var entry = "[[entity]]\n"
    if EntityID(slugOf: entity.name) != entity.id {
      entry += "id = \(Self.quoted(entity.id.rawValue))\n"
    }
    entry += "name = \(Self.quoted(entity.name))\ntype = \(Self.quoted(entity.kind.word))\n"
    let others = aliases.filter { $0 != entity.name }
    if !others.isEmpty {
      entry += "aliases = [\(others.map(Self.quoted).joined(separator: ", "))]\n"
    }
    append(entry)
  }

  /// Appends an entry after a blank line.
  private mutating func append(_ entry: String) {
    if !text.isEmpty {
      if !text.hasSuffix("\n") { text += "\n" }
      text += "\n"
    }
    text += entry
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Overlay {
  /// The ids of the entities it adds.
  fileprivate var newEntities: [EntityID] {
    records.compactMap { if case .entity(let id, _, _) = $0 { id } else { nil } }
  }
}
