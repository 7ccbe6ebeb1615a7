import Annotations
public import Articles
public import Entities
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// An article with its mentions and the notes on it, read anew if its file changed; nil when it
  /// cannot be read.
  public func open(_ path: ArticlePath) -> OpenArticle? {
    refresh(path)
    guard let read = state.withLock({ $0.articles[path] }) else { return nil }
    let loaded = notebook(of: path, read.result)
    state.withLock { $0.entries[path]?.annotations = loaded.notebook.annotations.count }
    var open = OpenArticle(
      path: path, article: read.result.article, mentions: read.mentions,
      textHash: read.result.textHash, notebook: loaded.notebook,
      notebookProblem: loaded.problem)
    open.file = FileFacts(
      path: location.file(of: path), bytes: read.result.bytes,
      modified: read.result.modifiedNanoseconds.map { Timestamp(milliseconds: $0 / 1_000_000) })
    open.unlinkedNames = suppressed(in: path)
    open.options = read.result.options
    open.importProblem = state.withLock { $0.importProblems[path] }
    return open
  }

  /// Whether an article is still there to be read.
  func canOpen(_ path: ArticlePath) -> Bool {
    (try? calls.info(location.file(of: path)))?.kind == .file
  }

  /// Why an article cannot be read, in a sentence.
  public func problem(of path: ArticlePath) -> String? {
    state.withLock { $0.entries[path]?.problem }
  }

  /// Whether to tell that places are not remembered: true for the first time only.
  func tellsOfPlaces() -> Bool {
    state.withLock { state in
      defer { state.hasToldOfPlaces = true }
      return !state.hasToldOfPlaces
    }
  }

  /// Reads an article again when it is not known or its bytes changed.
  private func refresh(_ path: ArticlePath) {
    let known = state.withLock { $0.articles[path]?.result }
    let file = location.file(of: path)
    do throws(ArticleError) {
      let result = try readFile(of: path, file)
      guard result.fileHash != known?.fileHash || result.options != known?.options else { return }
      let notes = state.withLock { $0.entries[path]?.annotations ?? 0 }
      take(result, at: path, notes: notes)
    } catch {
      guard known == nil else { return }
      let metadata = Metadata(title: path.fileName, titleIsDerived: true)
      state.withLock {
        $0.entries[path] = LibraryEntry(
          path: path, metadata: metadata, problem: error.message)
      }
    }
  }

  /// An entity's page; nil for an entity that the gazetteer does not know.
  public func entityPage(_ id: EntityID) -> EntityPage? {
    let notes = notebookRows()
    return state.withLock { state in
      guard let entity = state.gazetteer[id] else { return nil }
      return EntityPageBuilder(
        gazetteer: state.gazetteer, concordance: state.concordance,
        articles: state.articles.mapValues(\.result.article), notes: notes
      ).page(of: entity)
    }
  }

  /// The paragraphs that name both of two entities, with the second in the middle of each line.
  public func shared(_ first: EntityID, _ second: EntityID) -> [ArticleLines] {
    state.withLock { state in
      state.concordance.mentions(of: second, beside: first).compactMap { entry in
        guard let article = state.articles[entry.path]?.result.article else { return nil }
        let lines = entry.mentions.map {
          ContextLine(of: $0.range, in: article, path: entry.path, reach: ContextLine.screenReach)
        }
        return ArticleLines(path: entry.path, metadata: article.metadata, lines: lines)
      }
    }
  }

  /// The entities of the library, or of one article, with their counts.
  public func indexRows(of path: ArticlePath?) -> [IndexRow] {
    state.withLock { state in
      let here = path.map { path in
        Dictionary(
          state.concordance.entities(in: path).map { ($0.entity, $0.mentions) },
          uniquingKeysWith: +)
      }
      return state.gazetteer.entities.compactMap { entity in
        let count = state.concordance.count(of: entity.id)
        let mentions = here.map { $0[entity.id] ?? 0 } ?? count.mentions
        if here != nil, mentions == 0 { return nil }
        return IndexRow(
          entity: entity.id, name: entity.name, kind: entity.kind,
          aliases: entity.aliases.map(\.text) + entity.roles.map(\.text) + entity.demonyms,
          about: entity.about, mentions: mentions, articles: count.articles)
      }
    }
  }

  /// What to read after an article, knowing how much was read of the others, in percent.
  ///
  /// - Complexity: O(n) in the mentions of what the article names.
  public func readNext(
    after path: ArticlePath, progress: [ArticlePath: Int]
  ) -> [ReadNext] {
    let (concordance, gazetteer) = state.withLock { ($0.concordance, $0.gazetteer) }
    return ReadNext.ranked(
      after: path, kin: concordance.kin(of: path), entries: entries, progress: progress
    ) { gazetteer[$0]?.name }
  }

  /// The articles that share entities with one, the nearest first.
  ///
  /// - Complexity: O(n) in the mentions of what the article names.
  public func kin(of path: ArticlePath) -> [ReadNext] {
    let (concordance, gazetteer, entries) = state.withLock {
      ($0.concordance, $0.gazetteer, $0.entries)
    }
    return concordance.kin(of: path).compactMap { kin in
      guard let entry = entries[kin.path] else { return nil }
      return ReadNext(
        path: kin.path, title: entry.metadata.title,
        shared: kin.shared.compactMap { gazetteer[$0]?.name })
    }
  }

  /// Every article's hits of a query, in the order of paths.
  ///
  /// - Complexity: O(text of the library).
  public func search(_ query: String) -> [ArticleLines] {
    let articles = state.withLock { $0.articles }
    return articles.sorted { $0.key < $1.key }.compactMap { path, read in
      let article = read.result.article
      let matches = Find(query, in: article.text).matches
      guard !matches.isEmpty else { return nil }
      let lines = matches.map {
        ContextLine(of: $0, in: article, path: path, reach: ContextLine.screenReach)
      }
      return ArticleLines(path: path, metadata: article.metadata, lines: lines)
    }
  }
}
