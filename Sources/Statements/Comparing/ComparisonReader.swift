import Articles
import Entities

/// Reads out of one article what a comparison puts beside the other articles.
struct ComparisonReader {
  let article: StatedArticle
  let subject: ComparisonSubject
  let gazetteer: Gazetteer
  /// The mentions of the topic's entities and their kin, in the whole article.
  let named: [Mention]
  /// Common nouns that stand for the topic.
  let described: [Range<Offset>]
  /// What of the article is about the topic.
  let passages: TopicPassages

  /// What was found, with the row it belongs to.
  struct Found {
    var key: ComparisonBuilder.Key
    var label: String
    var order = ComparisonBuilder.Order()
    var range: Range<Offset>
    var sentence: Range<Offset>
    var head: String
    var body: String
    var detail: Comparison.Detail
  }

  init(
    _ article: StatedArticle, _ subject: ComparisonSubject, _ gazetteer: Gazetteer,
    passages: TopicPassages?
  ) {
    self.article = article
    self.subject = subject
    self.gazetteer = gazetteer
    let ids = Set(subject.all)
    named = article.mentions.filter { $0.isCertain && ids.contains($0.entity) }
    switch subject.topic {
    case .entity:
      described = DescribedNames(article, subject).ranges
      self.passages = TopicPassages(named.map(\.range) + described)
    case .library, .pair, .tag, .search:
      described = []
      self.passages = passages ?? TopicPassages(of: subject.topic, in: article)
    }
  }

  /// Whether the article says nothing of the topic.
  var isEmpty: Bool { passages.isEmpty }

  var text: CanonicalText { article.article.text }

  func sentence(at range: Range<Offset>) -> Range<Offset> {
    TextBoundaries.sentence(at: range.lowerBound, in: article.article)
  }

  /// The words in which something stands, from or to the words about the topic where those are near.
  func clause(around range: Range<Offset>, in sentence: Range<Offset>) -> String {
    func distance(_ other: Range<Offset>) -> Int {
      max(
        other.lowerBound.utf8 - range.upperBound.utf8, range.lowerBound.utf8 - other.upperBound.utf8
      )
    }
    let near = passages.parts(of: sentence).filter { $0 != sentence }
      .min { distance($0) < distance($1) }
    let wanted = near.map {
      min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound)
    }
    let clauses = [wanted, range].compactMap { $0 }.map {
      Clause.range(around: $0, in: sentence, of: text)
    }
    let fitting = clauses.first { $0.upperBound.utf8 - $0.lowerBound.utf8 <= Self.mostBytes }
    return article.line(fitting ?? clauses[clauses.count - 1])
  }

  /// Bytes of the words around an item up to which the words about the topic come along.
  private static let mostBytes = 200

  func name(_ id: EntityID) -> String { gazetteer[id]?.name ?? id.rawValue }
}
