public import Articles

extension Notebook {
  /// The notebook with every annotation where it stands in a text; stored anchors do not change.
  ///
  /// `snapshot` answers the text with a digest, if it was kept: it is asked once for each version
  /// that the annotations were made on, and only when the text is another.
  /// - Complexity: O(1) an annotation for a text the annotations were made on; else O(n) a version
  ///   and about O(n) for each annotation whose words or surroundings were edited.
  public func reanchored(
    in text: CanonicalText, textHash: String?,
    snapshot: (String) -> CanonicalText? = { _ in nil }
  ) -> Notebook {
    var reanchoring = Reanchoring(text: text, textHash: textHash)
    var result = self
    result.updateEach { annotation in
      if annotation.isReply { return annotation.standWithParent() }
      switch reanchoring.find(annotation.anchor, snapshot: snapshot) {
      case .found(let range, let isChanged):
        annotation.range = range
        annotation.state = isChanged ? .changed : .anchored
        annotation.candidates = []
      case .ambiguous(let candidates):
        annotation.range = nil
        annotation.state =
          textHash != nil && annotation.keptAsOrphan == textHash ? .orphan : .needsReader
        annotation.candidates = candidates
      case .missing:
        annotation.range = nil
        annotation.state = .orphan
        annotation.candidates = []
      }
    }
    return result
  }
}

extension Annotation {
  /// A reply has no place of its own: it is never lost while its parent is there.
  fileprivate mutating func standWithParent() {
    range = nil
    state = .anchored
    candidates = []
  }
}
