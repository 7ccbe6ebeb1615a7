import Articles
public import Entities

/// The results of a search of the library on the screen.
public struct ResultsView: Hashable, Sendable {
  /// What was searched for.
  public var query: String
  /// The hits by article; nil until the search is done.
  public var found: [ArticleLines]?
  /// The selected row.
  public var list = ListState()

  /// Opens results that are still to come.
  public init(query: String) {
    self.query = query
  }

  /// One row of the screen.
  public enum Row: Hashable, Sendable {
    case article(ArticleLines)
    case hit(Hit, ContextLine)

    /// Whether Enter leads anywhere from here.
    public var isSelectable: Bool {
      if case .hit = self { true } else { false }
    }
  }

  /// The rows: each article, then its hits.
  public var rows: [Row] {
    (found ?? []).flatMap { group -> [Row] in
      [.article(group)]
        + group.lines.map { .hit(Hit(path: group.path, range: $0.range), $0) }
    }
  }

  /// Every hit as a list that `n` walks.
  public var hits: [Hit] {
    (found ?? []).flatMap(\.hits)
  }
}
