/// How the cells of one column of a table stand in it.
public enum ColumnAlignment: String, Hashable, Sendable {
  /// At the left edge, which is where a source puts them that says nothing.
  case left
  case center
  case right
}
