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
  public private(set) var all: [IndexRow]?
  /// Their names, as they are typed.
  private var completion = CompletionIndex()
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

  /// Takes the rows.
  public mutating func take(_ rows: [IndexRow]) {
    all = rows
    completion = CompletionIndex()
    for row in rows { completion.add(row.entity, name: row.name, aliases: row.aliases) }
  }

  /// The rows that fit what was typed, under the name that fits best.
  ///
  /// Names that begin with it come first; within these groups the rows are sorted.
  /// - Complexity: O(n log n).
  public var rows: [Row] {
    let found = completion.complete(filter)
    let fitting = (all ?? []).compactMap { entry in
      found[entry.entity].map { (completion: $0, entry: entry, key: key(entry)) }
    }
    return fitting.sorted { left, right in
      left.completion < right.completion
        || !(right.completion < left.completion) && left.key < right.key
    }.map { Row(entry: $0.entry, alias: $0.completion.isAlias ? $0.completion.name : nil) }
  }

  /// The selected row; nil when there is none.
  var selected: Row? {
    let rows = rows
    return rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  private func key(_ entry: IndexRow) -> (Int, String, String) {
    let name = entry.name.lowercased()
    switch sort {
    case .name: return (0, name, "")
    case .mentions: return (-entry.mentions, name, "")
    case .kind: return (0, entry.kind.word, name)
    }
  }
}
