/// A search of the library: what was typed, and in which order its results are wanted.
public struct LibrarySearch: Hashable, Sendable {
  /// What was typed, in the language of `Queries`.
  public var text: String
  /// The order of the results.
  public var sort: ResultSort
  /// Whether it is still being typed, so that its last word may go on.
  public var isTyping: Bool

  /// Makes a search.
  public init(_ text: String, sort: ResultSort = .rank, isTyping: Bool = false) {
    self.text = text
    self.sort = sort
    self.isTyping = isTyping
  }
}

/// The order of the articles that a search found.
public enum ResultSort: String, CaseIterable, Hashable, Sendable {
  /// What fits best first.
  case rank
  /// The newest first, those without a date last.
  case date
  /// By path.
  case path

  /// The order after this one.
  public var next: ResultSort {
    switch self {
    case .rank: .date
    case .date: .path
    case .path: .rank
    }
  }
}
