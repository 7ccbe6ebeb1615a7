public import Articles

/// A person's word on what a text means, for one place, one article or the whole library.
public struct Decision: Hashable, Sendable {
  /// Where a decision holds; of several the narrowest counts.
  public enum Scope: Hashable, Sendable {
    /// At one place of one article.
    case passage(ArticlePath, TextQuote)
    /// Everywhere in one article.
    case article(ArticlePath)
    /// Everywhere in the library.
    case library
  }

  /// What the text means.
  public enum Meaning: Hashable, Sendable {
    /// This entity, whatever the rules say.
    case entity(EntityID)
    /// Not this entity; others may be meant.
    case not(EntityID)
  }

  /// Where it holds.
  public var scope: Scope

  /// The words it is about, as they stand in the article.
  public var text: String

  /// What they mean.
  public var meaning: Meaning

  /// Makes a decision.
  public init(_ scope: Scope, text: String, meaning: Meaning) {
    self.scope = scope
    self.text = text
    self.meaning = meaning
  }

  /// The article it holds in; nil for the whole library.
  public var article: ArticlePath? {
    switch scope {
    case .passage(let path, _), .article(let path): path
    case .library: nil
    }
  }

  /// What orders decisions.
  var sortKey: [String] {
    let place =
      switch scope {
      case .library: ["0"]
      case .article(let path): ["1", path.rawValue]
      case .passage(let path, let quote):
        ["2", path.rawValue, Self.padded(quote.start), quote.exact, quote.prefix, quote.suffix]
      }
    let meaning =
      switch meaning {
      case .entity(let id): ["0", id.rawValue]
      case .not(let id): ["1", id.rawValue]
      }
    return place + [text] + meaning
  }

  /// A number as text that sorts as numbers do.
  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 19 - digits.count)) + digits
  }
}
