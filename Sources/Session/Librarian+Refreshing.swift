import Articles
import Formats
import Index
import Storage
import Synchronization

/// Having articles at hand as their files are.
extension Librarian {
  /// Reads an article again when it is not at hand or its bytes changed.
  ///
  /// Whose file looks as it did is not read: it is at hand, or the index holds what it says.
  func refresh(_ path: ArticlePath) {
    let file = location.file(of: path)
    let known = state.withLock { $0.recent[path] }
    let stamp = stamp(of: file)
    if let known, let stamp, stamp == known.stamp, let result = known.result,
      said(of: path, fileHash: result.fileHash) == result.options
    {
      return
    }
    if known == nil, let stamp, let result = kept(path, stamp) {
      return take(result, at: path, stamp)
    }
    do throws(ArticleError) {
      let result = try readFile(of: path, file)
      guard result.fileHash != known?.fileHash || result.options != known?.result?.options else {
        return state.withLock { $0.recent.stamp(path, stamp) }
      }
      take(result, at: path, stamp)
    } catch {
      // What this session read before stays readable.
      guard known == nil else { return }
      state.withLock { $0.readProblems[path] = error.message }
    }
  }

  /// How a file looks; nil where no file stands, and where a later change may look the same.
  private func stamp(of file: String) -> FileStamp? {
    guard let look = calls.look(at: file), !calls.isUnsettled(look) else { return nil }
    return FileStamp(look)
  }

  /// What the index holds of an article whose file looks as it did when it was indexed; nil where
  /// it holds something else, or is not open yet: the first screen does not wait for it.
  private func kept(_ path: ArticlePath, _ stamp: FileStamp) -> ArticleReader.Result? {
    guard let index = shelf.withLock({ $0 }), !state.withLock({ $0.changed.contains(path) }),
      let row = index.file(at: path), row.file.isReadable, row.file.stamp == stamp
    else { return nil }
    let options = said(of: path, fileHash: row.hash)
    // The index holds the beginning of a long text only.
    guard row.file.options == options.key, stamp.size <= limits.whole,
      let stored = index.article(at: path), stored.fileHash == row.hash,
      stored.article.excerpt == nil
    else { return nil }
    return ArticleReader.Result(
      kept: stored.article, fileHash: row.hash, bytes: stamp.size,
      modifiedNanoseconds: stamp.modifiedNanoseconds, options: options)
  }
}
