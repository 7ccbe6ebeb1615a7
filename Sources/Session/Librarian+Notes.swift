import Annotations
import Articles
public import Exports
import Index
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Every annotation of the library, by article and place.
  public func notebookRows() -> [NotebookRow] {
    let notebooks = store.loadAll().notebooks
    let naming = namings(of: notebooks.map(\.notebook.article.path))
    let found = notebooks.flatMap { stored -> [NotebookRow] in
      let path = stored.notebook.article.path
      let title = title(of: path) ?? stored.notebook.label ?? path.fileName
      let notebook = placed(stored.notebook)
      return NotebookRow.rows(of: notebook, path: path, title: title) { naming.named(in: $0, path) }
    }
    return found
  }

  /// Every notebook with its article, for exports; a missing article is named, never fatal.
  public func annotatedArticles() -> [AnnotatedArticle] {
    let stored = store.loadAll().notebooks
    // While the library is still being read, an article that has not come yet is not gone.
    for path in stored.map(\.notebook.article.path)
    where ask({ $0.file(at: path) }) == nil && canOpen(path) {
      _ = open(path)
    }
    return stored.filter {
      !$0.notebook.annotations.isEmpty || !$0.notebook.unreadable.isEmpty
    }.map { stored in
      let path = stored.notebook.article.path
      let article = known(path)
      return AnnotatedArticle(
        path: path, metadata: article?.article.metadata, notebook: placed(stored.notebook),
        text: article?.article.text, mentions: article?.mentions ?? [])
    }
  }

  /// The number of annotations on each article.
  func annotationCounts() -> [ArticlePath: Int] {
    var counts: [ArticlePath: Int] = [:]
    for stored in store.loadAll().notebooks {
      counts[stored.notebook.article.path, default: 0] += stored.notebook.annotations.count
    }
    return counts
  }

  /// The notebook of an article, a new one if there is none, and what is wrong with its file.
  func notebook(
    of path: ArticlePath, _ article: Article, textHash: String
  ) -> (notebook: Notebook, problem: String?) {
    switch store.load(path, text: article.text, textHash: textHash) {
    case .none:
      let fresh = newNotebook(of: path, article, textHash: textHash)
      _ = begin(from: fresh, of: path)
      return (fresh, nil)
    case .notebook(let stored):
      if begin(from: stored.notebook, of: path) { know(stored.file) }
      return (stored.notebook, nil)
    case .unreadable(let unreadable):
      state.withLock { $0.bases[path] = unreadable.pending }
      return (
        unreadable.pending ?? newNotebook(of: path, article, textHash: textHash), unreadable.message
      )
    }
  }

  /// Takes a notebook as what this session's changes begin from, unless it holds another state of
  /// it; answers whether it is that.
  ///
  /// The notes on the screen may be older than what was just read beside it: were that the base of
  /// the next save, what they lack would count as deleted.
  private func begin(from notebook: Notebook, of path: ArticlePath) -> Bool {
    state.withLock { state in
      guard let base = state.bases[path] else {
        state.bases[path] = notebook
        return true
      }
      return base == notebook
    }
  }

  /// Takes that the screen shows the notes of an article as they were read: changes begin from them.
  func hold(_ open: OpenArticle) {
    guard open.notebookProblem == nil else { return }
    state.withLock { state in
      // Changes that are on no disk yet were made to an earlier state.
      if !state.unsaved.contains(open.path) { state.bases[open.path] = open.notebook }
    }
  }

  /// Saves a notebook with the whole protocol of the store.
  func save(_ notebook: Notebook, of path: ArticlePath, at time: Timestamp) -> [Message] {
    let base = state.withLock { $0.bases[path] }
    guard let text = known(path)?.article.text else {
      return [.notSaved(path, reason: "NOT saved: \(path) cannot be read at present")]
    }
    do throws(StorageError) {
      let saved = try store.save(notebook, base: base, text: text, at: time)
      state.withLock { state in
        state.bases[path] = saved.notebook
        state.unsaved.remove(path)
        state.annotations[path] = saved.notebook.annotations.count
      }
      know(saved.file)
      return [.notebookSaved(path, saved.notebook)] + Self.notices(of: saved)
    } catch {
      state.withLock { _ = $0.unsaved.insert(path) }
      return [.notSaved(path, reason: error.notSavedMessage)]
    }
  }

  /// What the reader should hear about a save that went well.
  private static func notices(of saved: SavedNotebook) -> [Message] {
    var sentences = saved.notices.map(\.message)
    if saved.place == .pending {
      sentences.append("the notebook cannot be read; this note waits in \(saved.file)")
    }
    if let problem = saved.backupProblem { sentences.append(problem.message) }
    return sentences.map { .notice(Notice($0, .warning)) }
  }

  /// A stored notebook with its passages found in the article as it is now.
  func placed(_ notebook: Notebook) -> Notebook {
    // Passages are counted from the beginning of a whole text, which a long one is not read as.
    guard let read = known(notebook.article.path), read.article.excerpt == nil else {
      return notebook
    }
    return notebook.reanchored(
      in: read.article.text, textHash: read.textHash, snapshot: store.snapshot)
  }

  func newNotebook(of path: ArticlePath, _ article: Article, textHash: String) -> Notebook {
    var ids = state.withLock { $0.identifiers }
    defer { state.withLock { $0.identifiers = ids } }
    let reference = ArticleReference(
      id: ids.uuidV4(), path: path, text: article.text, sha256: textHash,
      textForm: article.textForm, language: article.metadata.language)
    return Notebook.new(id: ids.uuidV4(), article: reference, label: article.metadata.title)
  }
}
