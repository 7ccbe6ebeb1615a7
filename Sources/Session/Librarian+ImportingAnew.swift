public import Annotations
public import Articles
public import Formats
public import Reading
public import Storage
import Synchronization

extension Librarian {
  /// Keeps what a person says about a file and reads it anew, notes and links included.
  ///
  /// - Returns: The article as it is now, nil when it cannot be read, and what the reader should
  ///   hear.
  public func correct(
    _ path: ArticlePath, _ options: ImportOptions, at time: Timestamp
  ) throws(StorageError) -> (open: OpenArticle?, notice: String?) {
    if state.withLock({ $0.recent[path]?.result }) == nil { _ = open(path) }
    guard let known = state.withLock({ $0.recent[path]?.result }) else { return (nil, nil) }
    let saved = try imports.save(
      options, of: path, fileHash: known.fileHash, base: known.options, at: time)
    return (open(path), saved.notice)
  }

  /// What the file of an article looks like in every encoding.
  func encodings(of path: ArticlePath) -> [Message] {
    do throws(StorageError) {
      // Some hundred thousand bytes look the same in an encoding as all of them.
      let bytes = try calls.beginning(of: location.file(of: path), beyond: limits)
      return [.encodingsListed(TextEncoding.candidates(for: bytes))]
    } catch {
      return [.notice(Notice(error.message, .failure))]
    }
  }

  /// The same, as answers to the effect that asks for it.
  func importAnew(
    _ path: ArticlePath, _ options: ImportOptions, at time: Timestamp
  ) -> [Message] {
    do throws(StorageError) {
      let (open, notice) = try correct(path, options, at: time)
      guard let open else {
        let reason = problem(of: path) ?? "\(path) cannot be read"
        return [.notImported(path, options, reason: reason)]
      }
      return [.importedAnew(open), listing]
        + (notice.map { [.notice(Notice($0, .warning))] } ?? [])
    } catch {
      return [.notImported(path, options, reason: error.notSavedMessage)]
    }
  }
}
