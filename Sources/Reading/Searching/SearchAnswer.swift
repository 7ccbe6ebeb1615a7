public import Queries

/// What a search of the library found.
public struct SearchAnswer: Hashable, Sendable {
  /// How much was found, whether it is listed or not.
  public struct Totals: Hashable, Sendable {
    /// Articles that match.
    public var articles = 0
    /// Passages in them.
    public var hits = 0
    /// Articles on which a regular expression took too long; they are not among the others.
    public var givenUp = 0
    /// Whether more may be found: articles are still being looked at.
    public var isPartial = false
    /// Whether passages that stand side by side, and are shown as one, were counted one by one.
    public var isAtMost = false
    /// Articles of which only the beginning was searched, for they are too long: those among the
    /// listed, or all of the library where nothing was found.
    public var partly = 0

    /// Makes totals of nothing.
    public init() {}
  }

  /// The articles that match with their passages, in the order asked for.
  ///
  /// They may be fewer than were found. One that matches by its fields alone has no passages.
  public var groups: [ArticleLines]
  /// How much was found.
  public var totals: Totals
  /// What is wrong with the search; then nothing was found.
  public var problem: QueryError?

  /// Makes an answer.
  public init(_ groups: [ArticleLines], totals: Totals, problem: QueryError? = nil) {
    self.groups = groups
    self.totals = totals
    self.problem = problem
  }

  /// Makes the answer to a search that is wrong.
  public init(_ problem: QueryError) {
    self.init([], totals: Totals(), problem: problem)
  }

  /// Makes the answer that lists everything.
  public init(_ groups: [ArticleLines]) {
    var totals = Totals()
    totals.articles = groups.count
    totals.hits = groups.reduce(0) { $0 + $1.lines.count }
    self.init(groups, totals: totals)
  }
}
