/// A text that is never a link and never part of one, whatever it contains.
public struct NeverRule: Hashable, Sendable {
  /// The text, matched with smart case.
  public var text: String

  /// Where the rule stands.
  public var origin: Origin?

  /// Makes a rule.
  public init(_ text: String, origin: Origin? = nil) {
    self.text = text
    self.origin = origin
  }
}

extension NeverRule: ExpressibleByStringLiteral {
  /// Makes a rule that comes from no file.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
