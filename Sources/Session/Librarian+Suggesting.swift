public import Articles
public import Entities
import Storage
import Synchronization

extension Librarian {
  /// The names in the library that no entry knows.
  ///
  /// - Complexity: O(n) in the text of the library.
  public func suggestions(threshold: Int = SuggestionFinder.usualThreshold) -> [Suggestion] {
    let (articles, gazetteer) = state.withLock { ($0.articles, $0.gazetteer) }
    let names = articles.map { path, read in
      ArticleNames(read.result.article, path: path, mentions: read.mentions)
    }
    return SuggestionFinder(names, gazetteer, threshold: threshold).suggestions
  }

  /// The names of the gazetteer in an article that are no links, with what kept them; nothing for
  /// an article that is not known.
  public func suppressed(in path: ArticlePath) -> [SuppressedMention] {
    let (article, finder) = state.withLock { ($0.articles[path]?.result.article, $0.finder) }
    return article.map { finder.report(on: $0, path: path).suppressed } ?? []
  }
}
