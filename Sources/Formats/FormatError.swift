/// Why bytes could not become an article.
public enum FormatError: Error, Hashable, Sendable {
  /// The bytes are no text.
  case binary
  /// The file has more bytes than its format can take.
  case tooLarge(bytes: Int, limit: Int)
  /// There is no encoding of that name; those with a name like it, the likeliest first.
  case unknownEncoding(String, near: [String])
  /// The Markdown parser gave up, with the code it returned.
  case markdownParser(code: Int)
}
