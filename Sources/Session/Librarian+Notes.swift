import Annotations
import Articles
public import Exports
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Every annotation of the library, by article and place.
  public func notebookRows() -> [NotebookRow] {
    let entries = state.withLock { $0.entries }
    let naming = namings()
    let found = store.loadAll().notebooks.flatMap { stored -> [NotebookRow] in
      let path = stored.notebook.article.path
      let title = entries[path]?.metadata.title ?? stored.notebook.label ?? path.fileName
      let notebook = placed(stored.notebook)
      return NotebookRow.rows(of: notebook, path: path, title: title) { naming.named(in: $0, path) }
    }
    return found
  }

  /// Every notebook with its article, for exports; a missing article is named, never fatal.
  public func annotatedArticles() -> [AnnotatedArticle] {
    let stored = store.loadAll().notebooks
    // While the library is still being read, an article that has not come yet is not gone.
    let known = state.withLock { Set($0.entries.keys) }
    for path in stored.map(\.notebook.article.path) where !known.contains(path) && canOpen(path) {
      _ = open(path)
    }
    let (entries, articles) = state.withLock { ($0.entries, $0.articles) }
    return stored.filter {
      !$0.notebook.annotations.isEmpty || !$0.notebook.unreadable.isEmpty
    }.map { stored in
      let path = stored.notebook.article.path
      let entry = entries[path]
      return AnnotatedArticle(
        path: path, metadata: entry?.problem == nil ? entry?.metadata : nil,
        notebook: placed(stored.notebook), text: articles[path]?.result.article.text,
        mentions: articles[path]?.mentions ?? [])
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
    of path: ArticlePath, _ read: ArticleReader.Result
  ) -> (notebook: Notebook, problem: String?) {
    let text = read.article.text
    switch store.load(path, text: text, textHash: read.textHash) {
    case .none:
      return (newNotebook(of: path, read), nil)
    case .notebook(let stored):
      state.withLock { state in
        // The changes that are on no disk yet were made to an earlier state of the notebook.
        if !state.unsaved.contains(path) { state.bases[path] = stored.notebook }
      }
      know(stored.file)
      return (stored.notebook, nil)
    case .unreadable(let unreadable):
      state.withLock { $0.bases[path] = unreadable.pending }
      return (unreadable.pending ?? newNotebook(of: path, read), unreadable.message)
    }
  }

  /// Saves a notebook with the whole protocol of the store.
  func save(_ notebook: Notebook, of path: ArticlePath, at time: Timestamp) -> [Message] {
    let (base, text) = state.withLock {
      ($0.bases[path], $0.articles[path]?.result.article.text)
    }
    guard let text else {
      return [.notSaved(path, reason: "NOT saved: \(path) cannot be read at present")]
    }
    do throws(StorageError) {
      let saved = try store.save(notebook, base: base, text: text, at: time)
      state.withLock { state in
        state.bases[path] = saved.notebook
        state.unsaved.remove(path)
        state.entries[path]?.annotations = saved.notebook.annotations.count
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
    let read = state.withLock { $0.articles[notebook.article.path]?.result }
    guard let read else { return notebook }
    return notebook.reanchored(
      in: read.article.text, textHash: read.textHash, snapshot: store.snapshot)
  }

  func newNotebook(of path: ArticlePath, _ read: ArticleReader.Result) -> Notebook {
    var ids = state.withLock { $0.identifiers }
    defer { state.withLock { $0.identifiers = ids } }
    let article = read.article
    let reference = ArticleReference(
      id: ids.uuidV4(), path: path, text: article.text, sha256: read.textHash,
      textForm: article.textForm, language: article.metadata.language)
    return Notebook.new(id: ids.uuidV4(), article: reference, label: article.metadata.title)
  }
}
