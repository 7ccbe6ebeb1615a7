/// A stretch of canonical text that the source set apart: emphasis, code, a link.
public struct InlineSpan: Hashable, Sendable {
  /// How the source set it apart.
  public enum Kind: Hashable, Sendable {
    case emphasis
    case strong
    case code
    case strikethrough
    /// A link of the source, with its target as written.
    case link(target: String)
    /// A link by name to an article or an entity, as `[[Great Stone]]`.
    case wikilink(target: String)
    /// A picture, by the words that stand for it; the target says where it lies.
    case image(target: String)
    /// A reference to the footnote of an index in `Article.footnotes`.
    case footnote(Int)
    /// The sign at the end of a footnote that leads back to its reference.
    case footnoteReturn(Int)
  }

  /// How it is set apart.
  public var kind: Kind

  /// Where it stands in the canonical text.
  public var range: Range<Offset>

  /// Makes a span.
  public init(_ kind: Kind, _ range: Range<Offset>) {
    self.kind = kind
    self.range = range
  }
}

extension InlineSpan.Kind {
  /// The word for this kind in `--json` and in dumps.
  public var name: String {
    switch self {
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .code: "code"
    case .strikethrough: "strikethrough"
    case .link: "link"
    case .wikilink: "wikilink"
    case .image: "image"
    case .footnote: "footnote"
    case .footnoteReturn: "footnote-return"
    }
  }

  /// Where the source says that it leads; nil where it names nothing outside the text.
  public var target: String? {
    switch self {
    case .link(let target), .wikilink(let target), .image(let target): target
    case .emphasis, .strong, .code, .strikethrough, .footnote, .footnoteReturn: nil
    }
  }

  /// Whether the span leads somewhere.
  public var isLink: Bool {
    switch self {
    case .link, .wikilink, .image, .footnote, .footnoteReturn: true
    case .emphasis, .strong, .code, .strikethrough: false
    }
  }
}
