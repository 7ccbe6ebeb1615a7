public import Articles
public import Entities

/// The library on the screen.
public struct LibraryView: Hashable, Sendable {
  /// What was typed to narrow the rows.
  public var filter = ""
  /// The selected row.
  public var list = ListState()

  /// Makes a view of the whole library.
  public init() {}
}

/// What the program knows of the library.
public struct LibraryState: Sendable {
  /// Every article, by path.
  public var table = LibraryTable()
  /// How often each entity is mentioned.
  public var counts: [EntityID: EntityCount] = [:]
  /// The tags of the library as they were listed last, the most frequent first.
  public var tags: [TagCount] = []
  /// The library's name for the head of the screen.
  public var name: String
  /// How far an import or what follows it is, or was when it was stopped; nil when it is done.
  public var progress: Progress?
  /// Whether articles are being read at present.
  public var isReading: Bool { isBusy && progress?.work == .reading }
  /// Whether articles are being read, or what they say is being noted.
  public var isBusy: Bool { progress.map { !$0.isStopped } ?? false }

  /// Makes an empty library.
  public init(name: String) {
    self.name = name
  }

  /// The articles as entries; to write them packs them.
  ///
  /// - Complexity: O(n).
  public var entries: [LibraryEntry] {
    get { Array(table) }
    set { table = LibraryTable(newValue) }
  }

  /// The names that articles can be linked by.
  public var names: ArticleNames { table.names }

  /// The entry of a path.
  ///
  /// - Complexity: O(log n).
  public subscript(path: ArticlePath) -> LibraryEntry? {
    table.index(of: path).map { table[$0] }
  }

  /// The rows that a filter leaves, sorted.
  ///
  /// Every word of the filter must stand in the title, path, kind, date, author or sources.
  /// - Complexity: O(n log n) for another filter, sort or table than the last time, else O(1).
  public func rows(
    filter: String, sort: LibrarySort, places: [ArticlePath: SessionRecord.Place]
  ) -> LibraryRows {
    let words = filter.lowercased().split(separator: " ")
    if words.isEmpty, sort == .path { return LibraryRows(table, order: nil) }
    var numbers: [Int32: Int32] = [:]
    if sort == .annotations { numbers = table.changedAnnotations }
    if sort == .progress {
      for (path, place) in places {
        if let row = table.index(of: path) { numbers[Int32(row)] = Int32(place.percent) }
      }
    }
    let key = LibraryTable.OrderKey(filter: filter, sort: sort, numbers: numbers)
    let order = table.order(key) {
      let kept = words.isEmpty ? (0..<table.count).map(Int32.init) : table.rows(holding: words)
      return sorted(kept, by: sort, progress: numbers)
    }
    return LibraryRows(table, order: order)
  }

  /// Rows by what a sort looks at, by path where that is equal.
  private func sorted(
    _ rows: [Int32], by sort: LibrarySort, progress: [Int32: Int32]
  ) -> [Int32] {
    func entry(_ row: Int32) -> LibraryEntry { table[Int(row)] }
    switch sort {
    case .path: return rows
    case .title: return rows.stableSorted { entry($0).metadata.title.lowercased() }
    case .kind: return rows.stableSorted { entry($0).metadata.kind ?? "\u{FFFF}" }
    case .date: return rows.stableSorted { entry($0).metadata.date ?? "\u{FFFF}" }
    case .source: return rows.stableSorted { entry($0).source.lowercased() }
    case .length: return rows.stableSorted { -entry($0).words }
    case .progress: return rows.stableSorted { -(progress[$0] ?? -1) }
    case .entities: return rows.stableSorted { -entry($0).entities }
    case .annotations: return rows.stableSorted { -entry($0).annotations }
    }
  }
}

extension [Int32] {
  /// Sorts rows by a key, in the order of the table where keys are equal.
  fileprivate func stableSorted<Key: Comparable>(by key: (Int32) -> Key) -> Self {
    let keyed: [(key: Key, row: Int32)] = map { (key($0), $0) }
    return keyed.sorted { left, right in
      left.key == right.key ? left.row < right.row : left.key < right.key
    }.map(\.row)
  }
}
