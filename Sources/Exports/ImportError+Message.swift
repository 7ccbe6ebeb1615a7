extension ImportError {
  /// What is wrong and where, for the reader, after the name of the file.
  public var message: String {
    guard let line else { return reason.words }
    return column.map { "line \(line), column \($0): \(reason.words)" }
      ?? "line \(line): \(reason.words)"
  }
}

extension ImportError.Reason {
  fileprivate var words: String {
    switch self {
    case .json(let sentence): sentence
    case .shape(let expected): "it is no \(expected)"
    case .openQuote: "a quotation mark is never closed"
    case .column(let name): "there is no column \(name)"
    case .notUTF8: "it is no UTF-8"
    case .noBlock: "it holds no block that Lectern wrote"
    case .block(let error): error.sentence
    }
  }
}

extension ManagedBlockError {
  /// What is wrong and where, for the reader, after the name of the file.
  public var message: String { "line \(line): \(sentence)" }

  var sentence: String {
    switch self {
    case .edited: "the block below was edited by hand, and is not replaced"
    case .unclosed: "the block that begins here has no end"
    case .notOpened: "a block ends here that has no beginning"
    case .second: "a second block begins here"
    }
  }
}
