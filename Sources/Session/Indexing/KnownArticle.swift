import Articles
import Entities
import Formats
import Index
import Storage

/// An article with its mentions, as the librarian has it at hand.
struct KnownArticle: Sendable {
  var article: Article
  var mentions: [Mention]
  /// The names in it that are no links; nil where nobody looked.
  var suppressed: [SuppressedMention]?
  var fileHash: String
  /// What was read from its file; nil for one that came from the index.
  var result: ArticleReader.Result?
  /// How its file looked when it was read; nil where the next look may not tell a change.
  var stamp: FileStamp?
  /// SHA-256 of its text, where that was asked for.
  var knownTextHash: String?

  /// SHA-256 of its text.
  ///
  /// - Complexity: O(n) in the text, unless it is known.
  var textHash: String { knownTextHash ?? Digest.sha256(article.text.utf8) }
}

/// The articles that were opened last, within a bound.
struct RecentArticles: Sendable {
  private var articles: [ArticlePath: KnownArticle] = [:]
  /// The paths, the one that was opened last at the end.
  private var order: [ArticlePath] = []

  /// Bytes of text that are kept; one article is, however large.
  private static let mostBytes = 8_000_000

  subscript(path: ArticlePath) -> KnownArticle? { articles[path] }

  /// Notes how the file of an article looks that is as it was read.
  mutating func stamp(_ path: ArticlePath, _ stamp: FileStamp?) { articles[path]?.stamp = stamp }

  var all: [(path: ArticlePath, article: KnownArticle)] {
    order.compactMap { path in articles[path].map { (path, $0) } }
  }

  /// Keeps an article; the oldest go when there are too many, but never the pinned ones.
  mutating func keep(_ article: KnownArticle, at path: ArticlePath, pinned: Set<ArticlePath>) {
    order.removeAll { $0 == path }
    order.append(path)
    articles[path] = article
    var bytes = articles.values.reduce(0) { $0 + $1.article.text.utf8.count }
    for old in order.dropLast() where bytes > Self.mostBytes && !pinned.contains(old) {
      bytes -= articles.removeValue(forKey: old)?.article.text.utf8.count ?? 0
    }
    if articles.count < order.count { order.removeAll { articles[$0] == nil } }
  }

  /// Links every article anew.
  mutating func relink(_ finder: MentionFinder) {
    for (path, known) in articles {
      let report = finder.report(on: known.article, path: path)
      articles[path]?.mentions = report.mentions
      articles[path]?.suppressed = report.suppressed
    }
  }

  mutating func forget(_ path: ArticlePath) {
    articles[path] = nil
    order.removeAll { $0 == path }
  }
}
