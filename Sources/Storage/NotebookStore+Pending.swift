import Annotations
import Articles
import OrderedJSON

/// Notes that wait beside a notebook that cannot be read: one line each in `pending.jsonl`.
extension NotebookStore {
  /// Copies an unreadable file once, so that whatever happens to it next, its bytes are kept.
  func keepCorrupt(_ file: String, at time: Timestamp) throws(StorageError) {
    guard let bytes = try? calls.readAll(file), !bytes.isEmpty else { return }
    _ = try SetAside.copy(file, at: time, calls: calls)
  }

  /// A line of the file: a value that was understood, or bytes that are kept as they are.
  private struct Line {
    var bytes: [UInt8]
    var article: ArticleReference?
    var annotation: Annotation?
  }

  private func pendingLines() throws(StorageError) -> [Line] {
    guard try calls.infoIfPresent(layout.pending) != nil else { return [] }
    let bytes = try calls.readAll(layout.pending)
    return bytes.split(separator: UInt8(ascii: "\n")).map { slice in
      let line = Array(slice)
      guard let value = try? JSONValue.parse(line), let collection = try? collection(value),
        let annotation = collection.annotations.first
      else { return Line(bytes: line) }
      return Line(bytes: line, article: collection.article, annotation: annotation)
    }
  }

  /// A line is a notebook of one annotation, so that it is read as any other.
  private func collection(_ value: JSONValue) throws(NotebookError) -> Notebook {
    try NotebookCodec.decode(value)
  }

  /// The notes that wait, as one notebook for each article.
  func pendingNotebooks() throws(StorageError) -> [ArticlePath: Notebook] {
    var notebooks: [ArticlePath: Notebook] = [:]
    for line in try pendingLines() {
      guard let article = line.article, let annotation = line.annotation else { continue }
      var notebook =
        notebooks[article.path] ?? Notebook.new(id: article.id, article: article, label: nil)
      notebook.apply(.add(annotation))
      notebooks[article.path] = notebook
    }
    return notebooks
  }

  /// The notes that wait for an article; nil when there are none.
  func pendingNotebook(of path: ArticlePath) throws(StorageError) -> Notebook? {
    try pendingNotebooks()[path]
  }

  /// The notebook with those waiting notes that are not in it yet.
  func adding(_ waiting: Notebook?, to notebook: Notebook) -> Notebook {
    var result = notebook
    for annotation in waiting?.annotations ?? [] { result.apply(.add(annotation)) }
    return result
  }

  /// Merges with the waiting notes alone.
  ///
  /// What the base has beyond them was not deleted by anybody: it stands in a file that is gone or
  /// cannot be read.
  func mergeWaiting(
    _ base: Notebook?, _ mine: Notebook, _ waiting: Notebook
  ) -> NotebookMerge.Result {
    let present = Set(waiting.annotations.map(\.id))
    var known = base
    for annotation in base?.annotations ?? [] where !present.contains(annotation.id) {
      known?.apply(.remove(annotation.id))
    }
    return NotebookMerge.merge(base: known, mine: mine, theirs: waiting)
  }

  /// Saves the notes of an article beside its unreadable notebook.
  func savePending(
    _ mine: Notebook, base: Notebook?, _ waiting: Notebook?, _ text: Text,
    at time: Timestamp
  ) throws(StorageError) -> SavedNotebook {
    let merge =
      waiting.map { mergeWaiting(base, mine, $0) } ?? NotebookMerge.Result(notebook: mine)
    try saveSnapshot(for: merge.notebook, text)
    try saveTrash(waiting, merge.notebook, at: time)
    let lines = merge.notebook.annotations.map { annotation in
      var single = Notebook.new(
        id: merge.notebook.id, article: merge.notebook.article, label: nil)
      single.apply(.add(annotation))
      return NotebookCodec.encode(single).serializedBytes(pretty: false)
    }
    try replacePending(of: mine.article.path, with: lines)
    return SavedNotebook(
      notebook: merge.notebook.reanchored(in: text.text, textHash: text.hash, snapshot: snapshot),
      file: layout.pending,
      place: .pending, notices: merge.notices)
  }

  /// Forgets the notes that waited for an article, once they stand in its notebook.
  func removePending(of path: ArticlePath) throws(StorageError) {
    try replacePending(of: path, with: [])
  }

  private func replacePending(
    of path: ArticlePath, with lines: [[UInt8]]
  ) throws(StorageError) {
    let others = try pendingLines().filter { $0.article?.path != path }.map(\.bytes)
    let bytes = (others + lines).flatMap { $0 + [UInt8(ascii: "\n")] }
    try AtomicFile.write(bytes, to: layout.pending, calls: calls)
  }
}
