public import Articles
public import Entities

/// A link that the author of an article wrote, and where it leads.
public struct SourceLink: Hashable, Sendable {
  /// Where it stands.
  public let range: Range<Offset>
  /// How the source writes it.
  public let kind: InlineSpan.Kind
  /// Where it leads.
  public let destination: Destination

  /// Where a link leads.
  public enum Destination: Hashable, Sendable {
    /// To an article of the library, to a heading of it perhaps; `others` bear the same name.
    case article(ArticlePath, fragment: String?, others: [ArticlePath])
    /// To a heading of this article.
    case heading(Offset)
    case entity(EntityID)
    /// To a footnote of this article, by its index.
    case footnote(Int)
    /// From a footnote back to its reference.
    case reference(Int)
    /// Out of the library.
    case outside(OutsideTarget)
    /// Nowhere, and why.
    case nowhere(String)
  }

  /// Whether the link leads nowhere.
  public var isUnresolved: Bool {
    if case .nowhere = destination { true } else { false }
  }
}
