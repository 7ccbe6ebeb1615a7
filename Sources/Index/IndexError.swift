/// What keeps an index from answering.
public enum IndexError: Error, Hashable, Sendable {
  /// The file cannot be made, opened or written: a folder without permission, a full disk.
  case unusable(file: String, words: String)
  /// The file is no index or its contents contradict each other.
  case damaged(words: String)
  /// Another version of the program made it.
  case otherVersion
  /// Another session holds it for writing.
  case busy
  /// SQLite refuses a statement.
  case failed(code: Int32, words: String)

  /// Whether only making the index again helps.
  public var asksForRebuild: Bool {
    switch self {
    case .damaged, .otherVersion: true
    case .unusable, .busy, .failed: false
    }
  }
}
