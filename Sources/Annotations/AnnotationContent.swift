import OrderedJSON

/// What of an annotation stands in the file: everything but its place in the present text.
struct AnnotationContent: Sendable {
  var anchor: Anchor
  var note: String?
  var conflictingNotes: [String]
  var tags: [String]
  var color: HighlightColor
  var kind: NoteKind?
  var review: Review?
  var keptAsOrphan: String?
  var parent: AnnotationID?
  var creator: String?
  var created: Timestamp
  var modified: Timestamp
  var revision: Int
}

extension AnnotationContent: Equatable {
  /// Compares texts by scalars, as they are written.
  static func == (left: AnnotationContent, right: AnnotationContent) -> Bool {
    left.revision == right.revision && left.modified == right.modified
      && left.created == right.created && left.color == right.color
      && left.kind == right.kind && left.review == right.review
      && left.keptAsOrphan == right.keptAsOrphan && left.parent == right.parent
      && isSame(left.note, right.note) && isSame(left.creator, right.creator)
      && left.hasSameBodyTexts(as: right) && left.anchor == right.anchor
  }

  /// Whether the note, the notes that lost a merge and the tags are the same.
  func hasSameBodyTexts(as other: AnnotationContent) -> Bool {
    Self.isSame(note, other.note) && Self.areSame(tags, other.tags)
      && Self.areSame(conflictingNotes, other.conflictingNotes)
  }

  /// Whether two texts are the same, or both missing.
  static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.hasSameScalars(as: right)
  }

  /// Whether two lists of texts are the same.
  static func areSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.hasSameScalars(as: $1) }
  }
}

extension Annotation {
  /// What of it stands in the file.
  var content: AnnotationContent {
    AnnotationContent(
      anchor: anchor, note: note, conflictingNotes: conflictingNotes, tags: tags, color: color,
      kind: kind, review: review, keptAsOrphan: keptAsOrphan, parent: parent,
      creator: creator, created: created, modified: modified, revision: revision)
  }
}
