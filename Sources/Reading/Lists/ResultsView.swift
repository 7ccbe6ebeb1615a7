import Articles
public import Entities

/// Two entities.
public struct EntityPair: Hashable, Sendable {
  /// One of them.
  public var first: EntityID
  /// The other.
  public var second: EntityID

  /// Pairs two entities.
  public init(_ first: EntityID, _ second: EntityID) {
    self.first = first
    self.second = second
  }
}

/// Passages of the library on the screen: what a search found, or where two entities meet.
public struct ResultsView: Hashable, Sendable {
  /// What the passages have in common.
  public enum Subject: Hashable, Sendable {
    /// They match a query.
    case query(String)
    /// They name two entities.
    case pair(EntityPair)
  }

  /// What the passages have in common.
  public var subject: Subject
  /// The hits by article; nil until the search is done.
  public var found: [ArticleLines]?
  /// The hits that stand in words which are listed before.
  public var twins = Twins.none
  /// The selected row.
  public var list = ListState()

  /// Opens results that are still to come.
  public init(_ subject: Subject) {
    self.subject = subject
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
