extension IndexError {
  /// The reason in a sentence without a full stop.
  public var message: String {
    switch self {
    case .unusable(let file, let words): "the index \(file) cannot be used: \(words)"
    case .damaged(let words): "the index is damaged: \(words)"
    case .otherVersion: "the index is of another version"
    case .busy: "another session writes the index"
    case .failed(let code, let words): "the index fails: \(words) (\(code))"
    }
  }
}

extension IndexNotice {
  /// The word for the reader, in a sentence.
  public var message: String {
    switch self {
    case .rebuilt: "the index was damaged and is made again"
    case .outdated: "the index is of another version and is made again"
    case .inMemory(let words): "the index is kept in memory: \(words)"
    case .libraryGone(let folder):
      "\(folder) is not there any more; what was read of it stays listed"
    }
  }
}
