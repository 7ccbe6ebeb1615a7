public import Articles
public import Entities

/// One line of a timeline: a sentence that says when, or an article that was published then.
public struct DatedLine: Hashable, Sendable {
  /// What is on the line.
  public enum Kind: String, Sendable, Hashable {
    /// A sentence with a date in it.
    case sentence
    /// An article, by its own date.
    case publication
  }

  /// What the date rests on.
  public enum Origin: String, Sendable, Hashable {
    /// The words say it.
    case text
    /// The words count from the date that the article gives, or it is that date.
    case article
    /// The words count from a date that a person told, or it is that date.
    case told
    /// The words count from a date that nobody knows.
    case unknown
  }

  /// The same sentence in another article.
  public struct Copy: Hashable, Sendable {
    /// The index of the article among the timeline's sources.
    public let source: Int
    /// Where the sentence stands in it.
    public let sentence: Range<Offset>
  }

  /// What is on the line.
  public let kind: Kind
  /// The index of the article among the timeline's sources.
  public let source: Int
  /// When it is; nil where nobody knows the date it counts from.
  public let value: EDTF?
  /// The part of the value that the words limit it to.
  public let part: DateMention.Part?
  /// By which rule the date was read; nil for a publication.
  public let rule: DateRule?
  /// What the date rests on.
  public let origin: Origin
  /// The sentence; of a publication the first of the article.
  public let sentence: Range<Offset>
  /// The words that say when; empty for a publication.
  public let date: Range<Offset>
  /// The entities that the sentence names, each once.
  public let entities: [EntityID]
  /// The sentence on one line, or the article's title.
  public let text: LineText
  /// Where else the same sentence stands with the same date.
  public internal(set) var copies: [Copy] = []

  /// The date as a reader reads it; `unknown` where nobody knows it.
  public var dateText: String {
    guard let value else { return "unknown" }
    return part.map { "\($0.rawValue) \(value.words)" } ?? value.words
  }

  /// Whether the date was counted from the article's own.
  public var isCounted: Bool {
    kind == .sentence && (origin == .article || origin == .told)
  }

  /// The day that the line stands at; nil without a date.
  public var day: EDTF.Day? { value.flatMap { $0.earliest ?? $0.latest } }
}

extension EDTF {
  /// The date as a reader reads it: `2024-07`, `the 2000s`, `19th century`, `2014 to 2022`.
  public var words: String {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return Self.words(of: text) }
    let isOpen = ends.map { $0.isEmpty || $0 == ".." }
    if isOpen[0] { return "until \(Self.words(of: ends[1]))" }
    if isOpen[1] { return "since \(Self.words(of: ends[0]))" }
    return "\(Self.words(of: ends[0])) to \(Self.words(of: ends[1]))"
  }

  private static func words(of point: String) -> String {
    var point = point
    var about = ""
    if let mark = point.last, "~?%".contains(mark) {
      point.removeLast()
      about = mark == "?" ? "perhaps " : "about "
    }
    if point.hasSuffix("XX"), let hundreds = Int(point.dropLast(2)) {
      return "\(about)\(ordinal(hundreds + 1)) century"
    }
    if point.hasSuffix("X") { return "\(about)\(point.dropLast())0s" }
    return about + point
  }

  private static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending =
      switch number % 10 {
      case 1 where !isTeen: "st"
      case 2 where !isTeen: "nd"
      case 3 where !isTeen: "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
