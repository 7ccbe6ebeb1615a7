import Annotations
import Articles
import Synchronization

/// The notebooks that were saved last, with the files they were saved to.
///
/// A save that finds its file untouched need not read it again, and spells only what changed.
final class NotebookCache: Sendable {
  /// A notebook that was written, and how its file looked then.
  struct Entry: Sendable {
    var info: FileInfo
    var spelling: NotebookSpelling
  }

  private let entries = Mutex<[(file: String, entry: Entry)]>([])

  /// The most notebooks that are held, the last ones.
  private static let limit = 3

  private let digested = Mutex<(text: CanonicalText, digest: String)?>(nil)

  /// The digest of a text; that of the last text is remembered.
  ///
  /// - Complexity: O(1) for the text of the last call itself, O(n) for another.
  func digest(of text: CanonicalText) -> String {
    digested.withLock { digested in
      if let digested, digested.text.utf8 == text.utf8 { return digested.digest }
      let digest = Digest.sha256(text.utf8)
      digested = (text, digest)
      return digest
    }
  }

  /// What was written to a file, if it looks as it did then.
  ///
  /// A file that was replaced has another inode, and one that an editor wrote another time.
  func entry(of file: String, looking info: FileInfo?) -> Entry? {
    guard let info else { return nil }
    return entries.withLock { entries in
      let entry = entries.first { $0.file == file }?.entry
      return entry.flatMap { $0.info.differs(from: info) ? nil : $0 }
    }
  }

  /// Remembers what was written to a file.
  func remember(_ spelling: NotebookSpelling, in file: String, looking info: FileInfo) {
    entries.withLock { entries in
      entries.removeAll { $0.file == file }
      entries.append((file, Entry(info: info, spelling: spelling)))
      if entries.count > Self.limit { entries.removeFirst() }
    }
  }
}
