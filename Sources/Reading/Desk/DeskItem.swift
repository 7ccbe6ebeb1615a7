import Annotations
public import Articles

/// An annotation whose passage is not as it was, with the places that may be meant.
public struct DeskItem: Hashable, Sendable {
  /// Words with what stands around them.
  public struct Excerpt: Hashable, Sendable {
    /// What stands before the words.
    public var before: String
    /// The words.
    public var words: String
    /// What stands after them.
    public var after: String

    /// Cuts an excerpt.
    public init(before: String, words: String, after: String) {
      self.before = before
      self.words = words
      self.after = after
    }
  }

  /// A place in the present text.
  public struct Place: Hashable, Sendable {
    /// Where it is.
    public var range: Range<Offset>
    /// What stands there.
    public var excerpt: Excerpt

    /// Why it is offered, in a few words.
    public var reason: String

    /// Makes a place.
    public init(range: Range<Offset>, excerpt: Excerpt, reason: String) {
      self.range = range
      self.reason = reason
      self.excerpt = excerpt
    }
  }

  /// The annotation and its article.
  public var row: NotebookRow
  /// The passage as it was marked.
  public var old: Excerpt
  /// The places that may be meant, best first.
  public var places: [Place]
  /// The digest of the present text; nil when the article cannot be read.
  public var textHash: String?

  /// Puts an annotation on the desk.
  public init(row: NotebookRow, old: Excerpt, places: [Place], textHash: String?) {
    self.row = row
    self.old = old
    self.places = places
    self.textHash = textHash
  }

  /// Whether the reader said of this very text that the passage is gone.
  public var isKept: Bool {
    row.annotation.keptAsOrphan != nil && row.annotation.keptAsOrphan == (textHash ?? "gone")
  }

  /// What the annotation waits for, the most pressing first: a choice, a passage, nothing.
  var rank: Int {
    switch row.annotation.state {
    case .needsReader: 0
    case .orphan: isKept ? 3 : 1
    case .changed, .anchored: 2
    }
  }
}
