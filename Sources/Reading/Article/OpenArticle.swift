public import Annotations
public import Articles
public import Entities
import Typesetting

/// An article that has been read, with what is known about it.
public struct OpenArticle: Sendable {
  /// Where it stands in the library.
  public let path: ArticlePath
  /// The article.
  public let article: Article
  /// Every mention, nested and weak ones too, by start.
  public let mentions: [Mention]
  /// The mentions that are shown as links, by start, without overlap.
  public let links: [Mention]
  /// SHA-256 of the canonical text, as annotations name it.
  public let textHash: String
  /// The reader's marks on it.
  public var notebook: Notebook
  /// Why the notes on it cannot be read, in a sentence; nil when they can.
  public let notebookProblem: String?

  /// What to read after it, as far as it was asked for.
  public var readNext: [ReadNext] = []

  /// Takes what was read.
  public init(
    path: ArticlePath, article: Article, mentions: [Mention], textHash: String,
    notebook: Notebook, notebookProblem: String? = nil
  ) {
    self.path = path
    self.article = article
    self.mentions = mentions
    self.textHash = textHash
    self.notebook = notebook
    self.notebookProblem = notebookProblem
    links = mentions.filter(\.isShown)
  }

  /// The link that covers an offset.
  public func link(at offset: Offset) -> Mention? {
    links.first { $0.range.contains(offset) }
  }

  /// The canonical text.
  public var text: CanonicalText { article.text }
}
