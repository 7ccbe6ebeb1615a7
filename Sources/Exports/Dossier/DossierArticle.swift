public import Annotations
import Articles
public import Statements

/// An article for a dossier: what it says, what of that is on the topic, and what the reader did.
public struct DossierArticle: Sendable {
  /// What it says.
  public var stated: StatedArticle
  /// What of it is on the topic.
  public var passages: TopicPassages
  /// The digest of its canonical text.
  public var textHash: String
  /// The reader's marks, found in the article as it is.
  public var notebook: Notebook?
  /// How much of it was read, in percent; nil when it was never opened.
  public var percent: Int?

  /// Joins what is known of an article.
  public init(
    _ stated: StatedArticle, passages: TopicPassages, textHash: String, notebook: Notebook? = nil,
    percent: Int? = nil
  ) {
    self.stated = stated
    self.passages = passages
    self.textHash = textHash
    self.notebook = notebook
    self.percent = percent
  }
}
