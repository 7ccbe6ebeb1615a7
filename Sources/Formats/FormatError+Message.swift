extension FormatError {
  /// One sentence for the reader, without the file's name.
  public var message: String {
    switch self {
    case .binary:
      "This is not a text: it holds binary data."
    case .tooLarge(let bytes, let limit):
      "The file has \(bytes.inMegabytes), more than the \(limit.inMegabytes) that can be read."
    case .unknownEncoding(let name, near: let names):
      "There is no encoding \(name)"
        + (names.isEmpty ? "." : "; near it are \(names.joined(separator: ", ")).")
    case .markdownParser(let code):
      "The Markdown parser gave up (code \(code)); the file may need too much memory."
    }
  }
}

extension Int {
  fileprivate var inMegabytes: String { "\((self + 999_999) / 1_000_000) MB" }
}
