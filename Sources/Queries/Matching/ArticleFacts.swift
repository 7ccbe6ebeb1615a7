public import Articles

/// What a search may ask about an article.
///
/// Only what ``CompiledQuery/needs`` names has to be filled in.
public struct ArticleFacts: Sendable {
  /// A passage that names an entity.
  public struct Mention: Hashable, Sendable {
    /// The entity's id.
    public var entity: String
    /// The word for its type: `person`.
    public var type: String
    /// Where it is named.
    public var range: Range<Offset>

    /// Makes a mention.
    public init(entity: String, type: String, range: Range<Offset>) {
      self.entity = entity
      self.type = type
      self.range = range
    }
  }

  /// A note on the article.
  public struct Note: Hashable, Sendable {
    /// The passage it is written on; nil when its place is lost, or when it is on the whole.
    public var range: Range<Offset>?
    /// What it says.
    public var text: String
    /// Its tags.
    public var tags: [String]

    /// Makes a note.
    public init(range: Range<Offset>?, text: String, tags: [String]) {
      self.range = range
      self.text = text
      self.tags = tags
    }
  }

  /// Its path in the library.
  public var path: ArticlePath
  /// Its title, date and the like.
  public var metadata: Metadata
  /// The text that is searched.
  public var text: CanonicalText
  /// Its mentions of entities, in order.
  public var mentions: [Mention]
  /// The notes on it.
  public var notes: [Note]
  /// How much of it was read, in percent; nil when it was never opened.
  public var percentRead: Int?

  /// Gathers facts.
  public init(
    path: ArticlePath, metadata: Metadata, text: CanonicalText, mentions: [Mention] = [],
    notes: [Note] = [], percentRead: Int? = nil
  ) {
    self.path = path
    self.metadata = metadata
    self.text = text
    self.mentions = mentions
    self.notes = notes
    self.percentRead = percentRead
  }
}

/// What a search asks for besides path, metadata and text.
public struct QueryNeeds: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Makes a set of its bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The text itself.
  public static let text = QueryNeeds(rawValue: 1)
  /// The mentions of entities.
  public static let mentions = QueryNeeds(rawValue: 2)
  /// The notes and their tags.
  public static let notes = QueryNeeds(rawValue: 4)
  /// How much was read.
  public static let progress = QueryNeeds(rawValue: 8)
}
