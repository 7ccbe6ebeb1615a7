public import Articles

/// An expression that says when.
public struct DateMention: Hashable, Sendable {
  /// The part of a year, a month or a decade that the words limit it to; the value stays whole.
  public enum Part: String, CaseIterable, Sendable, Hashable {
    case early, middle, late
    case spring, summer, autumn, winter
  }

  /// Where it stands.
  public var range: Range<Offset>

  /// When it is; nil where the words are relative to a date that is not known.
  public var value: EDTF?

  /// The part that is meant, nil for the whole.
  public var part: Part?

  /// By which rule it was read.
  public var rule: DateRule

  /// The sentence it stands in.
  public var sentence: Range<Offset>

  /// Whether the article printed its block before.
  public var isRepeat: Bool

  /// Makes a date.
  public init(
    range: Range<Offset>, value: EDTF?, part: Part?, rule: DateRule, sentence: Range<Offset>,
    isRepeat: Bool
  ) {
    self.range = range
    self.value = value
    self.part = part
    self.rule = rule
    self.sentence = sentence
    self.isRepeat = isRepeat
  }

  /// The value in words for a list: the EDTF value, its part in front, or `unknown`.
  public var valueText: String {
    guard let value else { return "unknown" }
    return part.map { "\($0.rawValue) \(value.text)" } ?? value.text
  }
}

/// By which rule a date was read.
public enum DateRule: String, CaseIterable, Sendable, Hashable {
  /// Numbers alone: 2024-07-12, 12.07.2024.
  case numeric
  /// A day of a month of a year.
  case day
  /// A month of a year.
  case month
  /// A year by itself.
  case year
  /// Two dates with all between them.
  case interval
  /// A season, quarter or half of a year.
  case season
  /// Ten years.
  case decade
  /// A hundred years.
  case century
  /// Counted or named from the article's date.
  case relative
  /// A month or day whose year is the article's.
  case articleYear = "article-year"
  /// "That year": the year named last.
  case anaphor

  /// The rule in plain words, to complete "it is a date because it is …".
  public var explanation: String {
    switch self {
    case .numeric: "a date in numbers"
    case .day: "a day with its month and year"
    case .month: "a month with its year"
    case .year: "a year"
    case .interval: "a stretch between two dates"
    case .season: "a part of a year"
    case .decade: "a decade"
    case .century: "a century"
    case .relative: "told from the article's own date"
    case .articleYear: "a month whose year is the article's"
    case .anaphor: "the year named before it"
    }
  }
}
