/// Joins what two sessions made of one notebook; by ids, never by clocks.
public enum NotebookMerge {
  /// Something the reader should hear of after a merge.
  public enum Notice: Hashable, Sendable {
    /// One side removed what the other edited; the edit stays.
    case editSurvivedDeletion(AnnotationID)
    /// Both sides wrote the note; one text is the note, the other is kept beside it.
    case conflictingNotes(AnnotationID)
    /// Two different annotations had one id; one of them got the second id.
    case copiedID(AnnotationID, AnnotationID)
  }

  /// A merged notebook, with what to tell of it.
  public struct Result: Hashable, Sendable {
    /// The merged notebook.
    public var notebook: Notebook
    /// What the reader should hear of.
    public var notices: [Notice]

    /// Makes a result.
    public init(notebook: Notebook, notices: [Notice] = []) {
      self.notebook = notebook
      self.notices = notices
    }
  }

  /// Joins two successors of one notebook; without a base, both sides' annotations are kept.
  ///
  /// The result takes its identity and the items nobody can show from `theirs`, which is what
  /// stands on the disk.
  /// - Complexity: O(n) in the annotations.
  public static func merge(base: Notebook?, mine: Notebook, theirs: Notebook) -> Result {
    var notices: [Notice] = []
    var old = AnnotationFinder(base?.annotations ?? [])
    var left = AnnotationFinder(mine.annotations)
    var right = AnnotationFinder(theirs.annotations)
    func before(_ id: AnnotationID) -> Annotation? {
      old.position(of: id).flatMap { base?.annotations[$0] }
    }
    var merged: [Annotation] = []
    merged.reserveCapacity(max(mine.annotations.count, theirs.annotations.count))
    for at in theirs.annotations.indices
    where left.position(of: theirs.annotations[at].id) == nil {
      let annotation = theirs.annotations[at]
      guard let before = before(annotation.id) else {
        merged.append(annotation)
        continue
      }
      if !annotation.hasSameContent(as: before) {
        merged.append(annotation)
        notices.append(.editSurvivedDeletion(annotation.id))
      }
    }
    for at in mine.annotations.indices {
      let place = right.position(of: mine.annotations[at].id)
      if let place, mine.annotations[at].hasSameContent(as: theirs.annotations[place]) {
        merged.append(theirs.annotations[place])
        continue
      }
      let annotation = mine.annotations[at]
      let before = before(annotation.id)
      guard let place else {
        if let before {
          if annotation.hasSameContent(as: before) { continue }
          notices.append(.editSurvivedDeletion(annotation.id))
        }
        merged.append(annotation)
        continue
      }
      let other = theirs.annotations[place]
      if before == nil, !annotation.isSuccessor(ofSame: other) {
        let copy = annotation.copied()
        merged += right.position(of: copy.id) == nil ? [other, copy] : [other]
        notices.append(.copiedID(annotation.id, copy.id))
        continue
      }
      let result = AnnotationMerge(base: before, mine: annotation, theirs: other).result()
      merged.append(result.annotation)
      if result.hasConflict { notices.append(.conflictingNotes(annotation.id)) }
    }
    return Result(
      notebook: joined(base, mine, theirs, annotations: merged), notices: notices)
  }

  /// The notebook's own fields: what this side changed, else what the other side has.
  private static func joined(
    _ base: Notebook?, _ mine: Notebook, _ theirs: Notebook, annotations: [Annotation]
  ) -> Notebook {
    let known = Set((base?.unreadable ?? []).map(\.value) + theirs.unreadable.map(\.value))
    let added = mine.unreadable.filter { !known.contains($0.value) }
    let forgotten = Set((base?.unreadable ?? []).map(\.value)).subtracting(
      mine.unreadable.map(\.value))
    let isArticleMine = base.map { $0.article != mine.article } ?? true
    let isLabelMine = mine.label != base?.label
    return Notebook(
      id: theirs.id,
      article: isArticleMine ? theirs.article.refreshed(from: mine.article) : theirs.article,
      label: isLabelMine ? mine.label ?? theirs.label : theirs.label, annotations: annotations,
      unreadable: theirs.unreadable.filter { !forgotten.contains($0.value) } + added,
      raw: theirs.raw, page: theirs.page)
  }
}

extension Annotation {
  /// Whether another annotation of the same id is another state of this one, not a stranger.
  fileprivate func isSuccessor(ofSame other: Annotation) -> Bool {
    created == other.created && (anchor.exact == other.anchor.exact || anchor == other.anchor)
  }
}
