public import Articles
import Dispatch
import Entities
import Formats
import Index
public import Statements
import Storage
import Synchronization

extension Librarian {
  /// Raised when the same texts and links come to say something else.
  static let statingVersion = 1

  /// Articles whose statements are kept at hand where the index cannot keep them.
  private static let mostStated = 500

  /// Articles of which is written at a time what was found in them.
  private static let mostFound = 256

  /// What an article says; nil when it cannot be read.
  ///
  /// `date` is the date of an article that gives none. What the index keeps is not found again, what
  /// is found is kept.
  /// - Complexity: O(n) in its text.
  public func stated(_ path: ArticlePath, date: EDTF? = nil) -> StatedArticle? {
    var found: [FoundStatements] = []
    defer { keep(found) }
    return stated(path, date, &found)
  }

  /// Gives every article that can be read, or some of them, to a body with what it says, in the
  /// order of paths or of the list.
  ///
  /// - Complexity: O(n) in the text, in memory that does not grow with it.
  public func forEachStated(
    in paths: [ArticlePath]? = nil, date: EDTF? = nil, _ body: (StatedArticle) -> Void
  ) {
    var found: [FoundStatements] = []
    func give(_ stated: StatedArticle?) {
      if let stated { body(stated) }
      guard found.count >= Self.mostFound else { return }
      keep(found)
      found = []
    }
    if let paths {
      for path in paths { give(stated(path, date, &found)) }
    } else {
      var last: ArticlePath?
      while true {
        let batch = ask { $0.articles(after: last, withStatements: true) }
        guard let end = batch.last else { break }
        for stored in batch {
          give(stated(stored, state.withLock { $0.recent[stored.path] }, date, &found))
        }
        last = end.path
      }
    }
    keep(found)
  }

  private func stated(
    _ path: ArticlePath, _ date: EDTF?, _ found: inout [FoundStatements]
  ) -> StatedArticle? {
    let stored = ask { $0.article(at: path, withStatements: true) }
    var recent = state.withLock { $0.recent[path] }
    if recent == nil, stored == nil {
      _ = open(path)
      recent = state.withLock { $0.recent[path] }
    }
    if let stored { return stated(stored, recent, date, &found) }
    return recent.map { stated(path, $0, date) }
  }

  /// What an article of the index says: what is kept of it, unless something else decided then, or
  /// was read since.
  private func stated(
    _ stored: StoredArticle, _ recent: KnownArticle?, _ date: EDTF?,
    _ found: inout [FoundStatements]
  ) -> StatedArticle {
    if let recent, !recent.isSame(as: stored) { return stated(stored.path, recent, date) }
    let own = ArticleDate(of: stored.article.metadata)
    // What counts from a date that was told for this question is no knowledge of the article.
    guard date == nil || own.value != nil else {
      return stated(stored.path, KnownArticle(stored), date)
    }
    let signature = statingSignature
    let deciders = signature.deciders(of: stored.mentions)
    if let kept = stored.kept, kept.deciders == deciders {
      return StatedArticle(
        path: stored.path, article: stored.article, mentions: stored.mentions,
        statements: kept.statements, date: own)
    }
    let stated = StatedArticle(
      path: stored.path, article: stored.article, mentions: stored.mentions,
      gazetteer: signature.gazetteer)
    found.append(FoundStatements(stated.statements, in: stored, deciders: deciders))
    return stated
  }

  /// What an article says that is not in the index as it is, or of which another date was told.
  private func stated(
    _ path: ArticlePath, _ read: KnownArticle, _ date: EDTF?
  ) -> StatedArticle {
    let (signature, before) = (statingSignature, state.withLock { $0.stated[path] })
    let deciders = signature.deciders(of: read.mentions)
    let fresh = ArticleDate(of: read.article.metadata, else: date)
    if let before, before.deciders == deciders, before.article.date == fresh,
      before.article.mentions == read.mentions, before.article.article.text == read.article.text
    {
      return before.article
    }
    let stated = StatedArticle(
      path: path, article: read.article, mentions: read.mentions,
      gazetteer: signature.gazetteer, date: date)
    state.withLock { state in
      if state.stated.count >= Self.mostStated { state.stated = [:] }
      state.stated[path] = State.Stated(article: stated, deciders: deciders)
    }
    return stated
  }

  /// What of the gazetteer decides at present what articles say.
  var statingSignature: StatingSignature {
    namesAreRead.wait()
    let (known, gazetteer, laid) = state.withLock { ($0.stating, $0.gazetteer, $0.namesLaid) }
    if let known { return known }
    let signature = StatingSignature(gazetteer, rules: Self.statingVersion)
    // The names may have changed meanwhile.
    state.withLock { if $0.namesLaid == laid { $0.stating = signature } }
    return signature
  }

  /// Has the index keep what was found.
  private func keep(_ found: [FoundStatements]) {
    guard !found.isEmpty else { return }
    keepFound { index throws(IndexError) in try index.keep(found, isPatient: false) }
  }

  /// Writes something that was found, beside the screen if there is one; where that cannot be, as
  /// while another session writes, it is found again the next time.
  func keepFound(_ write: @escaping @Sendable (LibraryIndex) throws(IndexError) -> Void) {
    let keeping: @Sendable () -> Void = { [index] in
      try? write(index)
      // What could be written is whole, and the lock must not stay with it.
      try? index.commit()
    }
    guard state.withLock({ $0.isInteractive }) else { return keeping() }
    learning.async(execute: keeping)
  }
}

extension Librarian.State {
  /// What an article says, with what decided it besides its text and its links.
  struct Stated: Sendable {
    let article: StatedArticle
    let deciders: UInt64
  }
}

extension KnownArticle {
  /// Whether the index holds the article as it is here.
  func isSame(as stored: StoredArticle) -> Bool {
    article.excerpt == nil && fileHash == stored.fileHash && mentions == stored.mentions
      && result.map { $0.options.key == stored.version.optionsKey } ?? true
  }
}
