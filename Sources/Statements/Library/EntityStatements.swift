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
    var gathered = Gathered(entity)
    let ordered = articles.map(\.article).sorted { left, right in
      (left.date.value?.text ?? "\u{FFFF}", left.path)
        < (right.date.value?.text ?? "\u{FFFF}", right.path)
    }
    for article in ordered { gathered.add(article) }
    self.entity = entity
    said = gathered.said
    reported = gathered.reported
    about = gathered.about
    repeats = gathered.repeats
    timeline = Timeline(of: .entity(entity), in: articles)
  }
}

/// The quotations of an entity, while they are gathered.
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

  mutating func add(_ stated: StatedArticle) {
    let passages = TopicPassages(of: .entity(entity), in: stated)
    for quotation in stated.statements.quotations {
      let isOwn = quotation.speaker == .entity(entity)
      guard isOwn || passages.touches(quotation.range) else { continue }
      let line = QuotedLine(quotation, in: stated)
      guard !quotation.isRepeat, known.insert(Self.folded(line.text)).inserted else {
        repeats += isOwn ? 1 : 0
        continue
      }
      switch (isOwn, quotation.form) {
      case (true, .direct): said.append(line)
      case (true, .reported): reported.append(line)
      case (false, _): about.append(line)
      }
    }
  }

  /// Letters and digits alone: marks and spaces differ from one print to the next.
  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
