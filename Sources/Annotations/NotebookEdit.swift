/// One change of a notebook; applying it answers the change that takes it back.
public enum NotebookEdit: Hashable, Sendable {
  /// Adds an annotation, or puts a removed one back as it was.
  case add(Annotation)
  case remove(AnnotationID)
  /// Puts another state of an annotation in its place: note, tags, colour, passage.
  case replace(Annotation)
  /// Takes the change between two states of an annotation back, and leaves what others changed since.
  case revert(to: Annotation, from: Annotation)
  /// Several changes, in this order.
  case all([NotebookEdit])
}

extension Notebook {
  /// Makes a change and answers its inverse; a change that does not apply is answered as nothing.
  ///
  /// Applying the inverse to the result gives the notebook as it was.
  @discardableResult
  public mutating func apply(_ edit: NotebookEdit) -> NotebookEdit {
    switch edit {
    case .add(let annotation):
      guard self[annotation.id] == nil else { return .all([]) }
      insert(annotation)
      return .remove(annotation.id)
    case .remove(let id):
      guard let old = take(id) else { return .all([]) }
      return .add(old)
    case .replace(let annotation):
      guard let old = take(annotation.id) else { return .all([]) }
      insert(annotation)
      return .revert(to: old, from: annotation)
    case .revert(let old, let new):
      guard let present = take(old.id) else { return .all([]) }
      let merge = AnnotationMerge(base: new, mine: old, theirs: present)
      let merged = merge.result().annotation
      insert(merged)
      return .revert(to: present, from: merged)
    case .all(let edits):
      var inverses: [NotebookEdit] = []
      for edit in edits { inverses.append(apply(edit)) }
      return .all(inverses.reversed())
    }
  }
}
