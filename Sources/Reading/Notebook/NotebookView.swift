public import Annotations
public import Articles

/// One annotation in the notebook.
public struct NotebookRow: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// The article's title.
  public var title: String
  /// The annotation.
  public var annotation: Annotation

  /// Makes a row.
  public init(path: ArticlePath, title: String, annotation: Annotation) {
    self.path = path
    self.title = title
    self.annotation = annotation
  }
}

/// All annotations of the library on the screen, or those that were deleted.
public struct NotebookView: Hashable, Sendable {
  /// Every annotation, by article and place; nil until they are listed.
  public var all: [NotebookRow]?
  /// What was typed: words, `#tag`, `color:green`, `in:article`, `has:note`.
  public var filter = ""
  /// Whether the rows are the trash: Enter brings one back.
  public var isTrash = false
  /// The selected row.
  public var list = ListState()

  /// Opens a notebook that is still to be listed.
  public init() {}

  /// The rows that the filter leaves.
  public var rows: [NotebookRow] {
    let terms = filter.lowercased().split(separator: " ").map { Term($0) }
    return (all ?? []).filter { row in terms.allSatisfy { $0.admits(row) } }
  }

  /// Every passage in the rows as a list that `n` walks.
  public var hits: [Hit] {
    rows.compactMap { row in
      row.annotation.range.map { Hit(path: row.path, range: $0) }
    }
  }

  /// One word of the filter.
  private enum Term {
    case tag(String), color(String), article(String), note, text(String)

    init(_ word: Substring) {
      if word.hasPrefix("#") {
        self = .tag(String(word.dropFirst()))
      } else if word.hasPrefix("color:") || word.hasPrefix("colour:") {
        self = .color(String(word.drop { $0 != ":" }.dropFirst()))
      } else if word.hasPrefix("in:") {
        self = .article(String(word.dropFirst(3)))
      } else if word == "has:note" {
        self = .note
      } else {
        self = .text(String(word))
      }
    }

    func admits(_ row: NotebookRow) -> Bool {
      let annotation = row.annotation
      switch self {
      case .tag(let tag): return annotation.tags.contains { $0.lowercased().hasPrefix(tag) }
      case .color(let color): return annotation.color.rawValue.hasPrefix(color)
      case .article(let article):
        return row.path.rawValue.lowercased().contains(article)
          || row.title.lowercased().contains(article)
      case .note: return annotation.note != nil
      case .text(let text):
        return [annotation.anchor.exact, annotation.note ?? "", row.title]
          .contains { $0.lowercased().contains(text) }
      }
    }
  }
}
