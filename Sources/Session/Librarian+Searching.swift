import Articles
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
  /// `goesOn` is asked between articles, and while regular expressions run.
  ///
  /// - Complexity: O(text of the candidates), whatever the number of words asked for.
  public func answer(
    _ search: LibrarySearch, limits: SearchLimits = SearchLimits(),
    while goesOn: () -> Bool = { true }
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
    let sources = SearchSources(self, needs: compiled.needs)
    var matches: [Found] = []
    var totals = SearchAnswer.Totals()
    for path in candidates(QueryCandidates(query)) {
      guard goesOn() else { return nil }
      guard let read = known(path) else { continue }
      switch compiled.verdict(on: sources.facts(of: path, read), while: goesOn) {
      case .missed: break
      case .gaveUp: totals.givenUp += 1
      case .matched(let match):
        totals.articles += 1
        totals.partly += read.article.excerpt == nil ? 0 : 1
        totals.hits += match.hits.count
        matches.append(
          Found(path: path, date: read.article.metadata.date ?? "", match: match))
      }
    }
    guard goesOn() else { return nil }
    Found.sort(&matches, by: search.sort, articles: index.readableCount)
    let lines = Found.lines(of: matches, limits) { known($0)?.article }
    return SearchAnswer(lines, totals: totals)
  }

  /// The articles that may match, in the order of their paths.
  private func candidates(_ candidates: QueryCandidates) -> [ArticlePath] {
    guard let match = candidates.match else {
      return ask { $0.files() }.filter(\.isReadable).map(\.path)
    }
    return ask { $0.articles(matching: match) }.sorted()
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
