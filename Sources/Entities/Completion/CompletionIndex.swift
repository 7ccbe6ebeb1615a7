/// The names of a gazetteer for completion as the reader types.
public struct CompletionIndex: Sendable {
  private struct Row: Sendable {
    let entry: IndexEntry
    let key: String
    /// The place of the entity's own name in the order of all.
    let order: Int
  }

  private let rows: [Row]

  /// Takes the names and aliases of a gazetteer, ordered by name.
  public init(_ gazetteer: Gazetteer) {
    let ordered = gazetteer.entities.map { ($0, NameKey($0.name).text) }.sorted { left, right in
      left.1 == right.1
        ? left.0.id < right.0.id : left.1.utf8.lexicographicallyPrecedes(right.1.utf8)
    }
    var rows: [Row] = []
    for (order, (entity, key)) in ordered.enumerated() {
      let entry = IndexEntry(entity: entity.id, name: entity.name, isAlias: false)
      rows.append(Row(entry: entry, key: key, order: order))
      for alias in entity.aliases + entity.match {
        let entry = IndexEntry(entity: entity.id, name: alias.text, isAlias: true)
        rows.append(Row(entry: entry, key: NameKey(alias.text).text, order: order))
      }
    }
    self.rows = rows
  }

  /// The entities whose name or alias fits what was typed, each once under its best name.
  ///
  /// Case, accents and the kind of quotes do not count. Names that begin with the text come first,
  /// then names with a word that does, own names before aliases; nothing typed gives all.
  /// - Complexity: O(n) in the names.
  public func complete(_ typed: String) -> [IndexEntry] {
    let wanted = NameKey(typed).text
    var best: [EntityID: (rank: Int, row: Row)] = [:]
    for row in rows {
      guard let fit = Self.fit(wanted, in: row.key) else { continue }
      let rank = fit * 2 + (row.entry.isAlias ? 1 : 0)
      if let known = best[row.entry.entity], known.rank <= rank { continue }
      best[row.entry.entity] = (rank, row)
    }
    return best.values.sorted { ($0.rank, $0.row.order) < ($1.rank, $1.row.order) }
      .map(\.row.entry)
  }

  /// 0 when a name begins with a text, 1 when a later word of it does, nil when none does.
  private static func fit(_ wanted: String, in key: String) -> Int? {
    let (text, sought) = (key.utf8, wanted.utf8)
    if text.starts(with: sought) { return 0 }
    var wasWord = false
    var index = key.unicodeScalars.startIndex
    while index < key.unicodeScalars.endIndex {
      let isWord = ScalarClass(key.unicodeScalars[index]).isWord
      if isWord, !wasWord, text[index...].starts(with: sought) { return 1 }
      wasWord = isWord
      key.unicodeScalars.formIndex(after: &index)
    }
    return nil
  }
}
