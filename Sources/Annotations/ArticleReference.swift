public import Articles
public import OrderedJSON

/// Which article a notebook belongs to: the id is for good, everything else is a hint.
public struct ArticleReference: Sendable {
  /// The article's IRI, which is the source of every annotation.
  public var id: String
  /// The path in the library.
  public var path: ArticlePath
  /// The digest of the canonical text, as `sha256:…`.
  public var sha256: String?
  /// The length of the canonical text in UTF-8 bytes.
  public var bytes: Int?
  /// The length of the canonical text in Unicode scalars.
  public var codePoints: Int?
  /// What made the canonical text, as `text/1`.
  public var textForm: String?
  /// The media type of the file.
  public var format: String?
  /// The BCP 47 tag of the article's language.
  public var language: String?

  /// The object as it was read.
  public internal(set) var raw: JSONObject

  /// Describes an article by its present text.
  public init(
    id: String, path: ArticlePath, text: CanonicalText, sha256: String, textForm: String? = nil,
    format: String? = nil, language: String? = nil
  ) {
    self.init(id: id, path: path)
    describe(text, sha256: sha256)
    self.textForm = textForm
    self.format = format
    self.language = language
  }

  /// Names an article of which no more is known.
  public init(id: String, path: ArticlePath) {
    self.id = id
    self.path = path
    raw = JSONObject()
  }

  /// Takes the hints of the article's present text.
  public mutating func describe(_ text: CanonicalText, sha256: String) {
    self.sha256 = sha256
    bytes = text.utf8.count
    codePoints = text.scalarCount
  }

  /// The same article with the hints of another look at it.
  public func refreshed(from seen: ArticleReference) -> ArticleReference {
    var result = seen
    result.id = id
    result.raw = raw
    return result
  }
}

extension ArticleReference: Hashable {
  /// Compares what would be written.
  public static func == (left: ArticleReference, right: ArticleReference) -> Bool {
    ArticleReferenceCodec.encode(left) == ArticleReferenceCodec.encode(right)
  }

  /// Feeds the identity to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}
