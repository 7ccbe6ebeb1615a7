/// Names for completion as the reader types.
public struct CompletionIndex: Hashable, Sendable {
  /// One name of an entity.
  private struct Row: Hashable, Sendable {
    let entity: EntityID
    let name: String
    let isAlias: Bool
    let key: String
  }

  private var rows: [Row] = []

  /// Makes an index without names.
  public init() {}

  /// Adds an entity with its own name and other ways of writing it.
  ///
  /// - Complexity: O(n) in the names.
  public mutating func add(_ entity: EntityID, name: String, aliases: [String]) {
    rows.append(Row(entity: entity, name: name, isAlias: false, key: NameKey(name).text))
    for alias in aliases {
      rows.append(Row(entity: entity, name: alias, isAlias: true, key: NameKey(alias).text))
    }
  }

  /// The entities whose name or alias fits what was typed, each under its best name.
  ///
  /// Case, accents and the kind of quotes do not count; nothing typed gives all.
  /// - Complexity: O(n) in the names.
  public func complete(_ typed: String) -> [EntityID: Completion] {
    let wanted = NameKey(typed).text
    var best: [EntityID: Completion] = [:]
    for row in rows {
      guard let fit = Self.fit(wanted, in: row.key) else { continue }
      let found = Completion(name: row.name, isAlias: row.isAlias, rank: fit)
      if let known = best[row.entity], !(found < known) { continue }
      best[row.entity] = found
    }
    return best
  }

  /// Whether a name or a later word of it begins with a text; nil when neither does.
  private static func fit(_ wanted: String, in key: String) -> Completion.Rank? {
    let (text, sought) = (key.utf8, wanted.utf8)
    if text.starts(with: sought) { return .start }
    var wasWord = false
    var index = key.unicodeScalars.startIndex
    while index < key.unicodeScalars.endIndex {
      let isWord = ScalarClass(key.unicodeScalars[index]).isWord
      if isWord, !wasWord, text[index...].starts(with: sought) { return .word }
      wasWord = isWord
      key.unicodeScalars.formIndex(after: &index)
    }
    return nil
  }
}
