public import Annotations
import Articles
import Dispatch
import Entities
import Formats
import Index
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Brings the library up to date: reads what is new or changed, and links it.
  ///
  /// `report` hears how far it is, from any thread. It stops early when `cancelImport` is called.
  /// - Returns: What was done.
  @discardableResult
  public func importAll(
    report: @escaping @Sendable (Progress?) -> Void = { _ in }
  ) -> IndexReport {
    let notes = annotationCounts()
    state.withLock { $0.annotations.merge(notes) { $1 } }
    return updateIndex(report: report)
  }

  /// Removes temporary files that a crash of an earlier session left.
  public func sweep(at time: Timestamp) {
    store.sweep(at: time)
    sessions.sweep(at: time)
  }

  /// Stops an import between two articles; what changes later is still read.
  public func cancelImport() {
    state.withLock { state in
      state.isStopped = true
      state.run?.stop()
    }
  }

  /// Reads the gazetteers for the first time, and links what was opened before that.
  func readNames() {
    readGazetteer()
    state.withLock { state in
      state.recent.relink(state.finder)
      state.hasNames = true
    }
    namesAreRead.open()
  }

  /// The longest that the names wait for a first text.
  static let longestDelay = DispatchTimeInterval.milliseconds(60)

  /// The names, if they have been read or soon are; nil when they have to come later, as a message.
  func namesAtHand(atMost patience: DispatchTimeInterval = .milliseconds(0)) -> Gazetteer? {
    let isRead = namesAreRead.wait(atMost: patience)
    return state.withLock { state in
      if !isRead { state.owesNames = true }
      return isRead ? state.gazetteer : nil
    }
  }

  /// What a text has to hear that was given out before the names were read.
  func owedNames() -> [Message] {
    namesAreRead.wait()
    let isOwed = state.withLock { state in
      defer { state.owesNames = false }
      return state.owesNames
    }
    guard isOwed else { return [] }
    let warning = gazetteerWarning.map { Message.notice(Notice($0, .warning)) }
    return [.gazetteerLoaded(gazetteer)] + [warning].compactMap { $0 }
  }

  /// What finds names in articles.
  var finder: MentionFinder {
    namesAreRead.wait()
    return state.withLock { $0.finder }
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
    // The first text does not wait for the lock while many names are made ready.
    let names = LaidNames(gazetteer, taught.overlay, from: overlays.file)
    state.withLock { state in
      state.written = gazetteer
      state.nameFiles = looks
      notices += state.lay(names)
      state.gazetteerProblems = problems
      state.gazetteerNotices = notices
    }
  }

  /// Takes an article that was read, links it and has it at hand; the index learns of it as soon as
  /// nobody else writes.
  ///
  /// `stamp` is how its file looked before it was read.
  func take(_ result: ArticleReader.Result, at path: ArticlePath, _ stamp: FileStamp?) {
    let isInteractive = state.withLock { $0.isInteractive }
    let isLinked = namesAtHand(atMost: isInteractive ? .milliseconds(0) : .never) != nil
    let finder = state.withLock { $0.finder }
    let textHash = result.article.excerpt == nil ? result.textHash : nil
    var report = finder.report(on: result.article, path: path)
    let isIndexing = state.withLock { state in
      // The names may have come in between.
      if !isLinked, state.hasNames { report = state.finder.report(on: result.article, path: path) }
      state.names[path] = nil
      state.stated[path] = nil
      state.readProblems[path] = nil
      state.recent.keep(
        KnownArticle(
          article: result.article, mentions: report.mentions, suppressed: report.suppressed,
          fileHash: result.fileHash, result: result, stamp: stamp, knownTextHash: textHash),
        at: path, pinned: state.unsaved)
      if state.isIndexing { state.changed.insert(path) }
      return state.isIndexing
    }
    // The walk of the start comes later, and finds what the index does not know.
    guard isLinked, !isIndexing else { return }
    if isInteractive {
      learning.async { [mentions = report.mentions] in self.learn(path, result, mentions) }
    } else {
      learn(path, result, report.mentions)
    }
  }

  /// What was said about files that are gone: looked for once, and again with each import.
  private var orphans: ImportStore.Orphans {
    if let known = state.withLock({ $0.orphans }) { return known }
    let found = imports.orphans()
    state.withLock { $0.orphans = found }
    return found
  }

  /// Reads a file as a person says it is to be read, unless it is known that nobody said anything.
  func readFile(
    of path: ArticlePath, _ file: String, mayBeSaid: Bool = true
  ) throws(ArticleError) -> ArticleReader.Result {
    try ArticleReader(calls: calls, limits: limits).read(file, encoding: options.encoding) {
      mayBeSaid ? said(of: path, fileHash: $0) : ImportOptions()
    }
  }

  /// What a person said of a file with a digest; what is wrong with that is kept.
  func said(of path: ArticlePath, fileHash: String) -> ImportOptions {
    let loaded = imports.load(path, fileHash: fileHash, orphans: orphans)
    let problem = loaded.problems(in: imports).first
    state.withLock { $0.importProblems[path] = problem }
    if case .record(let record) = loaded { return record.options }
    return ImportOptions()
  }
}

extension Article {
  /// Words: runs of anything but white space; of a file that was read in part, as many as the whole
  /// has if it goes on as it begins.
  var wordCount: Int {
    guard let excerpt, !excerpt.bytes.isEmpty else { return ownWordCount }
    return Int(Double(ownWordCount) / Double(excerpt.bytes.count) * Double(excerpt.fileSize))
  }

  private var ownWordCount: Int {
    let bytes = text.utf8.span
    var count = 0
    // A word begins where no white space is and some was before; the highest bit tells of that.
    var before: UInt64 = 0x80
    var index = 0
    while index &+ 8 <= bytes.count {
      let eight = EightBytes(bytes, at: index)
      let plain = eight.plain
      let space =
        (plain.equal(to: 0x20) | plain.equal(to: 0x0A) | plain.equal(to: 0x09)) & ~eight.value
      count &+= EightBytes.count(~space & (space << 8 | before) & EightBytes.highest)
      before = space >> 56
      index &+= 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace, before != 0 { count &+= 1 }
      before = isSpace ? 0x80 : 0
      index &+= 1
    }
    return count
  }
}
