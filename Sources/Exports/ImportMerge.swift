public import Annotations
public import Articles
public import OrderedJSON

/// Puts what came from a file into the notebook of its article, without a second copy of anything.
public struct ImportMerge: Sendable {
  /// What became of one annotation of the file.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It stands in the text as it was quoted.
    case attached
    /// Its passage is found, with another spelling.
    case changed
    /// Several places may be meant.
    case needsReader = "needs you"
    /// Its passage is in no text; it is kept.
    case orphan
    /// It is in the library as it is in the file.
    case alreadyThere = "already there"
    /// It was in the library; what the file changed was taken.
    case updated
    /// The library's is newer than the file's, and stays.
    case newerHere = "newer here"
    /// It quotes no passage; it is kept, and `check` lists it.
    case kept = "kept without a passage"
  }

  /// One annotation of the file, and what became of it.
  public struct Entry: Hashable, Sendable {
    /// What became of it.
    public var outcome: Outcome
    /// Its place in the file, as `item 3` or `line 12`.
    public var place: String
    /// What it quotes, or why it quotes nothing.
    public var words: String
    /// Its id in the library; nil for an item that is only kept.
    public var id: AnnotationID?
  }

  /// A change that can be taken back.
  public enum Change: Hashable, Sendable {
    case added(Annotation)
    case updated(before: Annotation, after: Annotation)
    case kept(JSONValue)
  }

  /// The notebook with what was imported.
  public private(set) var notebook: Notebook
  /// What became of each annotation, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// What was changed in the notebook.
  public private(set) var changes: [Change] = []

  private let text: CanonicalText
  private let textHash: String?
  private let time: Timestamp
  private let elsewhere: Set<AnnotationID>

  /// Merges annotations into a notebook and finds their passages in its article's text.
  ///
  /// `elsewhere` are the ids of the other notebooks of the library. A passage is found by its quote
  /// and its surroundings, and by its position where that leads to the same words.
  /// - Complexity: O(n) for passages of the same text; else one search each.
  public init(
    _ imported: [ImportedAnnotation], into notebook: Notebook, text: CanonicalText,
    textHash: String?, elsewhere: Set<AnnotationID> = [], at time: Timestamp
  ) {
    self.notebook = notebook
    self.text = text
    self.textHash = textHash
    self.time = time
    self.elsewhere = elsewhere
    var added: [Int: AnnotationID] = [:]
    for one in imported {
      switch one.content {
      case .unreadable(let value, let problem): keep(value, problem, one)
      case .annotation(let annotation):
        if let id = take(annotation, one) { added[entries.count - 1] = id }
      }
    }
    place(added)
  }

  private mutating func record(
    _ outcome: Outcome, _ one: ImportedAnnotation, _ annotation: Annotation
  ) {
    entries.append(
      Entry(
        outcome: outcome, place: one.place, words: annotation.anchor.exact, id: annotation.id))
  }

  private mutating func keep(_ value: JSONValue, _ problem: ItemProblem, _ one: ImportedAnnotation)
  {
    let isNew = notebook.keep(value, because: problem)
    if isNew { changes.append(.kept(value)) }
    entries.append(
      Entry(
        outcome: isNew ? .kept : .alreadyThere, place: one.place, words: problem.message, id: nil))
  }

  /// Takes one annotation; answers its id if it is new here.
  private mutating func take(_ annotation: Annotation, _ one: ImportedAnnotation) -> AnnotationID? {
    guard let present = notebook[annotation.id] else {
      guard !elsewhere.contains(annotation.id) else {
        record(.alreadyThere, one, annotation)
        return nil
      }
      return add(one.changes.applied(to: annotation, at: time), one)
    }
    guard present.isSame(as: annotation) else {
      // Two passages under one id: the second gets an id of its own, the same at every import.
      let copy = annotation.copied()
      guard notebook[copy.id] == nil, !elsewhere.contains(copy.id) else {
        record(.alreadyThere, one, copy)
        return nil
      }
      return add(copy, one)
    }
    update(present, annotation, one)
    return nil
  }

  private mutating func add(_ annotation: Annotation, _ one: ImportedAnnotation) -> AnnotationID {
    notebook.apply(.add(anchored(annotation)))
    record(.attached, one, annotation)
    return annotation.id
  }

  /// A foreign anchor whose position leads to its words here belongs to this text.
  private func anchored(_ annotation: Annotation) -> Annotation {
    guard annotation.anchor.textHash == nil, let hash = textHash,
      let position = annotation.anchor.position,
      let start = text.offset(ofScalar: position.lowerBound),
      let end = text.offset(ofScalar: position.upperBound),
      text[start..<end].utf8.elementsEqual(annotation.anchor.exact.utf8)
    else { return annotation }
    var result = annotation
    result.anchor = .make(start..<end, in: text, textHash: hash, at: annotation.anchor.sourceDate)
    return result
  }

  private mutating func update(
    _ present: Annotation, _ annotation: Annotation, _ one: ImportedAnnotation
  ) {
    let wanted = one.changes.applied(to: annotation, at: time)
    if present.saysSame(as: wanted) { return record(.alreadyThere, one, present) }
    let edit: NotebookEdit
    if !one.changes.isEmpty {
      // What Lectern exported is what both sides began from.
      edit = .revert(to: wanted, from: annotation)
    } else if !one.isDated {
      // The same entry as last time says nothing new, whatever was written here since.
      let entry = annotation.raw[NativeRecord.imported]
      guard entry != nil, entry != present.raw[NativeRecord.imported] else {
        return record(.alreadyThere, one, present)
      }
      edit = .replace(
        present.taking(annotation, at: time).keeping(entry, as: NativeRecord.imported))
    } else if annotation.modified > present.modified {
      edit = .replace(present.taking(annotation, at: annotation.modified))
    } else {
      return record(.newerHere, one, present)
    }
    notebook.apply(edit)
    guard let after = notebook[annotation.id], after != present else {
      return record(.alreadyThere, one, present)
    }
    changes.append(.updated(before: present, after: after))
    record(.updated, one, after)
  }

  /// Finds the passages of what is new, and says where they stand.
  private mutating func place(_ added: [Int: AnnotationID]) {
    notebook = notebook.reanchored(in: text, textHash: textHash)
    for (index, id) in added.sorted(by: { $0.key < $1.key }) {
      guard var annotation = notebook[id] else { continue }
      switch annotation.state {
      case .anchored: entries[index].outcome = .attached
      case .changed: entries[index].outcome = .changed
      case .needsReader: entries[index].outcome = .needsReader
      case .orphan: entries[index].outcome = .orphan
      }
      // A quote that came without a text gets everything an anchor of ours has.
      if annotation.anchor.textHash == nil, let hash = textHash, let range = annotation.range {
        annotation.anchor = .make(range, in: text, textHash: hash, at: time)
        annotation.state = .anchored
        notebook.apply(.remove(id))
        notebook.apply(.add(annotation))
      }
      changes.append(.added(annotation))
    }
  }
}

