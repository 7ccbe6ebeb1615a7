public import Formats

/// Why a file is not an article that can be read.
public enum ArticleError: Error, Hashable, Sendable {
  /// The file itself cannot be read.
  case file(StorageError)
  /// Its bytes are in no format that Lectern reads, or not as that format says.
  case format(path: String, FormatError)

  /// What happened and to which file, in one sentence.
  public var message: String {
    switch self {
    case .file(let error): error.message
    case .format(let path, let error): "cannot read \(path): \(error.message)"
    }
  }
}
