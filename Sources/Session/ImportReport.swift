public import Articles
public import Exports

/// What an import did.
public struct ImportReport: Sendable {
  /// What became of the annotations on one article.
  public struct Group: Sendable {
    /// The article.
    public var path: ArticlePath
    /// Whether it is in the library.
    public var isPresent: Bool
    /// Its annotations, in the order of the file.
    public var entries: [ImportMerge.Entry]
  }

  /// The articles, in the order in which they came.
  public var groups: [Group] = []
  /// What is in the file and could be kept nowhere, or is not about notes, a sentence each.
  public var notices: [String] = []

  /// Makes a report of nothing.
  public init() {}

  /// How many annotations had each outcome.
  public var counts: [ImportMerge.Outcome: Int] {
    groups.flatMap(\.entries).reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
  }
}

/// What taking an import back did.
public struct ImportUndo: Sendable {
  /// The file that had been imported.
  public var file: String
  /// Annotations that are in the trash now.
  public var removed = 0
  /// Annotations that are as they were before.
  public var reverted = 0
  /// Annotations that were changed since the import, and stay, by what they quote.
  public var stayed: [String] = []
}
