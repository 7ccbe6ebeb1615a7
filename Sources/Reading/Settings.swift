/// What a reader can set, and what it is before they do.
public struct Settings: Hashable, Sendable {
  /// The width of the text column, in cells.
  public var measure: Int

  /// The narrowest column that `-` reaches.
  public static let narrowestMeasure = 40
  /// The widest column that `+` reaches.
  public static let widestMeasure = 90
  /// The column that `=` returns to.
  public static let defaultMeasure = 66

  /// Makes the default settings.
  public init(measure: Int = Settings.defaultMeasure) {
    self.measure = min(max(measure, Settings.narrowestMeasure), Settings.widestMeasure)
  }
}

/// How many of an article's links are marked; all of them can be followed, whatever is marked.
public enum LinkDensity: String, CaseIterable, Hashable, Sendable {
  case all, paragraph, article, none

  /// The density after this one, around the end.
  var next: LinkDensity {
    switch self {
    case .paragraph: .article
    case .article: .none
    case .none: .all
    case .all: .paragraph
    }
  }

  /// The density in words.
  var words: String {
    switch self {
    case .all: "all links are marked"
    case .paragraph: "the first link to each entity in a paragraph is marked"
    case .article: "the first link to each entity in the article is marked"
    case .none: "no link is marked; Tab still finds them"
    }
  }
}
