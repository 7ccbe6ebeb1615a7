public import Annotations
public import OrderedJSON

/// A format that annotations enter in.
///
/// One file a format, one row in `all`. Reading is pure: which article is meant, and whether an
/// annotation is there already, is decided by whoever knows the library.
public struct Import: Sendable {
  /// The bytes of a file.
  public struct Source: Sendable {
    /// The file's name, as messages give it.
    public var name: String
    /// What stands in it.
    public var bytes: [UInt8]
    /// What stands in the file beside it that the format asks for; nil when there is none.
    public var companion: [UInt8]?

    /// Makes a source.
    public init(name: String, bytes: [UInt8], companion: [UInt8]? = nil) {
      self.name = name
      self.bytes = bytes
      self.companion = companion
    }
  }

  /// The name that `lectern import` takes.
  public let name: String
  /// Other names for it.
  public let aliases: [String]
  /// One line for the help.
  public let summary: String
  /// The ends of the names of its file and of the one beside it, for a format of two files.
  public let pair: (file: String, companion: String)?
  private let body: @Sendable (Source, Timestamp) throws(ImportError) -> ImportedSet

  init(
    name: String, aliases: [String] = [], summary: String,
    pair: (file: String, companion: String)? = nil,
    read: @escaping @Sendable (Source, Timestamp) throws(ImportError) -> ImportedSet
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.pair = pair
    body = read
  }

  /// Reads a file; what has no date gets that of the import.
  ///
  /// - Complexity: O(n) in the file.
  public func read(_ source: Source, at time: Timestamp) throws(ImportError) -> ImportedSet {
    try body(source, time)
  }

  /// Every format, as `Export.all` has them.
  public static let all: [Import] = [
    .markdown, .json, .jsonl, .readwise, .hypothesis, .koreader, .brat,
  ]

  /// The format of a name.
  public static func named(_ name: String) -> Import? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }
}

/// What stood in a file.
public struct ImportedSet: Sendable {
  /// The annotations, in their order.
  public var annotations: [ImportedAnnotation] = []
  /// What the reader should hear of the rest of the file, a sentence each.
  public var notices: [String] = []

  /// Makes an empty set.
  public init() {}
}

/// An annotation as it came, before it is known where it belongs.
public struct ImportedAnnotation: Sendable {
  /// What came.
  public enum Content: Sendable {
    case annotation(Annotation)
    /// It quotes no passage; it is kept as it is.
    case unreadable(JSONValue, ItemProblem)
  }

  /// What came; of one that Lectern had exported, what was exported.
  public var content: Content
  /// Which article it is on.
  public var hint: ArticleHint
  /// What was changed in the file since Lectern exported it.
  public var changes = Changes()
  /// Whether the file says when it was last changed.
  public var isDated = true
  /// The place in the file, as `item 3` or `line 12`.
  public var place: String

  /// What another program or a person changed of an annotation that Lectern had exported.
  public struct Changes: Hashable, Sendable {
    /// Another note; an empty one takes it away.
    public var note: String?
    /// Other tags.
    public var tags: [String]?
    /// Another colour.
    public var color: HighlightColor?

    /// Whether all is as it was exported.
    public var isEmpty: Bool { note == nil && tags == nil && color == nil }
  }

  init(_ content: Content, hint: ArticleHint, place: String) {
    self.content = content
    self.hint = hint
    self.place = place
  }
}

/// Why a file cannot be imported.
public struct ImportError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case json(String)
    /// The top level is something else than the format has.
    case shape(String)
    /// A quotation mark is never closed.
    case openQuote
    /// A column that the format needs is missing.
    case column(String)
    case notUTF8
    /// No block of Lectern's stands in it.
    case noBlock
    case block(ManagedBlockError)
  }

  /// The line, from 1; nil when the whole file is meant.
  public var line: Int?
  /// The column in Unicode scalars, from 1.
  public var column: Int?
  /// What is wrong.
  public var reason: Reason

  /// Makes an error at a place.
  public init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
