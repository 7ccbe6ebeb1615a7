/// Why bytes could not become an article.
public enum FormatError: Error, Hashable, Sendable {
  /// The bytes are no text, or text in an encoding that nothing announces.
  case binary
  /// The file has more bytes than its format can take.
  case tooLarge(bytes: Int, limit: Int)
  /// The Markdown parser gave up, with the code it returned.
  case markdownParser(code: Int)
}
