public import Console

/// How wide characters of ambiguous width are: what `--ambiguous` takes.
public enum AmbiguityChoice: String, CaseIterable, Hashable, Sendable {
  /// The terminal is asked; one that does not answer is taken for narrow.
  case auto
  /// One cell, without asking.
  case narrow
  /// Two cells, without asking.
  case wide

  /// The width that was chosen; nil when the terminal decides.
  public var width: AmbiguousWidth? {
    switch self {
    case .auto: nil
    case .narrow: .narrow
    case .wide: .wide
    }
  }
}
