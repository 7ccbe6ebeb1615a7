import Annotations
public import Articles
public import Entities
import Index
import Reading
public import Statements
import Storage
import Synchronization

extension Librarian {
  /// Articles whose statements are kept at hand.
  private static let mostStated = 500

  /// What an article says; nil when it cannot be read.
  ///
  /// `date` is the date of an article that gives none.
  /// - Complexity: O(n) in its text the first time it is asked for.
  public func stated(_ path: ArticlePath, date: EDTF? = nil) -> StatedArticle? {
    if known(path) == nil { _ = open(path) }
    guard let read = known(path) else { return nil }
    let (gazetteer, before) = (gazetteer, state.withLock { $0.stated[path] })
    let fresh = ArticleDate(of: read.article.metadata, else: date)
    if let before, before.date == fresh, before.mentions == read.mentions,
      before.article.text == read.article.text
    {
      return before
    }
    let stated = StatedArticle(
      path: path, article: read.article, mentions: read.mentions, gazetteer: gazetteer, date: date)
    state.withLock { state in
      if state.stated.count >= Self.mostStated { state.stated = [:] }
      state.stated[path] = stated
    }
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
    let paths = found?.keys.sorted() ?? paths(naming: topic)
    return paths.compactMap { path in
      guard let article = stated(path, date: date) else { return nil }
      let passages = found?[path] ?? TopicPassages(of: topic, in: article)
      return passages.isEmpty ? nil : (article, passages)
    }
  }

  /// The articles in which a topic that mentions tell can be, by path.
  private func paths(naming topic: Topic) -> [ArticlePath] {
    switch topic {
    case .entity(let id): ask { $0.articles(naming: [id]) }
    case .pair(let first, let second): ask { $0.articles(naming: [first, second]) }
    case .library, .tag, .search: ask { $0.readablePaths() }
    }
  }

  /// When things were, as the articles on a topic say it; `date` is that of articles without one.
  ///
  /// - Complexity: O(text of the library) the first time, then O(n log n) in the dates.
  public func timeline(of topic: Topic, date: EDTF? = nil) -> Timeline {
    Timeline(of: topic, in: stated(on: topic, date: date))
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
