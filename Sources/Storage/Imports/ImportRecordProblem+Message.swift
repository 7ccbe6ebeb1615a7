extension ImportRecordProblem {
  /// Why the file cannot be read, for the reader.
  public var message: String {
    switch self {
    case .file(let problem): problem.message
    case .member(""): "it is no JSON object, or a key stands in it twice"
    case .member(let key): "“\(key)” is missing or of the wrong type"
    }
  }

  /// What happened to the corrections of a file and what becomes of new ones, for the reader.
  func message(of file: String) -> String {
    "\(file) cannot be read, its corrections are not applied (\(message)); "
      + "a copy is set aside before it is written again"
  }
}

extension LoadedImportRecord {
  /// What is wrong, a sentence each; nothing when all is well.
  public func problems(in store: ImportStore) -> [String] {
    switch self {
    case .none: return []
    case .unreadable(let file, let problem): return [problem.message(of: file)]
    case .record(let record):
      let file = store.file(of: record.path)
      let newer = record.newerVersion.map { version in
        StorageError.newer(path: file, version: version).message
      }
      let unused = record.unused.map {
        "\(file): correction \($0.number) cannot be used and is kept"
      }
      let encoding = record.unusedEncoding.map {
        "\(file): no encoding is called \($0); the bytes tell it until that is changed"
      }
      let date = record.unusedDate.map {
        "\(file): \($0) is no date in EDTF; the article's own counts until that is changed"
      }
      return [newer, encoding, date].compactMap { $0 } + unused
    }
  }
}
