public import Articles
public import Entities
import Index
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// The articles, by path.
  ///
  /// - Complexity: O(n) in the articles.
  public var entries: [LibraryEntry] {
    let notes = state.withLock { $0.annotations }
    return ask { $0.rows() }.map { LibraryEntry($0, annotations: notes[$0.path] ?? 0) }
  }

  /// The articles as the library's list shows them; the first ones only, if asked.
  ///
  /// - Complexity: O(n) in the articles that are asked for.
  public func table(atMost limit: Int = .max) -> LibraryTable {
    let notes = state.withLock { $0.annotations }
    return ask { index in
      var builder = LibraryTable.Builder()
      index.forEachRow(atMost: limit) {
        builder.add(LibraryEntry($0, annotations: notes[$0.path] ?? 0))
      }
      return builder.finish()
    }
  }

  /// What the library's list shows, as a message.
  var listing: Message { .libraryLoaded(table(), counts) }

  /// The entry of one article.
  public func entry(of path: ArticlePath) -> LibraryEntry? {
    let notes = state.withLock { $0.annotations[path] ?? 0 }
    return ask { $0.row(of: path) }.map { LibraryEntry($0, annotations: notes) }
  }

  /// How often each entity is mentioned.
  public var counts: [EntityID: EntityCount] {
    let gazetteer = gazetteer
    var counts: [EntityID: EntityCount] = [:]
    for tally in ask({ $0.tallies() }) where gazetteer[tally.entity]?.id == tally.entity {
      counts[tally.entity] = EntityCount(mentions: tally.mentions, articles: tally.articles)
    }
    return counts
  }

  /// The title of an article; nil for one that is not known.
  func title(of path: ArticlePath) -> String? {
    state.withLock { $0.recent[path]?.article.metadata.title }
      ?? ask { $0.row(of: path) }?.metadata.title
  }

  /// An article as it was read last; nil for one that is not known or cannot be read.
  func known(_ path: ArticlePath) -> KnownArticle? {
    if let recent = state.withLock({ $0.recent[path] }) { return recent }
    return ask { $0.article(at: path) }.map(KnownArticle.init)
  }

}

extension KnownArticle {
  init(_ stored: StoredArticle) {
    article = stored.article
    mentions = stored.mentions
    fileHash = stored.fileHash
  }
}

extension LibraryEntry {
  /// Joins what the index knows to the number of notes.
  init(_ row: ArticleRow, annotations: Int) {
    self.init(
      path: row.path, metadata: row.metadata, words: row.words, entities: row.entities,
      mentions: row.mentions, annotations: annotations, problem: row.problem)
  }
}
