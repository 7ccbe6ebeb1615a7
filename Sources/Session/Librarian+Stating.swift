import Annotations
public import Articles
import Entities
import Reading
public import Statements
import Storage
import Synchronization

extension Librarian {
  /// What an article says; nil when it cannot be read.
  ///
  /// `date` is the date of an article that gives none.
  /// - Complexity: O(n) in its text the first time it is asked for.
  public func stated(_ path: ArticlePath, date: EDTF? = nil) -> StatedArticle? {
    if state.withLock({ $0.articles[path] }) == nil { _ = open(path) }
    let (read, gazetteer, known) = state.withLock {
      ($0.articles[path], $0.gazetteer, $0.stated[path])
    }
    guard let read else { return nil }
    let fresh = ArticleDate(of: read.result.article.metadata, else: date)
    if let known, known.date == fresh, known.mentions == read.mentions { return known }
    let stated = StatedArticle(
      path: path, article: read.result.article, mentions: read.mentions, gazetteer: gazetteer,
      date: date)
    state.withLock { $0.stated[path] = stated }
    return stated
  }

  /// Every article that says something about a topic, with its passages on it, in the order of
  /// paths.
  ///
  /// - Complexity: O(text of the library) the first time.
  public func stated(
    on topic: Topic, date: EDTF? = nil
  ) -> [(article: StatedArticle, passages: TopicPassages)] {
    let found = passages(of: topic)
    return entries.compactMap { entry in
      guard entry.problem == nil, found == nil || found?[entry.path] != nil,
        let article = stated(entry.path, date: date)
      else { return nil }
      let passages = found?[entry.path] ?? TopicPassages(of: topic, in: article)
      return passages.isEmpty ? nil : (article, passages)
    }
  }

  /// The passages of a tag or a search, by article; nil for a topic that mentions tell.
  func passages(of topic: Topic) -> [ArticlePath: TopicPassages]? {
    switch topic {
    case .library, .entity, .pair: return nil
    case .tag(let tag):
      let rows = notebookRows().filter { $0.annotation.tags.contains(tag) }
      return Dictionary(grouping: rows, by: \.path).mapValues {
        TopicPassages($0.compactMap(\.annotation.range))
      }
    case .search(let query):
      return Dictionary(
        search(query).map { ($0.path, TopicPassages($0.lines.map(\.range))) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