extension ImportedAnnotation.Changes {
  /// The annotation as the file has it now.
  func applied(to annotation: Annotation, at time: Timestamp) -> Annotation {
    annotation.edited(at: time) {
      if let note { $0.note = note.isEmpty ? nil : note }
      if let tags { $0.tags = tags }
      if let color { $0.color = color }
    }
  }
}

extension Annotation {
  /// Whether another of the same id is a state of this one, and not a stranger.
  fileprivate func isSame(as other: Annotation) -> Bool {
    created == other.created || anchor.exact == other.anchor.exact
      || raw[NativeRecord.imported] != nil && other.raw[NativeRecord.imported] != nil
  }

  /// Whether both say the same, whenever they were written.
  fileprivate func saysSame(as other: Annotation) -> Bool {
    (note ?? "") == (other.note ?? "") && Set(tags) == Set(other.tags) && color == other.color
      && Set(conflictingNotes).isSuperset(of: other.conflictingNotes)
  }

  /// This annotation with what a file says newer; a note of ours that differs is kept beside it.
  fileprivate func taking(_ other: Annotation, at time: Timestamp) -> Annotation {
    edited(at: time) {
      let isOurs = $0.revision > 1 && $0.revision >= other.revision
      if let note, note != other.note, isOurs, !$0.conflictingNotes.contains(note) {
        $0.conflictingNotes.append(note)
      }
      $0.note = other.note ?? note
      $0.tags += other.tags.filter { !tags.contains($0) }
      $0.color = other.color
      for lost in other.conflictingNotes where !$0.conflictingNotes.contains(lost) {
        $0.conflictingNotes.append(lost)
      }
    }
  }
}
