public import Articles
public import Reading
public import Statements
import Storage
import Synchronization

extension Librarian {
  /// The passages that stand in several articles of the library.
  ///
  /// - Complexity: O(n log n) in the words of the library, unless no article changed since it was
  ///   asked for.
  public func repeats() -> RepeatTable {
    let (read, known) = state.withLock { ($0.articles.mapValues(\.result), $0.repeats) }
    let hashes = read.mapValues(\.textHash)
    if let known, known.hashes == hashes { return known.table }
    let table = repeats(RepeatRules())
    state.withLock { $0.repeats = KnownRepeats(hashes: hashes, table: table) }
    return table
  }

  /// The passages that stand in several articles, by rules of one's own; nothing is kept.
  ///
  /// - Complexity: O(n log n) in the words of the library.
  public func repeats(_ rules: RepeatRules) -> RepeatTable {
    let articles = state.withLock { $0.articles }
    return RepeatTable(
      articles.sorted { $0.key < $1.key }.map { (path: $0.key, article: $0.value.result.article) },
      rules: rules)
  }

  /// Which blocks of two articles are about the same.
  ///
  /// - Complexity: O(n · m) in the blocks that name something, beside the search for passages.
  public func alignment(of first: OpenArticle, and second: OpenArticle) -> ArticleAlignment {
    ArticleAlignment(first, second, repeats: repeats(), counts: counts)
  }

  /// An article as it was read last; nil when it was not read.
  public func article(at path: ArticlePath) -> Article? {
    state.withLock { $0.articles[path]?.result.article }
  }

  /// A table of repeated passages, and the texts that it is of.
  struct KnownRepeats {
    var hashes: [ArticlePath: String]
    var table: RepeatTable
  }
}
