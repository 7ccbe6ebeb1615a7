public import Articles
public import Entities

/// What an article says: its quotations, dates and figures, in the order of its text.
public struct Statements: Hashable, Sendable {
  /// Who is quoted, word for word and otherwise.
  public let quotations: [Quotation]

  /// What stands in quotation marks and is nobody's speech.
  public let quotedWords: [QuotedWords]

  /// When things were.
  public let dates: [DateMention]

  /// Money, quantities and percentages.
  public let figures: [Figure]

  /// The dated sentences, each with the entities it names.
  public let events: [Event]

  /// Takes what was found before.
  public init(
    quotations: [Quotation], quotedWords: [QuotedWords], dates: [DateMention], figures: [Figure],
    events: [Event]
  ) {
    self.quotations = quotations
    self.quotedWords = quotedWords
    self.dates = dates
    self.figures = figures
    self.events = events
  }

  /// Reads an article, its mentions found by the gazetteer that is given.
  ///
  /// Relative dates are told from `date`, by default the article's own; without one they stay
  /// unknown.
  /// - Complexity: O(n) in the text, O(m log m) in what is found.
  public init(
    of article: Article, mentions: [Mention], gazetteer: Gazetteer, date: EDTF? = nil
  ) {
    let table = MentionTable(mentions, article, gazetteer)
    let anchor = date ?? article.metadata.date.flatMap { EDTF($0) }
    var dateFinder = DateFinder(article, table, date: anchor)
    var figureFinder = FigureFinder(article, table)
    Passage.each(in: article) { passage in
      dateFinder.read(passage)
      figureFinder.read(passage, dates: dateFinder.dates)
    }
    var quotationFinder = QuotationFinder(article, table)
    quotationFinder.run()
    quotations = quotationFinder.quotations
    quotedWords = quotationFinder.others
    dates = dateFinder.dates
    figures = figureFinder.figures
    events = Event.events(of: dateFinder.dates, table)
  }
}
