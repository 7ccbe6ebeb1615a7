/// Where a key is pressed: each screen, and each mode of a screen, has keys of its own.
public enum Context: String, CaseIterable, Hashable, Sendable {
  case library, article, selecting, entity, index, results, outline, notebook, desk, review
  case suggestions, map, timeline, grid, beside, comparison, voices, searches, help

  /// The heading of the context in the list of keys.
  public var title: String {
    switch self {
    case .library: "Library"
    case .article: "Article"
    case .selecting: "Selecting a passage"
    case .entity: "Entity page"
    case .index: "Index of entities"
    case .results: "Search results"
    case .outline: "Outline"
    case .notebook: "Notebook"
    case .desk: "Orphan desk"
    case .review: "Review"
    case .suggestions: "Suggested names"
    case .map: "Map of the library"
    case .timeline: "Timeline"
    case .grid: "Entities by articles"
    case .beside: "Two articles side by side"
    case .comparison: "Comparison"
    case .voices: "Voices"
    case .searches: "Saved searches"
    case .help: "Help"
    }
  }

  /// The screens that show rows to choose from.
  static let lists: Set<Context> = [
    .library, .entity, .index, .results, .outline, .notebook, .suggestions, .voices, .searches,
    .help,
  ]

  /// The screens whose rows a filter narrows.
  static let narrowed: Set<Context> = [
    .library, .entity, .index, .notebook, .suggestions, .timeline, .comparison, .voices, .searches,
    .help,
  ]

  /// The screens that show text or rows, without modes.
  static let screens = lists.union([.article, .beside]).union(maps).union(single)

  /// The screens that show one note at a time.
  static let single: Set<Context> = [.desk, .review]

  /// The screens that are walked in two directions.
  static let maps: Set<Context> = [.map, .timeline, .grid, .comparison]

  /// The screens that are columns.
  static let columned = maps.union([.beside])

  /// Everywhere.
  static let all = Set(Context.allCases)
}
