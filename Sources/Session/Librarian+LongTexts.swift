import Annotations
public import Articles
import Entities
import Index
public import Reading
import Storage
import Synchronization

/// Texts that are too long to be read as a whole.
extension Librarian {
  /// The part of a long text around a byte of its file, so many bytes to either side at least; an
  /// article that is not long, as a whole.
  ///
  /// Nil when it cannot be read, or not as far as that any more.
  public func open(_ path: ArticlePath, around byte: Int, reach: Int) -> OpenArticle? {
    let isAtHand = longText(of: path)?.isFresh == true
    if !isAtHand { refresh(path) }
    guard let read = state.withLock({ $0.recent[path] }), let text = read.result?.longText else {
      return open(path)
    }
    do throws(StorageError) {
      return openPart(of: path, try text.window(around: byte, reach: reach), read)
    } catch {
      state.withLock { $0.readProblems[path] = error.message }
      return nil
    }
  }

  /// The long texts, of which the index knows no more than the beginning, by path.
  ///
  /// - Complexity: O(n) in the text of large files, the first time after a change of the index.
  public var longTexts: [ArticlePath] {
    ask { index in
      let revision = index.revision
      if index.file != nil, let known = state.withLock({ $0.longTexts }), known.revision == revision
      {
        return known.paths
      }
      // Most bytes of a beginning are text; one of blanks alone hides nothing that could be found.
      let large = index.paths(ofFilesLargerThan: limits.whole, withText: limits.beginning / 16)
      // A large file of another format is read as a whole.
      let paths = large.filter { index.article(at: $0)?.article.excerpt != nil }
      state.withLock { $0.longTexts = (revision, paths) }
      return paths
    }
  }

  /// The long text of an article that was read; nil for one that is not long.
  func longText(of path: ArticlePath) -> LongText? {
    state.withLock { $0.recent[path]?.result?.longText }
  }

  /// Joins a part of a long text with its mentions.
  ///
  /// Notes need a whole text: those that were made when the file was shorter stay where they are.
  func openPart(of path: ArticlePath, _ article: Article, _ read: KnownArticle) -> OpenArticle {
    var (mentions, suppressed) = (read.mentions, read.suppressed)
    if article.excerpt != read.article.excerpt || suppressed == nil {
      let report = state.withLock { $0.finder }.report(on: article, path: path)
      (mentions, suppressed) = (report.mentions, report.suppressed)
    }
    var open = OpenArticle(
      path: path, article: article, mentions: mentions, textHash: "",
      notebook: newNotebook(of: path, article, textHash: ""))
    fill(&open, from: read)
    open.unlinkedNames = suppressed ?? []
    return open
  }

  /// Gives each part of an article to a body, from the beginning to the end, together with the
  /// beginning of the next: where the two meet shows how far apart they stand.
  ///
  /// An article that is not long is one part. Nothing is kept.
  public func forEachPart(
    of path: ArticlePath, _ body: (_ part: Article, _ next: Article?) -> Void
  ) -> Bool {
    guard let open = open(path) else { return false }
    guard let text = longText(of: path) else {
      body(open.article, nil)
      return true
    }
    do throws(StorageError) {
      var part = try text.part(0)
      for index in 1..<max(1, text.partCount) {
        let next = try text.part(index)
        guard !next.article.blocks.isEmpty else { continue }
        body(text.joined(part, nil), next.article)
        part = next
      }
      body(text.joined(part, nil), nil)
      return true
    } catch {
      state.withLock { $0.readProblems[path] = error.message }
      return false
    }
  }
}

/// Searching the file of a long text.
extension Librarian {
  /// Where the words of a search stand next in the file, around its end if need be; nil when they
  /// stand nowhere, or `goesOn` said no.
  ///
  /// A text is looked at part by part, each with the beginning of the next, so that memory does not
  /// grow with the file. `report` hears how far it is, in percent.
  /// - Complexity: O(text up to the match).
  func find(
    _ search: FileSearch, report: (Int) -> Void = { _ in }, while goesOn: () -> Bool = { true }
  ) -> FileMatch? {
    if longText(of: search.path)?.isFresh != true { refresh(search.path) }
    guard let text = longText(of: search.path) else { return nil }
    do throws(StorageError) {
      return try FileFinder(text, search).match(report: report, while: goesOn)
    } catch {
      return nil
    }
  }
}
