public import Annotations
public import Articles

/// A change of one article's notebook, as part of a change of several.
public struct NotebookChange: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// What changes.
  public var edit: NotebookEdit

  /// Names an article and a change.
  public init(path: ArticlePath, edit: NotebookEdit) {
    self.path = path
    self.edit = edit
  }
}

/// What became of a change of several notebooks.
public struct NotebookChangeResult: Hashable, Sendable {
  /// What takes it back.
  public var inverse: [NotebookChange]
  /// Annotations that changed.
  public var notes: Int
  /// Why some notebooks stayed as they were, a sentence each.
  public var problems: [String]

  /// Tells what was done.
  public init(inverse: [NotebookChange], notes: Int, problems: [String] = []) {
    self.inverse = inverse
    self.notes = notes
    self.problems = problems
  }
}
