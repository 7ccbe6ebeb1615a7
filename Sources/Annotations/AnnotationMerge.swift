import OrderedJSON

/// The three-way merge of one annotation, field by field.
///
/// Where both sides changed a field the higher revision wins; between equal revisions the order of
/// the values decides, so that both sessions come to the same result.
struct AnnotationMerge {
  let base: Annotation?
  let mine: Annotation
  let theirs: Annotation

  /// The merged annotation, and whether two notes rivalled.
  func result() -> (annotation: Annotation, hasConflict: Bool) {
    guard !mine.hasSameContent(as: theirs) else { return (theirs, false) }
    if let base, mine.hasSameContent(as: base) { return (theirs, false) }
    if let base, theirs.hasSameContent(as: base) { return (withRaw(mine), false) }

    var merged = theirs
    let (note, loser) = mergedNote()
    merged.note = note
    merged.tags = union(base?.tags ?? [], mine.tags, theirs.tags)
    merged.conflictingNotes = union(
      base?.conflictingNotes ?? [], mine.conflictingNotes, theirs.conflictingNotes)
    if let loser, !merged.conflictingNotes.contains(loser) {
      merged.conflictingNotes.append(loser)
    }
    merged.color = pick(base?.color, mine.color, theirs.color) { $0.rawValue }
    merged.kind = pick(base?.kind, mine.kind, theirs.kind) { $0?.rawValue ?? "" }
    merged.keptAsOrphan = pick(base?.keptAsOrphan, mine.keptAsOrphan, theirs.keptAsOrphan) {
      $0 ?? ""
    }
    merged.review = mergedReview()
    let anchor = pick(base?.anchor, mine.anchor, theirs.anchor) { "\($0.start) \($0.exact)" }
    if anchor != theirs.anchor {
      merged.anchor = anchor
      merged.range = mine.range
      merged.state = mine.state
      merged.candidates = mine.candidates
    }
    merged.modified = max(mine.modified, theirs.modified)
    merged.revision = max(mine.revision, theirs.revision)
    takeRaw(into: &merged)
    if !merged.hasSameContent(as: mine), !merged.hasSameContent(as: theirs) {
      merged.revision += 1
    }
    return (merged, loser != nil)
  }

  /// This side's annotation with the unknown keys of the other.
  private func withRaw(_ annotation: Annotation) -> Annotation {
    var result = annotation
    takeRaw(into: &result)
    return result
  }

  /// The text that is the note from now on, and one that lost.
  private func mergedNote() -> (String?, loser: String?) {
    let old = base?.note
    let isSame = AnnotationContent.isSame
    if isSame(mine.note, theirs.note) || isSame(mine.note, old) { return (theirs.note, nil) }
    if isSame(theirs.note, old) { return (mine.note, nil) }
    guard let left = mine.note, let right = theirs.note else {
      return (mine.note ?? theirs.note, nil)
    }
    return isMinePreferred(left, right) ? (left, right) : (right, left)
  }

  /// The review that was answered last; no review where one side took it back.
  private func mergedReview() -> Review? {
    if mine.review == theirs.review || mine.review == base?.review { return theirs.review }
    if theirs.review == base?.review { return mine.review }
    guard let left = mine.review, let right = theirs.review else {
      return mine.review ?? theirs.review
    }
    return (left.last, left.step) > (right.last, right.step) ? left : right
  }

  private func isMinePreferred(_ left: String, _ right: String) -> Bool {
    if mine.revision != theirs.revision { return mine.revision > theirs.revision }
    return right.utf8.lexicographicallyPrecedes(left.utf8)
  }

  private func pick<Value: Equatable>(
    _ old: Value?, _ left: Value, _ right: Value, spelling: (Value) -> String
  ) -> Value {
    if left == right || left == old { return right }
    if right == old { return left }
    return isMinePreferred(spelling(left), spelling(right)) ? left : right
  }

  /// Their texts without those this side removed, then those this side added.
  private func union(_ old: [String], _ left: [String], _ right: [String]) -> [String] {
    let removed = Set(old).subtracting(left)
    let kept = right.filter { !removed.contains($0) }
    let added = left.filter { !old.contains($0) && !kept.contains($0) }
    return kept + added
  }

  /// Puts under an annotation the item they read, with the unknown keys that only this side changed.
  private func takeRaw(into annotation: inout Annotation) {
    let source = theirs.raw.isEmpty ? mine : theirs
    annotation.raw = source.raw
    annotation.contentAsRead = source.contentAsRead
    guard let base, !theirs.raw.isEmpty else { return }
    for key in mine.raw.keys where !Vocabulary.item.contains(key) {
      if mine.raw[key] != base.raw[key], theirs.raw[key] == base.raw[key] {
        annotation.raw[key] = mine.raw[key]
      }
    }
  }
}
