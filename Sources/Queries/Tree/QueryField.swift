/// A condition on what is known of an article besides its text: `kind:analysis`, `unread`.
public struct QueryField: Hashable, Sendable {
  /// What is asked about.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// An entity that the article mentions, by id or by one of its names.
    case entity
    /// The type of an entity that the article mentions.
    case type
    /// The kind of the article.
    case kind
    /// Words of one of its sources.
    case source
    /// Words of its title.
    case title
    /// Words of its author.
    case author
    /// The span of time that its date falls into.
    case date
    /// A tag of a note on it.
    case tag
    /// Words of a note on it.
    case note
    /// Its language.
    case lang
    /// A part of its path, in which `*` stands for anything.
    case path
    /// Whether nothing of it was read.
    case unread
  }

  /// What is asked about.
  public var name: Name

  /// The value as typed, without quotation marks; empty for `unread`.
  public var value: String

  /// Whether the value may go on: it was typed with `*` behind it.
  public var isPrefix: Bool

  /// Where the condition was typed, in Unicode scalars.
  public var range: Range<Int>

  /// Makes a condition.
  public init(
    _ name: Name, _ value: String = "", isPrefix: Bool = false, range: Range<Int> = 0..<0
  ) {
    self.name = name
    self.value = value
    self.isPrefix = isPrefix
    self.range = range
  }

  /// The same condition as if it had been typed nowhere.
  var withoutRange: QueryField { QueryField(name, value, isPrefix: isPrefix) }
}
