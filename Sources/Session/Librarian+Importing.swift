public import Annotations
import Articles
import Entities
import Formats
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Reads every article of the library, one after the other, and links it.
  ///
  /// `report` hears how far it is after each article. It stops early when `cancelImport` is called.
  public func importAll(report: (Progress?) -> Void = { _ in }) {
    state.withLock {
      $0.isCancelled = false
      $0.orphans = nil
    }
    let sources = LibraryScanner(location, calls: calls).sources()
    let notes = annotationCounts()
    for (index, source) in sources.enumerated() {
      if state.withLock({ $0.isCancelled }) { break }
      report(Progress(done: index, total: sources.count))
      read(source, notes: notes[source.path] ?? 0)
    }
    report(nil)
  }

  /// Removes temporary files that a crash of an earlier session left.
  public func sweep(at time: Timestamp) {
    store.sweep(at: time)
    sessions.sweep(at: time)
  }

  /// Stops an import between two articles.
  public func cancelImport() {
    state.withLock { $0.isCancelled = true }
  }

  /// Reads the gazetteers; what is wrong in them is kept for `problems`.
  func readGazetteer() {
    var gazetteer = Gazetteer.empty
    var problems: [String] = []
    var notices: [String] = []
    var looks: [String: FileInfo] = [:]
    for file in gazetteerFiles + [overlays.file] { looks[file] = try? calls.info(file) }
    for file in gazetteerFiles {
      let loaded = GazetteerFile.load(file, calls: calls)
      gazetteer = gazetteer.merging(loaded.gazetteer)
      problems += loaded.problems
      notices += loaded.notices
    }
    if gazetteerFiles.count > 1 {
      let known = Set(problems + notices)
      problems += gazetteer.problems.map(\.message).filter { !known.contains($0) }
    }
    let taught = overlays.load()
    problems += taught.problems.filter { !$0.isNotice }.map(\.message)
    notices += taught.problems.filter(\.isNotice).map(\.message)
    state.withLock { state in
      state.written = gazetteer
      state.nameFiles = looks
      notices += state.lay(taught.overlay, from: overlays.file)
      state.gazetteerProblems = problems
      state.gazetteerNotices = notices
    }
  }

  /// Reads one article, or notes why it cannot be read; one that was opened meanwhile is known.
  private func read(_ source: LibraryScanner.Source, notes: Int) {
    let isKnown = state.withLock { state in
      state.entries[source.path]?.annotations = notes
      return state.articles[source.path] != nil
    }
    if isKnown { return }
    if let problem = source.problem { return note(problem, of: source.path) }
    // The reader opened it meanwhile, and may have written notes on it.
    if state.withLock({ $0.articles[source.path] }) != nil { return }
    do throws(ArticleError) {
      take(try readFile(of: source.path, source.file), at: source.path, notes: notes)
    } catch {
      note(error.message, of: source.path)
    }
  }

  /// Takes an article that was read, links it and counts it.
  func take(_ result: ArticleReader.Result, at path: ArticlePath, notes: Int) {
    let finder = state.withLock { $0.finder }
    let mentions = finder.mentions(in: result.article, path: path)
    let shown = mentions.filter(\.isShown)
    let entry = LibraryEntry(
      path: path, metadata: result.article.metadata, words: result.article.wordCount,
      entities: Set(shown.compactMap(\.target)).count, mentions: shown.count, annotations: notes)
    state.withLock { state in
      state.entries[path] = entry
      state.articles[path] = ReadArticle(result: result, mentions: mentions)
      state.names[path] = nil
      state.stated[path] = nil
      state.concordance.add(result.article, at: path, mentions: mentions)
    }
  }

  /// What was said about files that are gone: looked for once, and again with each import.
  private var orphans: ImportStore.Orphans {
    if let known = state.withLock({ $0.orphans }) { return known }
    let found = imports.orphans()
    state.withLock { $0.orphans = found }
    return found
  }

  /// Reads a file as a person says it is to be read.
  func readFile(
    of path: ArticlePath, _ file: String
  ) throws(ArticleError) -> ArticleReader.Result {
    try ArticleReader(calls: calls).read(file, encoding: options.encoding) { fileHash in
      let loaded = imports.load(path, fileHash: fileHash, orphans: orphans)
      let problem = loaded.problems(in: imports).first
      state.withLock { $0.importProblems[path] = problem }
      if case .record(let record) = loaded { return record.options }
      return ImportOptions()
    }
  }

  private func note(_ problem: String, of path: ArticlePath) {
    let metadata = Metadata(title: path.fileName, titleIsDerived: true)
    state.withLock {
      $0.entries[path] = LibraryEntry(path: path, metadata: metadata, problem: problem)
    }
  }
}

extension Article {
  /// Words: runs of anything but white space.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
