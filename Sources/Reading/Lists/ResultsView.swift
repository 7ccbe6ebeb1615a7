public import Articles
public import Entities

/// One article's hits of a search.
public struct ResultRow: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// Its title, kind and date.
  public var metadata: Metadata
  /// The hits in context.
  public var lines: [ContextLine]

  /// Makes a group of hits.
  public init(path: ArticlePath, metadata: Metadata, lines: [ContextLine]) {
    self.path = path
    self.metadata = metadata
    self.lines = lines
  }
}

/// The results of a search of the library on the screen.
public struct ResultsView: Hashable, Sendable {
  /// What was searched for.
  public var query: String
  /// The hits by article; nil until the search is done.
  public var found: [ResultRow]?
  /// The selected row.
  public var list = ListState()

  /// Opens results that are still to come.
  public init(query: String) {
    self.query = query
  }

  /// One row of the screen.
  public enum Row: Hashable, Sendable {
    case article(ResultRow)
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
    (found ?? []).flatMap { group in
      group.lines.map { Hit(path: group.path, range: $0.range) }
    }
  }
}
