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
