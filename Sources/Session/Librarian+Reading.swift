import Annotations
public import Articles
public import Entities
import Index
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// An article with its mentions and the notes on it, read anew if its file changed; nil when it
  /// cannot be read.
  public func open(_ path: ArticlePath) -> OpenArticle? {
    refresh(path)
    // What the index remembers of a file that is gone is not what can be read.
    guard let read = state.withLock({ $0.recent[path] }) else { return nil }
    let textHash = read.textHash
    let loaded = notebook(of: path, read.article, textHash: textHash)
    state.withLock { $0.annotations[path] = loaded.notebook.annotations.count }
    var open = OpenArticle(
      path: path, article: read.article, mentions: read.mentions, textHash: textHash,
      notebook: loaded.notebook, notebookProblem: loaded.problem)
    if let result = read.result {
      open.file = FileFacts(
        path: location.file(of: path), bytes: result.bytes,
        modified: result.modifiedNanoseconds.map { Timestamp(milliseconds: $0 / 1_000_000) })
      open.options = result.options
    }
    open.unlinkedNames = suppressed(in: path)
    open.importProblem = state.withLock { $0.importProblems[path] }
    return open
  }

  /// Whether an article is still there to be read.
  func canOpen(_ path: ArticlePath) -> Bool {
    (try? calls.info(location.file(of: path)))?.kind == .file
  }

  /// Why an article cannot be read, in a sentence.
  public func problem(of path: ArticlePath) -> String? {
    state.withLock { $0.readProblems[path] } ?? ask { $0.row(of: path) }?.problem
  }

  /// Whether to tell that places are not remembered: true for the first time only.
  func tellsOfPlaces() -> Bool {
    state.withLock { state in
      defer { state.hasToldOfPlaces = true }
      return !state.hasToldOfPlaces
    }
  }

  /// Reads an article again when it is not at hand or its bytes changed.
  private func refresh(_ path: ArticlePath) {
    let known = state.withLock { $0.recent[path] }
    do throws(ArticleError) {
      let result = try readFile(of: path, location.file(of: path))
      guard result.fileHash != known?.fileHash || result.options != known?.result?.options else {
        return
      }
      take(result, at: path)
    } catch {
      // What this session read before stays readable.
      guard known == nil else { return }
      state.withLock { $0.readProblems[path] = error.message }
    }
  }

  /// An entity's page; nil for an entity that the gazetteer does not know.
  ///
  /// - Complexity: O(text of the articles that name it).
  public func entityPage(_ id: EntityID) -> EntityPage? {
    guard let entity = gazetteer[id] else { return nil }
    return page(of: entity, ask { $0.concordance(of: entity.id) })
  }

  /// What the first articles say on an entity's page, for an entity that is named in many; nil when
  /// its whole page takes no longer.
  public func firstPage(of id: EntityID, articles: Int = 40) -> EntityPage? {
    guard let entity = gazetteer[id],
      ask({ $0.tally(of: entity.id) }).articles > articles * 2
    else { return nil }
    var page = page(of: entity, ask { $0.concordance(of: entity.id, first: articles) })
    page.isPartial = true
    return page
  }

  private func page(of entity: Entity, _ concordance: Concordance) -> EntityPage {
    EntityPageBuilder(
      gazetteer: gazetteer, concordance: concordance,
      article: { path in self.ask { $0.article(at: path) }?.article },
      articleCount: ask(\.readableCount), notes: notebookRows()
    ).page(of: entity)
  }

  /// The paragraphs that name both of two entities, with the second in the middle of each line.
  public func shared(_ first: EntityID, _ second: EntityID) -> [ArticleLines] {
    let both = ask { $0.concordance(of: first, and: second) }
    return both.mentions(of: second, beside: first).compactMap { entry in
      guard let article = known(entry.path)?.article else { return nil }
      let lines = entry.mentions.map {
        ContextLine(of: $0.range, in: article, path: entry.path, reach: ContextLine.screenReach)
      }
      return ArticleLines(path: entry.path, metadata: article.metadata, lines: lines)
    }
  }

  /// The entities of the library, or of one article, with their counts.
  public func indexRows(of path: ArticlePath?) -> [IndexRow] {
    let here = path.map { path in ask { $0.mentions(in: path) }?.counts ?? [:] }
    let counts = counts
    return gazetteer.entities.compactMap { entity in
      let count = counts[entity.id] ?? EntityCount(mentions: 0, articles: 0)
      let mentions = here.map { $0[entity.id]?.certain ?? 0 } ?? count.mentions
      if here != nil, mentions == 0 { return nil }
      return IndexRow(
        entity: entity.id, name: entity.name, kind: entity.kind,
        aliases: entity.aliases.map(\.text) + entity.roles.map(\.text) + entity.demonyms,
        about: entity.about, mentions: mentions, articles: count.articles)
    }
  }

  /// What to read after an article, knowing how much was read of the others, in percent.
  ///
  /// - Complexity: O(n) in the mentions of what the article names.
  public func readNext(
    after path: ArticlePath, progress: [ArticlePath: Int]
  ) -> [ReadNext] {
    let gazetteer = gazetteer
    let kin = ask { $0.kin(of: path) }
    let near = Set(kin.map(\.path)).union([path])
    let entries = ask { $0.rows(of: near, orDatedAs: path) }.map {
      LibraryEntry($0, annotations: 0)
    }
    return ReadNext.ranked(after: path, kin: kin, entries: entries, progress: progress) {
      gazetteer[$0]?.name
    }
  }

  /// The articles that share entities with one, the nearest first.
  ///
  /// - Complexity: O(n) in the mentions of what the article names.
  public func kin(of path: ArticlePath) -> [ReadNext] {
    let gazetteer = gazetteer
    return ask { $0.kin(of: path) }.compactMap { kin in
      guard let title = title(of: kin.path) else { return nil }
      return ReadNext(
        path: kin.path, title: title, shared: kin.shared.compactMap { gazetteer[$0]?.name })
    }
  }

  /// Every article's hits of a query, in the order of paths.
  ///
  /// - Complexity: O(text of the library).
  public func search(_ query: String) -> [ArticleLines] {
    var found: [ArticleLines] = []
    forEachArticle { stored in
      let article = stored.article
      let matches = Find(query, in: article.text).matches
      guard !matches.isEmpty else { return }
      let lines = matches.map {
        ContextLine(of: $0, in: article, path: stored.path, reach: ContextLine.screenReach)
      }
      found.append(ArticleLines(path: stored.path, metadata: article.metadata, lines: lines))
    }
    return found
  }
}
