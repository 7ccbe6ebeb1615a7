import OrderedJSON

/// What a file says of the article that a passage stands in: anything may be missing.
public struct ArticleHint: Hashable, Sendable {
  /// The article's IRI.
  public var id: String?
  /// Its path in a library.
  public var path: String?
  /// Its title.
  public var title: String?
  /// The digest of the text the passage was marked in, as `sha256:…`.
  public var textHash: String?

  /// Makes a hint.
  public init(
    id: String? = nil, path: String? = nil, title: String? = nil, textHash: String? = nil
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.textHash = textHash
  }

  /// Takes a hint from a `lectern:article`.
  init(reference: JSONValue, label: String? = nil) {
    self.init(
      id: reference["id"]?.string, path: reference["lectern:path"]?.string,
      title: reference["label"]?.string ?? label, textHash: reference["lectern:sha256"]?.string)
  }

  /// Takes a hint from a URI: its last component may be the name of a file.
  init(uri: String, title: String? = nil) {
    self.init(
      id: uri, path: uri.hasPrefix("urn:") ? nil : Self.lastComponent(of: uri), title: title)
  }

  /// What the article is called when nothing like it is in the library.
  public var name: String {
    path ?? title ?? id ?? "unnamed"
  }

  /// Whether the file says nothing of the article.
  public var isEmpty: Bool {
    id == nil && path == nil && title == nil && textHash == nil
  }

  private static func lastComponent(of uri: String) -> String? {
    let whole = uri.split(separator: "#").first?.split(separator: "?").first ?? ""
    guard let last = whole.split(separator: "/").last, whole.contains("/") else { return nil }
    var bytes: [UInt8] = []
    var rest = last.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
