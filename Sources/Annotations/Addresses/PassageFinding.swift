public import Articles

/// Where the passage of an address stands in an article as it is now.
public enum PassageFinding: Hashable, Sendable {
  /// The address is that of the whole article.
  case article
  /// It stands here; `isChanged` when its words or their surroundings are others.
  case found(Range<Offset>, isChanged: Bool)
  /// Its words stand in several like places; this is the one nearest to where it stood.
  case nearest(Range<Offset>, of: Int)
  /// It is not there; it stood about here, if the address tells.
  case gone(near: Offset?)

  /// The passage, if there is one.
  public var range: Range<Offset>? {
    switch self {
    case .found(let range, _), .nearest(let range, _): range
    case .article, .gone: nil
    }
  }

  /// Whether there can be no doubt that this is what was meant.
  public var isSure: Bool {
    switch self {
    case .article, .found: true
    case .nearest, .gone: false
    }
  }

  /// What a reader should know of it; nil when it stands as it stood.
  public var message: String? {
    switch self {
    case .article, .found(_, isChanged: false): nil
    case .found(_, isChanged: true):
      "the passage was edited since it was addressed; it stands here now"
    case .nearest(_, let count):
      "these words stand in \(count) like places now; this is the one nearest to where they stood"
    case .gone(near: nil): "this passage is not in the article"
    case .gone: "this passage is gone from the article; it stood about here"
    }
  }
}

extension PassageFinding {
  /// The word for it in `--json`.
  public var name: String {
    switch self {
    case .article: "article"
    case .found(_, isChanged: false): "found"
    case .found(_, isChanged: true): "changed"
    case .nearest: "nearest"
    case .gone: "gone"
    }
  }
}
