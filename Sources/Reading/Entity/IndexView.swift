public import Articles
public import Entities

/// One entity in the index.
public struct IndexRow: Hashable, Sendable {
  /// The entity.
  public var entity: EntityID
  /// Its name.
  public var name: String
  /// Its kind.
  public var kind: EntityKind
  /// Other ways of writing it, for completion.
  public var aliases: [String]
  /// One line on it.
  public var about: String?
  /// Mentions that are shown as links.
  public var mentions: Int
  /// Articles that mention it.
  public var articles: Int

  /// Makes a row.
  public init(
    entity: EntityID, name: String, kind: EntityKind, aliases: [String], about: String?,
    mentions: Int, articles: Int
  ) {
    self.entity = entity
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.about = about
    self.mentions = mentions
    self.articles = articles
  }
}

/// The index of entities on the screen: of the library, or of one article.
public struct IndexView: Hashable, Sendable {
  /// The article whose entities are listed; nil for the library's.
  public var article: ArticlePath?
  /// All rows; nil until they are listed.
  public var all: [IndexRow]?
  /// What was typed.
  public var filter = ""
  /// What the rows are sorted by.
  public var sort = Sort.name
  /// The selected row.
  public var list = ListState()

  /// The orders of the index.
  public enum Sort: String, CaseIterable, Hashable, Sendable {
    case name, mentions, kind

    /// The order after this one.
    public var next: Sort {
      switch self {
      case .name: .mentions
      case .mentions: .kind
      case .kind: .name
      }
    }
  }

  /// A row and the alias that matched, when it was not the name.
  public struct Row: Hashable, Sendable {
    /// The entity.
    public var entry: IndexRow
    /// The alias that matched what was typed.
    public var alias: String?
  }

  /// Opens an index that is still to be listed.
  public init(article: ArticlePath?) {
    self.article = article
    sort = article == nil ? .name : .mentions
  }

  /// The rows that match what was typed: names and aliases with a word that begins like it.
  ///
  /// - Complexity: O(n log n).
  public var rows: [Row] {
    let typed = filter.lowercased()
    let kept = (all ?? []).compactMap { entry -> Row? in
      if typed.isEmpty || entry.name.hasWord(beginning: typed) { return Row(entry: entry) }
      return entry.aliases.first { $0.hasWord(beginning: typed) }
        .map { Row(entry: entry, alias: $0) }
    }
    return kept.sorted { key($0) < key($1) }
  }

  private func key(_ row: Row) -> (Int, Int, String, String) {
    let first = filter.isEmpty || row.entry.name.lowercased().hasPrefix(filter.lowercased()) ? 0 : 1
    let name = row.entry.name.lowercased()
    switch sort {
    case .name: return (first, 0, name, "")
    case .mentions: return (first, -row.entry.mentions, name, "")
    case .kind: return (first, 0, row.entry.kind.word, name)
    }
  }
}

extension String {
  /// Whether this text, or a word in it, begins with something typed in lower case.
  fileprivate func hasWord(beginning typed: String) -> Bool {
    let text = lowercased()
    return text.hasPrefix(typed) || text.contains(" \(typed)") || text.contains("-\(typed)")
  }
}
