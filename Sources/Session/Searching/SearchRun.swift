import Articles
import Entities
import Index
import Queries
import Reading

/// One search on its way: what it found so far.
struct SearchRun {
  let librarian: Librarian
  let compiled: CompiledQuery
  private let limits: Librarian.SearchLimits
  private let sources: SearchSources
  private var found: Found
  private var pace = Pace()
  private var mayJoin = false

  init(
    _ librarian: Librarian, _ compiled: CompiledQuery, _ search: LibrarySearch,
    _ limits: Librarian.SearchLimits
  ) {
    self.librarian = librarian
    self.compiled = compiled
    self.limits = limits
    sources = SearchSources(librarian, needs: compiled.needs)
    found = Found(conditions: compiled.conditionCount, sort: search.sort)
  }

  /// When a reader hears of what was found so far: soon, then less and less often.
  private struct Pace {
    private let begun = ContinuousClock.now
    private var next = Duration.milliseconds(5)

    /// Whether it is time.
    var isTime: Bool {
      mutating get {
        guard ContinuousClock.now - begun >= next else { return false }
        next = max(next * 3, .milliseconds(250))
        return true
      }
    }
  }

  /// Articles that are asked of the index at a time: nobody else waits for more than some
  /// milliseconds.
  private static let batch = 2048
  /// Articles whose passages the first results show.
  private static let firstArticles = 40

  /// Finds the articles that match; false when `goesOn` said no.
  mutating func find(
    _ query: Query, while goesOn: () -> Bool, first: ((SearchAnswer) -> Void)?
  ) -> Bool {
    if let counted = CountedQuery(compiled) {
      count(counted, while: goesOn, first: first)
    } else {
      evaluate(QueryCandidates(query), while: goesOn, first: first)
    }
  }

  /// Finds articles by what the index counts.
  mutating func count(
    _ counted: CountedQuery, while goesOn: () -> Bool, first: ((SearchAnswer) -> Void)?
  ) -> Bool {
    mayJoin = counted.mayJoin
    let index = librarian.index
    let mentions = counted.entities.map { index.mentions(of: Set($0.ids.map { EntityID($0) })) }
    // Where an entity has to be named, its articles are all there is to look at.
    let required =
      counted.match == nil ? counted.requiredEntity.map { mentions[$0].keys.sorted() } : nil
    var last: Int? = 0
    while let begin = last {
      guard goesOn() else { return false }
      if let required {
        let end = min(required.count, begin + Self.batch)
        index.count(required[begin..<end], withMetadata: counted.needsFacts) {
          take($0, counted, mentions)
        }
        last = end < required.count ? end : nil
      } else {
        last = index.count(
          counted.match, after: begin, atMost: Self.batch, withMetadata: counted.needsFacts
        ) { take($0, counted, mentions) }
      }
      if last != nil { tell(first, while: goesOn) }
    }
    if found.count > Self.firstArticles { tell(first, while: goesOn) }
    return true
  }

  private mutating func take(
    _ row: CountedRow, _ counted: CountedQuery, _ mentions: [[Int: Int]]
  ) {
    let counts = CountedQuery.Counts(
      phrases: row.phrases, entities: mentions.map { $0[row.id] ?? 0 }, length: row.words,
      title: row.title, facts: row.metadata.map { sources.facts(of: row.path, $0) })
    guard let (match, passages) = counted.match(counts) else { return }
    found.add(row.path, date: row.date, match, passages: passages)
  }

  /// Finds articles by looking into texts.
  mutating func evaluate(
    _ candidates: QueryCandidates, while goesOn: () -> Bool, first: ((SearchAnswer) -> Void)?
  ) -> Bool {
    let paths =
      candidates.match.map { match in librarian.ask { $0.articles(matching: match) }.sorted() }
      ?? librarian.ask { $0.readablePaths() }
    for path in paths {
      guard goesOn() else { return false }
      guard let read = librarian.known(path) else { continue }
      switch compiled.verdict(on: sources.facts(of: path, read), while: goesOn) {
      case .missed: break
      case .gaveUp: found.giveUp()
      case .matched(let match):
        let date = read.article.metadata.date ?? ""
        found.add(path, date: date, match, passages: match.hits.count)
      }
      tell(first, while: goesOn)
    }
    return goesOn()
  }

  /// Lets a reader see what was found so far, if it is time for that.
  private mutating func tell(_ first: ((SearchAnswer) -> Void)?, while goesOn: () -> Bool) {
    guard let first, pace.isTime else { return }
    var groups: [ArticleLines] = []
    let answer = list(atMost: Self.firstArticles, while: goesOn) { group, _ in
      groups.append(group)
    }
    guard var totals = answer?.totals else { return }
    totals.isPartial = true
    first(SearchAnswer(groups, totals: totals))
  }

  /// Cuts out the passages of what was found, as many as are wanted; nil when `goesOn` said no.
  func list(
    atMost articles: Int = .max, while goesOn: () -> Bool, each: (ArticleLines, Article) -> Void
  ) -> SearchAnswer? {
    var left = limits.allPassages
    var exact = 0
    var partly = 0
    let wanted = min(articles, limits.articles)
    for index in found.order(articles: librarian.ask { $0.readableCount }).prefix(wanted) {
      guard goesOn() else { return nil }
      let path = found.path(index)
      guard let read = librarian.known(path) else { continue }
      let all = found.hits(index) ?? hits(of: path, read, while: goesOn)
      exact += all.count
      partly += read.article.excerpt == nil ? 0 : 1
      let hits = all.prefix(min(limits.passages, left))
      left -= hits.count
      let lines = hits.map {
        ContextLine(of: $0, in: read.article, path: path, reach: ContextLine.screenReach)
      }
      var group = ArticleLines(path: path, metadata: read.article.metadata, lines: lines)
      group.more = all.count - hits.count
      each(group, read.article)
    }
    var totals = found.totals
    // Where nothing is found, it may stand in what was not searched.
    totals.partly = found.count == 0 ? librarian.longTexts.count : partly
    if found.count <= wanted { totals.hits = exact } else { totals.isAtMost = mayJoin }
    return SearchAnswer([], totals: totals)
  }

  /// The passages of an article that is known to match.
  private func hits(
    of path: ArticlePath, _ read: KnownArticle, while goesOn: () -> Bool
  ) -> [Range<Offset>] {
    let facts = sources.facts(of: path, read)
    guard case .matched(let match) = compiled.verdict(on: facts, while: goesOn) else { return [] }
    return match.hits
  }
}
