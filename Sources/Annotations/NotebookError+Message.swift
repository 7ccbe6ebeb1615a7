extension NotebookError {
  /// What is wrong with the file, for the reader.
  public var message: String {
    switch self {
    case .notAnObject: "the file holds no JSON object"
    case .notACollection: "the file is no annotation collection"
    case .missing(let key): "\(key) is missing"
    case .wrongType(let key): "\(key) is not of the right type"
    case .duplicateKey(let key): "\(key) stands twice"
    }
  }
}

extension ItemProblem {
  /// Why the item cannot be shown, for the reader.
  public var message: String {
    switch self {
    case .notAnObject: "it is no JSON object"
    case .notAnAnnotation: "it is no annotation"
    case .missing(let key): "\(key) is missing"
    case .duplicateKey(let key): "\(key) stands twice"
    case .noQuote: "it quotes no passage"
    }
  }
}

extension NotebookMerge.Notice {
  /// What the merge did, for the reader.
  public var message: String {
    switch self {
    case .editSurvivedDeletion:
      "another session deleted an annotation that was edited; the edit is kept"
    case .conflictingNotes:
      "another session wrote the same note; both texts are kept"
    case .copiedID:
      "two annotations had one id; both are kept"
    }
  }
}
