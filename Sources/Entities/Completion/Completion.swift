/// The name under which an entity fits what was typed.
public struct Completion: Hashable, Sendable {
  /// Where in a name the text stands.
  public enum Rank: Int, Hashable, Sendable {
    /// At its beginning.
    case start
    /// At the beginning of a later word.
    case word
  }

  /// The name: the entity's own or one of its aliases.
  public let name: String
  /// Whether it is an alias.
  public let isAlias: Bool
  /// Where in it the text stands.
  public let rank: Rank
}

extension Completion: Comparable {
  /// Names that begin with the text come first, among those the entity's own name.
  public static func < (left: Completion, right: Completion) -> Bool {
    (left.rank.rawValue, left.isAlias ? 1 : 0) < (right.rank.rawValue, right.isAlias ? 1 : 0)
  }
}
