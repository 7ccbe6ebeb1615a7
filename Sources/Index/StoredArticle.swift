public import Articles
public import Entities

/// An article as the index gives it back.
public struct StoredArticle: Sendable {
  /// The article's path in the library.
  public let path: ArticlePath
  /// The article.
  public let article: Article
  /// What it mentions, with the block and sentence of each mention.
  public let indexed: IndexedArticle
  /// The digest of its file when it was read.
  public let fileHash: String
  /// Its state, which what is found in it holds for.
  public let version: ArticleVersion
  /// What it says; nil where that was not asked for or is not kept.
  public let kept: KeptStatements?

  /// What it mentions.
  public var mentions: [Mention] { indexed.mentions }

  init(
    path: ArticlePath, article: Article, indexed: IndexedArticle, version: ArticleVersion,
    kept: KeptStatements?
  ) {
    self.path = path
    self.article = article
    self.indexed = indexed
    self.version = version
    self.kept = kept
    fileHash = FileHash.text(of: version.hash)
  }
}
