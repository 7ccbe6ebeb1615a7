public import Annotations
public import Articles
import OrderedJSON

/// A format that annotations leave in.
///
/// One file a format, one row in `all`.
public struct Export: Sendable {
  /// The name that `lectern export --format` takes.
  public let name: String
  /// One line for the help.
  public let summary: String
  /// Whether people read the result as it is, so that control characters in it must be visible.
  public let isProse: Bool
  /// Writes the notes on a list of articles as one text.
  public let write: @Sendable ([AnnotatedArticle]) -> String

  /// Every format, the default first.
  public static let all: [Export] = [.markdown, .json]

  /// The format of a name.
  public static func named(_ name: String) -> Export? {
    all.first { $0.name == name }
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

  /// Joins an article and its notes.
  public init(path: ArticlePath, metadata: Metadata?, notebook: Notebook) {
    self.path = path
    self.metadata = metadata
    self.notebook = notebook
  }

  /// The title, or what the notebook called it, or the file's name.
  public var title: String {
    metadata?.title ?? notebook.label ?? path.fileName
  }
}
