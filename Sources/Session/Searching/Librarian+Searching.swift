public import Articles
import Entities
import Index
import Queries
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// How much of an answer is listed; everything is counted.
  public struct SearchLimits: Sendable {
    /// Articles.
    public var articles: Int
    /// Passages of one article.
    public var passages: Int
    /// Passages of all articles.
    public var allPassages: Int

    /// Makes limits.
    public init(articles: Int = .max, passages: Int = .max, allPassages: Int = .max) {
      self.articles = articles
      self.passages = passages
      self.allPassages = allPassages
    }

    /// What a screen has use for.
    public static let screen = SearchLimits(articles: 500, passages: 200, allPassages: 5_000)
  }

  /// Answers a search of the library; nil when `goesOn` said no.
  ///
  /// `goesOn` is asked between articles, and while regular expressions run. `first` hears what was
  /// found so far, when there is enough for a screen and when it takes long.
  ///
  /// - Complexity: O(n) in the articles that match where the index decides, else O(text of the
  ///   candidates); and O(text) of the articles that are listed.
  public func answer(
    _ search: LibrarySearch, limits: SearchLimits = SearchLimits(),
    while goesOn: () -> Bool = { true }, first: ((SearchAnswer) -> Void)? = nil
  ) -> SearchAnswer? {
    var groups: [ArticleLines] = []
    let answer = answer(search, limits: limits, while: goesOn, first: first) { group, _ in
      groups.append(group)
    }
    return answer.map { SearchAnswer(groups, totals: $0.totals, problem: $0.problem) }
  }

  /// Answers a search as ``answer(_:limits:while:first:)`` does, and gives each article to a body as
  /// soon as its passages are cut out, so that nothing has to be gathered.
  public func answer(
    _ search: LibrarySearch, limits: SearchLimits = SearchLimits(),
    while goesOn: () -> Bool = { true }, first: ((SearchAnswer) -> Void)? = nil,
    each: (ArticleLines, Article) -> Void
  ) -> SearchAnswer? {
    let query: Query
    do throws(QueryError) {
      let typed = try Query(search.text)
      query = search.isTyping ? typed.whileTyping : typed
      let kinds = EntityKind.known.map(\.word)
      try query.checkTypes(known: kinds) { !types(of: $0).isEmpty }
    } catch {
      return SearchAnswer(error)
    }
    let compiled = CompiledQuery(query) { meaning(of: $0) }
    var run = SearchRun(self, compiled, search, limits)
    var isDone = run.find(query, while: goesOn, first: first)
    if isDone, index.isDamaged {
      // Asking has it made again; what was found in it counts for nothing.
      ask { _ in }
      run = SearchRun(self, compiled, search, limits)
      isDone = run.find(query, while: goesOn, first: first)
    }
    return isDone ? run.list(while: goesOn, each: each) : nil
  }

  /// The ids that the value of a field means.
  private func meaning(of field: QueryField) -> Set<String> {
    field.name == .type ? types(of: field) : Set(entities(of: field).map(\.rawValue))
  }

  /// The words of the types that a field means, those of the gazetteer's own among them.
  private func types(of field: QueryField) -> Set<String> {
    let own = gazetteer.entities.map(\.kind.word)
    let wanted = SearchTokens(EntityKind(word: field.value).word).utf8
    return Set(EntityKind.known.map(\.word) + own).filter {
      let word = SearchTokens($0).utf8
      return field.isPrefix ? word.starts(with: wanted) : word == wanted
    }
  }

  /// The entities that a field means: by id, or by a name, of which `*` leaves the end open.
  private func entities(of field: QueryField) -> [EntityID] {
    let gazetteer = gazetteer
    guard field.isPrefix else { return gazetteer.resolve(field.value) }
    let wanted = SearchTokens(field.value).utf8
    return gazetteer.entities.filter { entity in
      ([entity.id.rawValue, entity.name] + entity.aliases.map(\.text)).contains {
        SearchTokens($0).utf8.starts(with: wanted)
      }
    }.map(\.id)
  }
}
