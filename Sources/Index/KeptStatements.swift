import Articles
public import Statements

/// What an article says, as the index keeps it.
public struct KeptStatements: Hashable, Sendable {
  /// Its quotations, dates and figures.
  public let statements: Statements
  /// What decided them besides the article and its links, as the one who found them counts it.
  public let deciders: UInt64
}

/// What was found that an article says, to be kept.
public struct FoundStatements: Sendable {
  let version: ArticleVersion
  let textBytes: Int
  let statements: Statements
  let deciders: UInt64

  /// Takes what was found in an article of the index.
  public init(_ statements: Statements, in article: StoredArticle, deciders: UInt64) {
    version = article.version
    textBytes = article.article.text.utf8.count
    self.statements = statements
    self.deciders = deciders
  }
}
