public import Articles

/// One article as the library lists it.
public struct LibraryEntry: Hashable, Sendable {
  /// Where it stands.
  public var path: ArticlePath
  /// Title, kind, date and the like.
  public var metadata: Metadata
  /// Words of its text.
  public var words: Int
  /// Different entities that it mentions.
  public var entities: Int
  /// Mentions that are shown as links.
  public var mentions: Int
  /// Annotations on it.
  public var annotations: Int
  /// Why it cannot be read, in a sentence; nil when it can.
  public var problem: String?

  /// Makes an entry.
  public init(
    path: ArticlePath, metadata: Metadata, words: Int = 0, entities: Int = 0, mentions: Int = 0,
    annotations: Int = 0, problem: String? = nil
  ) {
    self.path = path
    self.metadata = metadata
    self.words = words
    self.entities = entities
    self.mentions = mentions
    self.annotations = annotations
    self.problem = problem
  }

  /// Who wrote it, else what it draws on, else its file.
  public var source: String {
    if let author = metadata.author { return author }
    let sources = metadata.sources
    return sources.count > 1 ? "\(sources.count) sources" : sources.first ?? path.rawValue
  }

  /// Minutes that a reader takes at 230 words a minute, at least one.
  public var minutes: Int { max(1, (words + 115) / 230) }
}

/// What the library is sorted by.
public enum LibrarySort: String, CaseIterable, Hashable, Sendable {
  case path, title, kind, date, source, length, progress, entities, annotations

  /// The order after this one.
  public var next: LibrarySort {
    let all = LibrarySort.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
