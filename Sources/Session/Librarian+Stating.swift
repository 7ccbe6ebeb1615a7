import Annotations
public import Articles
public import Entities
import Index
import Reading
public import Statements
import Storage
import Synchronization

extension Librarian {
  /// Every article that says something about a topic, with its passages on it, in the order of
  /// paths.
  ///
  /// - Complexity: O(text of the articles that name it), and what is not kept is found.
  public func stated(
    on topic: Topic, date: EDTF? = nil
  ) -> [(article: StatedArticle, passages: TopicPassages)] {
    var found: [(article: StatedArticle, passages: TopicPassages)] = []
    forEachStated(on: topic, date: date) { found.append(($0, $1)) }
    return found
  }

  /// Gives every article that says something about a topic to a body, with its passages on it, in
  /// the order of paths.
  ///
  /// - Complexity: O(text of the articles that name it), in memory that does not grow with it.
  func forEachStated(
    on topic: Topic, date: EDTF? = nil, _ body: (StatedArticle, TopicPassages) -> Void
  ) {
    let found = passages(of: topic)
    let paths = found?.keys.sorted() ?? paths(naming: topic)
    forEachStated(in: paths, date: date) { article in
      let passages = found?[article.path] ?? TopicPassages(of: topic, in: article)
      if !passages.isEmpty { body(article, passages) }
    }
  }

  /// The articles in which a topic that mentions tell can be, by path; nil for all of them.
  private func paths(naming topic: Topic) -> [ArticlePath]? {
    switch topic {
    case .entity(let id): ask { $0.articles(naming: [id]) }
    case .pair(let first, let second): ask { $0.articles(naming: [first, second]) }
    case .library, .tag, .search: nil
    }
  }

  /// When things were, as the articles on a topic say it; `date` is that of articles without one.
  ///
  /// - Complexity: O(text of the library) the first time, then O(n log n) in the dates.
  public func timeline(of topic: Topic, date: EDTF? = nil) -> Timeline {
    var builder = TimelineBuilder(topic)
    forEachStated(on: topic, date: date) { builder.add($0, $1) }
    return builder.timeline()
  }

  /// What may be guessed of an article's date, with the article.
  func dateGuesses(of path: ArticlePath) -> Message {
    guard let open = open(path), let stated = stated(path) else {
      return .notice(Notice(problem(of: path) ?? "\(path) cannot be read", .failure))
    }
    return .datesGuessed(DateGuess.guesses(of: stated), of: open)
  }

  /// What is said by and about an entity, and when things were in the sentences that name it.
  ///
  /// - Complexity: O(text of the articles that name it) the first time.
  public func entityStatements(_ id: EntityID) -> EntityStatements {
    EntityStatements(of: id, in: stated(on: .entity(id)))
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
        (answer(LibrarySearch(query))?.groups ?? []).map {
          ($0.path, TopicPassages($0.lines.map(\.range)))
        },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
