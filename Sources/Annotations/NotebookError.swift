/// Why a JSON value is no notebook: the whole file is then left alone.
public enum NotebookError: Error, Hashable, Sendable {
  /// The top level is something else than an object.
  case notAnObject
  /// The object is no W3C `AnnotationCollection`.
  case notACollection
  /// A member without which nothing can be told is missing, as `first.items`.
  case missing(key: String)
  /// A member has a value of another type than it must have.
  case wrongType(key: String)
  /// A member stands twice, and it is unclear which of them counts.
  case duplicateKey(String)
}

/// Why one item of a notebook cannot be shown: it is kept as it is, and the others are read.
public enum ItemProblem: Error, Hashable, Sendable {
  case notAnObject
  case notAnAnnotation
  case missing(key: String)
  /// A member stands twice, and it is unclear which of them counts.
  case duplicateKey(String)
  /// No passage is quoted, so there is nothing to find: other selectors, several targets.
  case noQuote
}
