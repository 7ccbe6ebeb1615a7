public import Articles
public import Entities

/// A quotation with the article it stands in, for a list.
public struct QuotedLine: Hashable, Sendable {
  /// Where the article stands in the library.
  public let path: ArticlePath
  /// Its title.
  public let title: String
  /// Its own date, and how it is known.
  public let date: ArticleDate
  /// The quotation.
  public let quotation: Quotation
  /// Its words on one line.
  public let text: String

  /// Takes a quotation out of an article.
  init(_ quotation: Quotation, in stated: StatedArticle) {
    path = stated.path
    title = stated.article.metadata.title
    date = stated.date
    self.quotation = quotation
    text = LineText(of: quotation.range, in: stated.article, marks: []).text
  }
}

/// What articles say by and about an entity, and when things were in the sentences that name it.
public struct EntityStatements: Hashable, Sendable {
  /// The entity.
  public let entity: EntityID
  /// What it says word for word, by article in the order of dates; repeats are left out.
  public let said: [QuotedLine]
  /// What it is reported to say.
  public let reported: [QuotedLine]
  /// What others, or nobody knows who, say about it.
  public let about: [QuotedLine]
  /// Quotations of it that were given before, in the same words.
  public let repeats: Int
  /// Its timeline.
  public let timeline: Timeline

  /// Gathers what articles say of an entity.
  ///
  /// Words that two articles quote of it count once.
  /// - Complexity: O(n) in the quotations, O(m log m) in the dates.
  public init(
    of entity: EntityID, in articles: [(article: StatedArticle, passages: TopicPassages)]
  ) {
    var builder = EntityStatementsBuilder(entity)
    for (article, passages) in articles { builder.add(article, passages) }
    self = builder.statements()
  }

  fileprivate init(_ entity: EntityID, _ gathered: Gathered, _ timeline: Timeline) {
    self.entity = entity
    said = gathered.said
    reported = gathered.reported
    about = gathered.about
    repeats = gathered.repeats
    self.timeline = timeline
  }
}

/// Gathers what articles say of an entity, one article after the other, of which it keeps nothing
/// but the lines.
public struct EntityStatementsBuilder {
  private let entity: EntityID
  private var articles: [(date: String, path: ArticlePath, lines: [QuotedLine])] = []
  private var timeline: TimelineBuilder

  /// Starts with no article.
  public init(_ entity: EntityID) {
    self.entity = entity
    timeline = TimelineBuilder(.entity(entity))
  }

  /// Adds what an article says of the entity, by its passages about it.
  ///
  /// - Complexity: O(n log m) in its quotations and dates, of m passages.
  public mutating func add(_ stated: StatedArticle, _ passages: TopicPassages) {
    timeline.add(stated, passages)
    let lines = stated.statements.quotations
      .filter { $0.speaker == .entity(entity) || passages.touches($0.range) }
      .map { QuotedLine($0, in: stated) }
    if !lines.isEmpty {
      articles.append((stated.date.value?.text ?? "\u{FFFF}", stated.path, lines))
    }
  }

  /// What was gathered, by article in the order of dates.
  ///
  /// - Complexity: O(n log n) in what was added.
  public func statements() -> EntityStatements {
    var gathered = Gathered(entity)
    let sorted = articles.sorted { ($0.date, $0.path) < ($1.date, $1.path) }
    for line in sorted.lazy.flatMap(\.lines) { gathered.add(line) }
    return EntityStatements(entity, gathered, timeline.timeline())
  }
}

/// The quotations of an entity, each once.
private struct Gathered {
  private let entity: EntityID
  private var known: Set<String> = []
  private(set) var said: [QuotedLine] = []
  private(set) var reported: [QuotedLine] = []
  private(set) var about: [QuotedLine] = []
  private(set) var repeats = 0

  init(_ entity: EntityID) {
    self.entity = entity
  }

  mutating func add(_ line: QuotedLine) {
    let quotation = line.quotation
    let isOwn = quotation.speaker == .entity(entity)
    guard !quotation.isRepeat, known.insert(Self.folded(line.text)).inserted else {
      repeats += isOwn ? 1 : 0
      return
    }
    switch (isOwn, quotation.form) {
    case (true, .direct): said.append(line)
    case (true, .reported): reported.append(line)
    case (false, _): about.append(line)
    }
  }

  /// Letters and digits alone: marks and spaces differ from one print to the next.
  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
