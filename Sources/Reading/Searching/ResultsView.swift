import Articles
public import Entities
public import Queries

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
    /// They match a search.
    case search(LibrarySearch)
    /// They name two entities.
    case pair(EntityPair)
  }

  /// What the passages have in common.
  public var subject: Subject
  /// The hits by article; nil until the search is done.
  public var found: [ArticleLines]?
  /// How much a search found, whether it is listed or not; nil until it is done.
  public var totals: SearchAnswer.Totals?
  /// The search that was answered whole; what was found of it before is of no use any more.
  public var answered: LibrarySearch?
  /// What is wrong with the search; what was found before stays on the screen.
  public var problem: QueryError?
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
    /// So many passages of the article above are not listed.
    case more(Int)

    /// Whether Enter leads anywhere from here.
    ///
    /// An article leads to its passages below, so only one without any is a row to choose.
    public var isSelectable: Bool {
      switch self {
      case .hit: true
      case .article(let group): group.lines.isEmpty
      case .more: false
      }
    }
  }

  /// The rows: each article, then its hits.
  public var rows: [Row] {
    (found ?? []).flatMap { group -> [Row] in
      [.article(group)]
        + group.lines.map { .hit(Hit(path: group.path, range: $0.range), $0) }
        + (group.more > 0 ? [.more(group.more)] : [])
    }
  }

  /// Every hit as a list that `n` walks.
  public var hits: [Hit] {
    (found ?? []).flatMap(\.hits)
  }

  /// The hit that was chosen; nil while none was, and the first is where the list begins.
  public var selectedHit: Hit? {
    let rows = rows
    guard list.selected < rows.count, case .hit(let hit, _) = rows[list.selected],
      hit != hits.first
    else { return nil }
    return hit
  }

  /// The row of a hit, if it is listed.
  func row(of hit: Hit) -> Int? {
    rows.firstIndex { if case .hit(hit, _) = $0 { true } else { false } }
  }

  /// The search, if that is what the passages have in common.
  public var search: LibrarySearch? {
    if case .search(let search) = subject { search } else { nil }
  }
}
