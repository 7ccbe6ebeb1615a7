public import Annotations
public import Articles
public import Entities

/// One annotation in the notebook.
public struct NotebookRow: Hashable, Sendable {
  /// An entity that the passage names.
  public struct Named: Hashable, Sendable {
    /// The entity.
    public var entity: EntityID
    /// Its name.
    public var name: String

    /// Names an entity.
    public init(entity: EntityID, name: String) {
      self.entity = entity
      self.name = name
    }
  }

  /// The article.
  public var path: ArticlePath
  /// The article's title.
  public var title: String
  /// The annotation.
  public var annotation: Annotation
  /// 0 for an annotation of a passage, 1 for a reply to it, 2 for a reply to that.
  public var depth: Int
  /// The entities that its passage names.
  public var about: [Named]
  /// Whether it waits for its review; known once the rows are shown.
  public var isDue = false

  /// Passage, note, tags and title, folded for searching as every search folds.
  let folded: [UInt8]

  /// Makes a row.
  public init(
    path: ArticlePath, title: String, annotation: Annotation, depth: Int = 0, about: [Named] = []
  ) {
    self.path = path
    self.title = title
    self.annotation = annotation
    self.depth = depth
    self.about = about
    let words =
      [annotation.anchor.exact, annotation.note ?? ""] + annotation.conflictingNotes
      + annotation.tags + [title]
    folded = FoldedText.fold(words.joined(separator: "\n"), foldsCase: true)
  }

  /// Whether the passage names an entity of this id, or one whose name holds these words.
  public func names(_ words: String) -> Bool {
    let id = words.lowercased()
    let folded = FoldedText.fold(words, foldsCase: true)
    return about.contains {
      $0.entity.rawValue.lowercased() == id
        || FoldedText.fold($0.name, foldsCase: true).holds(folded)
    }
  }

  /// The rows of a notebook: each annotation, then the replies to it.
  public static func rows(
    of notebook: Notebook, path: ArticlePath, title: String,
    about: (Annotation) -> [Named] = { _ in [] }
  ) -> [NotebookRow] {
    notebook.threads.flatMap { thread -> [NotebookRow] in
      let named = about(thread.root)
      return thread.entries.map {
        NotebookRow(
          path: path, title: title, annotation: $0.annotation, depth: $0.depth, about: named)
      }
    }
  }
}
