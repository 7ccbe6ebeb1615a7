public import Articles
import Entities
import Index
public import Reading
public import Statements
import Synchronization

extension Librarian {
  /// The passages that stand in several articles of the library.
  ///
  /// - Complexity: O(n log n) in the words of the library, unless no article changed since it was
  ///   asked for.
  public func repeats() -> RepeatTable {
    let hashes = ask { $0.hashes() }
    if let known = state.withLock({ $0.repeats }), known.hashes == hashes { return known.table }
    let table = repeats(RepeatRules())
    state.withLock { $0.repeats = KnownRepeats(hashes: hashes, table: table) }
    return table
  }

  /// The passages that stand in several articles, by rules of one's own; nothing is kept.
  ///
  /// - Complexity: O(n log n) in the words of the library.
  public func repeats(_ rules: RepeatRules) -> RepeatTable {
    var articles: [(path: ArticlePath, article: Article)] = []
    forEachArticle { articles.append((path: $0.path, article: $0.article)) }
    return RepeatTable(articles, rules: rules)
  }

  /// Bytes of text up to which a library is compared whole beside a reader: some ten thousand
  /// articles, whose words take a few times as much memory for a moment.
  private static let mostCompared = 32_000_000

  /// Whether every article may be compared with every other while somebody reads.
  var canBeCompared: Bool { ask(\.textBytes) <= Self.mostCompared }

  /// The passages that an article shares with those that name what it names, the nearest ones.
  ///
  /// - Complexity: O(n log n) in the words of some hundred articles.
  public func repeats(near path: ArticlePath) -> RepeatTable {
    let paths = [path] + ask { $0.kin(of: path) }.map(\.path)
    return repeats(among: paths)
  }

  private func repeats(among paths: [ArticlePath]) -> RepeatTable {
    RepeatTable(paths.compactMap { path in known(path).map { (path, $0.article) } })
  }

  /// Which blocks of two articles are about the same.
  ///
  /// - Complexity: O(n · m) in the blocks that name something, beside the search for passages.
  public func alignment(of first: OpenArticle, and second: OpenArticle) -> ArticleAlignment {
    let repeats = canBeCompared ? repeats() : repeats(among: [first.path, second.path])
    return ArticleAlignment(first, second, repeats: repeats, counts: counts)
  }

  /// An article as it was read last; nil when it was not read.
  public func article(at path: ArticlePath) -> Article? {
    known(path)?.article
  }

  /// A table of repeated passages, and the digests of the files that it is of.
  struct KnownRepeats {
    var hashes: [ArticlePath: String]
    var table: RepeatTable
  }
}
