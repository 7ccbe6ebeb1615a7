public import Articles

/// A search in the whole file of a long text, of which a part is on the screen.
public struct FileSearch: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// The words as typed.
  public var query: String
  /// The byte of the file behind which, or before which, the next match is looked for.
  public var from: Int
  /// Whether to look towards the end.
  public var isForward: Bool
  /// Which match is wanted, 1 for the next.
  public var count: Int

  /// Makes a search.
  public init(path: ArticlePath, query: String, from: Int, isForward: Bool, count: Int = 1) {
    self.path = path
    self.query = query
    self.from = from
    self.isForward = isForward
    self.count = count
  }
}

/// Where a search in a file ended.
public struct FileMatch: Hashable, Sendable {
  /// The byte of the file where the match begins.
  public var byte: Int
  /// Whether the search went around the end of the file, or its beginning.
  public var isAround: Bool

  /// Makes a match.
  public init(byte: Int, isAround: Bool) {
    self.byte = byte
    self.isAround = isAround
  }
}
