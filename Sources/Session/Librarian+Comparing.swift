public import Articles
import Entities
import Index
import Reading
public import Statements

extension Librarian {
  /// What the articles of the library say of a topic, side by side.
  ///
  /// `date` is the date of articles that give none.
  /// - Complexity: O(text of the articles that mention it) the first time.
  public func comparison(of topic: Topic, date: EDTF? = nil) -> Comparison {
    let gazetteer = gazetteer
    let subject = ComparisonSubject(topic, gazetteer)
    var builder = ComparisonBuilder(subject, gazetteer)
    let found = passages(of: topic)
    let mentioning = found.map { Set($0.keys) } ?? articles(mentioning: subject)
    for entry in entries where entry.problem == nil {
      if mentioning.contains(entry.path), let article = stated(entry.path, date: date) {
        builder.add(article, passages: found?[entry.path])
      } else {
        let known = ArticleDate(of: entry.metadata, else: date)
        builder.addAbsent(
          Comparison.Source(path: entry.path, title: entry.metadata.title, date: known.value))
      }
    }
    return builder.comparison()
  }

  /// The articles with a mention of a subject's entities: of one of them, of both of a pair.
  private func articles(mentioning subject: ComparisonSubject) -> Set<ArticlePath> {
    let places = subject.all.map { entity in
      Set(ask { $0.articles(showing: entity) }.map(\.path))
    }
    guard case .pair = subject.topic else { return places.reduce([]) { $0.union($1) } }
    return places.dropFirst().reduce(places.first ?? []) { $0.intersection($1) }
  }
}
