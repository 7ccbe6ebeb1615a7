public import Articles
public import Entities

/// Who is quoted in a library, or on a topic of it, how often, where and on what.
public struct Voices: Hashable, Sendable {
  /// What the quotations are about, or by whom they are.
  public let topic: Topic

  /// The articles that quote somebody, in the order of paths.
  public let sources: [Comparison.Source]

  /// The speakers: those that a rule tells, the most quoted first; then those whom no rule tells;
  /// the author last.
  public let speakers: [Speaker]

  /// Somebody who is quoted.
  public struct Speaker: Hashable, Sendable {
    /// Who it is, as far as the text says it.
    public let voice: Voice
    /// The speaker for a list.
    public let title: String
    /// What was said, by article and place; what is printed again stands there once.
    public let quotations: [Quoted]
    /// The entities in what was said, the most frequent first.
    public let subjects: [Subject]

    /// Quotations word for word.
    public var directCount: Int { quotations.filter { $0.quotation.form == .direct }.count }

    /// Quotations in other words.
    public var reportedCount: Int { quotations.count - directCount }

    /// The articles in which the speaker is quoted, by their indices in `sources`.
    public var articles: Set<Int> {
      Set(quotations.flatMap { [$0.source] + $0.again.map(\.source) })
    }
  }

  /// Something that was said.
  public struct Quoted: Hashable, Sendable {
    /// The index of its article in `sources`.
    public let source: Int
    /// Where it stands, by whom and by which rule.
    public let quotation: Quotation
    /// The words, on one line.
    public let text: String
    /// The words that name the speaker; nil where none do.
    public let speakerWords: String?
    /// Where the same words stand once more, in this article or another.
    public internal(set) var again: [Place] = []
  }

  /// A place in one of the articles.
  public struct Place: Hashable, Sendable {
    /// The index of the article in `sources`.
    public let source: Int
    /// Where.
    public let range: Range<Offset>
  }

  /// What somebody speaks of.
  public struct Subject: Hashable, Sendable {
    /// The entity.
    public let entity: EntityID
    /// Its name.
    public let name: String
    /// How often it is named in what was said.
    public let count: Int
  }

  /// The number of different quotations.
  public var quotationCount: Int { speakers.reduce(0) { $0 + $1.quotations.count } }
}
