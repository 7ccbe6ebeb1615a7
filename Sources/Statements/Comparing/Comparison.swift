public import Articles
public import Entities

/// What several articles say of one topic, side by side.
///
/// It puts lines beside each other and judges none: figures of one unit, dates of one event or one
/// year, names for one thing, words of one speaker.
public struct Comparison: Hashable, Sendable {
  /// What is compared.
  public let topic: Topic

  /// The articles that say something of it, in the order of paths.
  public let sources: [Source]

  /// The articles that do not mention it, in the order of paths.
  public let absent: [Source]

  /// What they say, by aspect.
  public let rows: [Row]

  /// An article of the comparison.
  public struct Source: Hashable, Sendable {
    /// Where it stands in the library.
    public let path: ArticlePath
    /// Its title.
    public let title: String
    /// Its date as EDTF; nil where it is unknown.
    public let date: EDTF?

    /// Names an article.
    public init(path: ArticlePath, title: String, date: EDTF?) {
      self.path = path
      self.title = title
      self.date = date
    }
  }

  /// What articles can say of a topic.
  public enum Aspect: String, CaseIterable, Hashable, Sendable {
    case names, figures, dates, quotations
  }

  /// What the articles say that belongs side by side.
  public struct Row: Hashable, Sendable {
    /// The aspect.
    public let aspect: Aspect
    /// What the items share: the thing named, a unit, an event or a year, a speaker.
    public let label: String
    /// What the articles say, by article and place.
    public let items: [Item]

    /// The row with some of its items.
    public func keeping(_ items: [Item]) -> Row { Row(aspect: aspect, label: label, items: items) }
  }

  /// One thing that one article says.
  public struct Item: Hashable, Sendable {
    /// The index of its article in `sources`.
    public let source: Int
    /// Where the words stand; of a name, the first time.
    public let range: Range<Offset>
    /// The sentence around them.
    public let sentence: Range<Offset>
    /// What is compared, in a few words: a value, a date, a name.
    public let head: String
    /// The words it stands in; empty where the head says all.
    public let body: String
    /// What it is.
    public let detail: Detail
  }

  /// What an item is.
  public enum Detail: Hashable, Sendable {
    /// A name, how often the article uses it, and the entity that it means.
    case name(EntityID?, NameRule, count: Int)
    case figure(Figure)
    case date(DateMention)
    case quotation(Quotation, Voice)

    /// By which rule it was found, in one word.
    public var rule: String {
      switch self {
      case .name(_, let rule, _): rule.word
      case .figure(let figure): figure.kind.rawValue
      case .date(let date): date.rule.rawValue
      case .quotation(let quotation, _): quotation.rule.rawValue
      }
    }
  }

  /// By which rule words are a name of the topic.
  public enum NameRule: Hashable, Sendable {
    /// They are a link to an entity.
    case mention(MentionRule)
    /// A common noun of its names, in a sentence that names what it is about.
    case described
    /// They match the search.
    case matched

    /// The rule in one word.
    public var word: String {
      switch self {
      case .mention(let rule): rule.rawValue
      case .described: "described"
      case .matched: "matched"
      }
    }
  }

  /// The number of different things said.
  public var itemCount: Int { rows.reduce(0) { $0 + $1.items.count } }
}
