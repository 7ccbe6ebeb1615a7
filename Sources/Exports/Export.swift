public import Annotations
public import Articles
public import Entities

/// A format that annotations leave in.
///
/// One file a format, one row in `all`; `Import.all` has a row of the same name for each.
public struct Export: Sendable {
  /// What an export makes.
  public enum Product: Hashable, Sendable {
    /// The whole of one file.
    case file(String)
    /// The inside of a managed block: what stands around it in the file belongs to the reader.
    case block(String)
    /// Several files of one folder.
    case folder([File])
  }

  /// A file of a folder.
  public struct File: Hashable, Sendable {
    /// The name in the folder, without `/`.
    public var name: String
    /// What stands in it.
    public var text: String

    /// Makes a file.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The name that `lectern export` takes.
  public let name: String
  /// Other names for it.
  public let aliases: [String]
  /// One line for the help.
  public let summary: String
  /// Writes the notes on a list of articles.
  public let write: @Sendable ([AnnotatedArticle]) -> Product

  init(
    name: String, aliases: [String] = [], summary: String,
    write: @escaping @Sendable ([AnnotatedArticle]) -> Product
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.write = write
  }

  /// Every format, the default first.
  public static let all: [Export] = [
    .markdown, .json, .jsonl, .readwise, .hypothesis, .koreader, .brat,
  ]

  /// The format of a name.
  public static func named(_ name: String) -> Export? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }
}

/// An article and the notes on it, as exports take them.
public struct AnnotatedArticle: Sendable {
  /// Where the article stands in its library.
  public var path: ArticlePath
  /// Its title, date and the like; nil when the article is gone and only its notes are left.
  public var metadata: Metadata?
  /// The notes.
  public var notebook: Notebook
  /// The article's text; nil when it is gone.
  public var text: CanonicalText?
  /// What is named in it.
  public var mentions: [Mention]

  /// Joins an article and its notes.
  public init(
    path: ArticlePath, metadata: Metadata?, notebook: Notebook, text: CanonicalText? = nil,
    mentions: [Mention] = []
  ) {
    self.path = path
    self.metadata = metadata
    self.notebook = notebook
    self.text = text
    self.mentions = mentions
  }

  /// The title, or what the notebook called it, or the file's name.
  public var title: String {
    metadata?.title ?? notebook.label ?? path.fileName
  }
}
