/// How sure it is where an annotation stands in the present text.
public enum AnchorState: String, Hashable, Sendable, CaseIterable {
  /// The passage stands there as it was marked.
  case anchored
  /// The passage is found, and its spelling has changed since it was marked.
  case changed
  /// Several places may be meant: the reader decides.
  case needsReader = "needs-reader"
  /// The passage is gone; the annotation is kept, listed and exportable.
  case orphan
}
