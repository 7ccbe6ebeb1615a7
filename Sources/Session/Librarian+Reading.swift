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
    if read.article.excerpt != nil { return openPart(of: path, read.article, read) }
    let textHash = read.textHash
    let loaded = notebook(of: path, read.article, textHash: textHash)
    state.withLock { $0.annotations[path] = loaded.notebook.annotations.count }
    var open = OpenArticle(
      path: path, article: read.article, mentions: read.mentions, textHash: textHash,
      notebook: loaded.notebook, notebookProblem: loaded.problem)
    fill(&open, from: read)
    open.unlinkedNames = suppressed(in: path)
    return open
  }

  /// What comes of opening an article.
  func opening(_ path: ArticlePath) -> [Message] {
    if let open = open(path) { return [.articleOpened(open)] }
    return [.articleMissing(path, reason: whyMissing(path))]
  }

  /// What comes of opening a part of a long text.
  func opening(_ path: ArticlePath, around byte: Int, reach: Int) -> [Message] {
    if let open = open(path, around: byte, reach: reach) { return [.partOpened(open)] }
    return [.partMissing(path, reason: whyMissing(path))]
  }

  private func whyMissing(_ path: ArticlePath) -> String {
    problem(of: path) ?? "\(path) is no longer in the library"
  }

  /// Adds what is known of the file.
  func fill(_ open: inout OpenArticle, from read: KnownArticle) {
    if let result = read.result {
      open.file = FileFacts(
        path: location.file(of: open.path), bytes: result.bytes,
        modified: result.modifiedNanoseconds.map { Timestamp(milliseconds: $0 / 1_000_000) })
      open.options = result.options
    }
    let path = open.path
    open.importProblem = state.withLock { $0.importProblems[path] }
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

  /// What comes of opening an entity's page; nothing once it is wanted no more.
  func entityAnswer(_ id: EntityID, while isWanted: () -> Bool = { true }) -> [Message] {
    guard let entity = gazetteer[id] else {
      return [.notice(Notice("no gazetteer of this library knows \(id)", .failure))]
    }
    let page = wholePage(of: entity, while: isWanted)
    return isWanted() ? [.entityOpened(page)] : []
  }

  /// An entity's page; nil for an entity that the gazetteer does not know.
  ///
  /// - Complexity: O(text of the articles that name it).
  public func entityPage(_ id: EntityID) -> EntityPage? {
    gazetteer[id].map { wholePage(of: $0) }
  }

  private func wholePage(
    of entity: Entity, while isWanted: () -> Bool = { true }
  ) -> EntityPage {
    page(
      of: entity, ask { $0.concordance(of: entity.id) }, notes: notebookRows(), while: isWanted)
  }

  /// What the first articles say on an entity's page, for an entity that is named in many; nil when
  /// its whole page takes no longer.
  public func firstPage(of id: EntityID, articles: Int = 24) -> EntityPage? {
    guard let entity = gazetteer[id],
      ask({ $0.tally(of: entity.id) }).articles > articles * 2
    else { return nil }
    // The notes stand below the mentions: no first screen shows them, and each has a file.
    var page = page(
      of: entity, ask { $0.concordance(of: entity.id, first: articles) }, notes: [])
    page.isPartial = true
    return page
  }

  private func page(
    of entity: Entity, _ concordance: Concordance, notes: [NotebookRow],
    while isWanted: () -> Bool = { true }
  ) -> EntityPage {
    withoutActuallyEscaping(isWanted) { isWanted in
      EntityPageBuilder(
        gazetteer: gazetteer, concordance: concordance,
        article: { path in isWanted() ? self.ask { $0.article(at: path) }?.article : nil },
        articleCount: readableCount, notes: notes
      ).page(of: entity)
    }
  }

  /// Articles that can be read; counted once until the index changes.
  private var readableCount: Int {
    ask { index in
      // What this session writes changes no revision of an index in memory.
      guard index.file != nil else { return index.readableCount }
      let revision = index.revision
      if let known = state.withLock({ $0.readable }), known.revision == revision {
        return known.count
      }
      let count = index.readableCount
      state.withLock { $0.readable = (revision, count) }
      return count
    }
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
