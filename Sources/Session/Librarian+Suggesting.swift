public import Articles
public import Entities
import Storage
import Synchronization

extension Librarian {
  /// The names in the library that no entry knows.
  ///
  /// What each article adds is kept until the article is read or linked anew.
  /// - Complexity: O(n) in the text of the articles that are new since the last call, and in the
  ///   names of the others.
  public func suggestions(threshold: Int = SuggestionFinder.usualThreshold) -> [Suggestion] {
    let (articles, gazetteer) = state.withLock { ($0.articles, $0.gazetteer) }
    let names = articles.map { path, read in read.names(at: path) }
    keep(names.filter { articles[$0.path]?.names == nil }, of: articles)
    return SuggestionFinder(names, gazetteer, threshold: threshold).suggestions
  }

  /// Keeps names that were found in articles, unless one was read or linked anew meanwhile.
  private func keep(_ found: [ArticleNames], of articles: [ArticlePath: ReadArticle]) {
    state.withLock { state in
      for names in found {
        guard let read = articles[names.path], let now = state.articles[names.path],
          now.result.fileHash == read.result.fileHash, now.result.options == read.result.options,
          now.mentions == read.mentions
        else { continue }
        state.articles[names.path]?.names = names
      }
    }
  }

  /// The articles whose names without an entry are kept.
  var articlesWithKeptNames: Set<ArticlePath> {
    state.withLock { Set($0.articles.filter { $0.value.names != nil }.keys) }
  }

  /// The names of the gazetteer in an article that are no links, with what kept them; nothing for
  /// an article that is not known.
  public func suppressed(in path: ArticlePath) -> [SuppressedMention] {
    let (article, finder) = state.withLock { ($0.articles[path]?.result.article, $0.finder) }
    return article.map { finder.report(on: $0, path: path).suppressed } ?? []
  }
}
