public import Entities
public import Statements

extension ArticleAlignment {
  /// Matches the blocks of two articles that are open.
  ///
  /// Of the names that both have, those count most that few articles have.
  /// - Parameters:
  ///   - first: One article.
  ///   - second: The other.
  ///   - repeats: The passages that several articles print.
  ///   - counts: How often each entity is named in the library.
  /// - Complexity: O(n · m) in the blocks that name something.
  public init(
    _ first: OpenArticle, _ second: OpenArticle, repeats: RepeatTable,
    counts: [EntityID: EntityCount]
  ) {
    self.init(
      (first.article, first.mentions), (second.article, second.mentions),
      repeats: repeats[first.path].filter { $0.there.path == second.path }
    ) { 1 / Double(max(1, counts[$0]?.articles ?? 1)) }
  }
}
