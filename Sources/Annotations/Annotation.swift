public import Articles
public import OrderedJSON

/// A passage that the reader marked, with what they thought of it.
public struct Annotation: Sendable, Identifiable {
  /// Its identity, for good.
  public let id: AnnotationID
  /// What is remembered of the passage.
  public var anchor: Anchor
  /// The reader's note, in Markdown.
  public var note: String?
  /// Texts that lost when two sessions wrote a note at the same time, kept for the reader.
  public var conflictingNotes: [String]
  /// The reader's tags, in their order.
  public var tags: [String]
  /// The colour of the highlight.
  public var color: HighlightColor
  /// What part it plays in an argument; nil for any other note.
  public var kind: NoteKind?
  /// When it is to be read again; nil before the first review.
  public var review: Review?
  /// The digest of the text in which the reader said that its passage is gone; nil when never.
  public var keptAsOrphan: String?
  /// The annotation that it answers; nil for one that marks a passage.
  public let parent: AnnotationID?
  /// Who made it, if that is known.
  public var creator: String?
  /// When it was made.
  public let created: Timestamp
  /// When its content last changed.
  public var modified: Timestamp
  /// The number of the present content: grows with every edit.
  public var revision: Int

  /// Where it stands in the present text, or nil when it has no place there.
  public var range: Range<Offset>?
  /// How sure that place is.
  public var state: AnchorState
  /// The places that may be meant while the reader has to decide, best first.
  public var candidates: [AnchorCandidate]

  /// The item as it was read, so that nothing Lectern does not know is lost.
  public internal(set) var raw: JSONObject
  /// The content that was read from that item; nil for an annotation that never stood in a file.
  var contentAsRead: AnnotationContent?

  /// Makes a new annotation of a passage.
  public init(
    id: AnnotationID, range: Range<Offset>?, anchor: Anchor, note: String? = nil,
    tags: [String] = [], color: HighlightColor = .yellow, creator: String? = nil,
    created: Timestamp
  ) {
    self.init(
      id: id, range: range, anchor: anchor, note: note, tags: tags, color: color,
      creator: creator, created: created, parent: nil)
  }

  /// Makes a reply to an annotation; it stands where that one stands and has no place of its own.
  public init(
    id: AnnotationID, replyTo parent: AnnotationID, note: String, creator: String? = nil,
    created: Timestamp
  ) {
    self.init(
      id: id, range: nil, anchor: Anchor(exact: ""), note: note, tags: [], color: .yellow,
      creator: creator, created: created, parent: parent)
  }

  private init(
    id: AnnotationID, range: Range<Offset>?, anchor: Anchor, note: String?, tags: [String],
    color: HighlightColor, creator: String?, created: Timestamp, parent: AnnotationID?
  ) {
    self.id = id
    self.range = range
    self.anchor = anchor
    self.note = note
    self.tags = tags
    self.color = color
    self.creator = creator
    self.created = created
    self.parent = parent
    modified = created
    revision = 1
    conflictingNotes = []
    state = range == nil && parent == nil ? .orphan : .anchored
    candidates = []
    raw = JSONObject()
  }

  /// Takes an annotation as it stood in a file.
  init(id: AnnotationID, read content: AnnotationContent, from raw: JSONObject) {
    self.init(
      id: id, range: nil, anchor: content.anchor, note: content.note, tags: content.tags,
      color: content.color, creator: content.creator, created: content.created,
      parent: content.parent)
    kind = content.kind
    review = content.review
    keptAsOrphan = content.keptAsOrphan
    conflictingNotes = content.conflictingNotes
    modified = content.modified
    revision = content.revision
    contentAsRead = content
    self.raw = raw
  }

  /// Whether it answers another annotation.
  public var isReply: Bool { parent != nil }

  /// The annotation after an edit: dated and numbered if the edit changed anything.
  public func edited(at time: Timestamp, _ change: (inout Annotation) -> Void) -> Annotation {
    var result = self
    change(&result)
    guard !result.hasSameContent(as: self) else { return self }
    result.modified = max(time, created)
    result.revision = max(revision, result.revision) + 1
    return result
  }

  /// The annotation with a member of its item that Lectern only keeps, as `lectern:imported`.
  public func keeping(_ value: JSONValue?, as key: String) -> Annotation {
    precondition(!Vocabulary.item.contains(key), "what Lectern reads is a field of the annotation")
    var result = self
    result.raw[key] = value
    return result
  }

  /// The annotation on another passage: by the reader's hand, or a candidate they confirmed.
  public func moved(to range: Range<Offset>, _ anchor: Anchor, at time: Timestamp) -> Annotation {
    edited(at: time) {
      $0.anchor = anchor
      $0.anchor.sourceDate = time
      $0.range = range
      $0.state = .anchored
      $0.candidates = []
      $0.keptAsOrphan = nil
    }
  }
}

extension Annotation: Hashable {
  /// Compares place and content, unknown keys included: what would be written as the same bytes.
  public static func == (left: Annotation, right: Annotation) -> Bool {
    left.id == right.id && left.range == right.range && left.state == right.state
      && left.candidates == right.candidates && left.hasSameContent(as: right)
  }

  /// Feeds the identity and the version to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(revision)
    hasher.combine(range)
  }

  /// Whether both would be written as the same bytes, wherever they stand in the present text.
  func hasSameContent(as other: Annotation) -> Bool {
    guard id == other.id, revision == other.revision, modified == other.modified else {
      return false
    }
    if raw == other.raw, hasSameFields(as: other) { return true }
    // One that was never read does not know its source yet: that is the notebook's to say.
    let source = (raw["target"] ?? other.raw["target"])?["source"]?.string ?? ""
    return ItemEncoder.encode(self, source: source) == ItemEncoder.encode(other, source: source)
  }

  /// Whether the content is the same, compared field by field: copying it out costs more.
  private func hasSameFields(as other: Annotation) -> Bool {
    created == other.created && color == other.color && kind == other.kind
      && review == other.review && keptAsOrphan == other.keptAsOrphan && parent == other.parent
      && AnnotationContent.isSame(note, other.note)
      && AnnotationContent.isSame(creator, other.creator)
      && AnnotationContent.areSame(tags, other.tags)
      && AnnotationContent.areSame(conflictingNotes, other.conflictingNotes)
      && anchor == other.anchor
  }
}
