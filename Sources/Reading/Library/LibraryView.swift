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
  public var entries: [LibraryEntry] = [] {
    didSet { names = ArticleNames(entries) }
  }
  /// The names that articles can be linked by.
  public private(set) var names = ArticleNames([])
  /// How often each entity is mentioned.
  public var counts: [EntityID: EntityCount] = [:]
  /// The tags of the library as they were listed last, the most frequent first.
  public var tags: [TagCount] = []
  /// The library's name for the head of the screen.
  public var name: String
  /// How far an import is.
  public var progress: Progress?

  /// Makes an empty library.
  public init(name: String) {
    self.name = name
  }

  /// The entry of a path.
  public subscript(path: ArticlePath) -> LibraryEntry? {
    entries.first { $0.path == path }
  }

  /// The rows that a filter leaves, sorted.
  ///
  /// Every word of the filter must stand in the title, path, kind, date, author or sources.
  /// - Complexity: O(n log n).
  public func rows(
    filter: String, sort: LibrarySort, places: [ArticlePath: SessionRecord.Place]
  ) -> [LibraryEntry] {
    let words = filter.lowercased().split(separator: " ")
    let kept = entries.filter { entry in
      words.allSatisfy { entry.searchable.contains($0) }
    }
    func progress(_ entry: LibraryEntry) -> Int { places[entry.path]?.percent ?? -1 }
    switch sort {
    case .path: return kept.sorted { $0.path < $1.path }
    case .title: return kept.stableSorted { $0.metadata.title.lowercased() }
    case .kind: return kept.stableSorted { $0.metadata.kind ?? "\u{FFFF}" }
    case .date: return kept.stableSorted { $0.metadata.date ?? "\u{FFFF}" }
    case .source: return kept.stableSorted { $0.source.lowercased() }
    case .length: return kept.stableSorted { -$0.words }
    case .progress: return kept.stableSorted { -progress($0) }
    case .entities: return kept.stableSorted { -$0.entities }
    case .annotations: return kept.stableSorted { -$0.annotations }
    }
  }
}

extension LibraryEntry {
  /// What a filter looks at, in lower case.
  fileprivate var searchable: String {
    let known = [metadata.kind, metadata.date, metadata.author].compactMap { $0 }
    let all = [metadata.title, path.rawValue] + known + metadata.sources
    return all.joined(separator: " ").lowercased()
  }
}

extension [LibraryEntry] {
  /// Sorts by a key, by path where keys are equal.
  fileprivate func stableSorted<Key: Comparable>(by key: (LibraryEntry) -> Key) -> Self {
    let keyed: [(key: Key, entry: LibraryEntry)] = map { (key($0), $0) }
    return keyed.sorted { left, right in
      left.key == right.key ? left.entry.path < right.entry.path : left.key < right.key
    }.map(\.entry)
  }
}
