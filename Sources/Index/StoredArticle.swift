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

  /// What it mentions.
  public var mentions: [Mention] { indexed.mentions }

  /// Takes an article that was just read.
  public init(path: ArticlePath, article: Article, indexed: IndexedArticle, fileHash: String) {
    self.path = path
    self.article = article
    self.indexed = indexed
    self.fileHash = fileHash
  }
}
