public import Articles
public import Console

/// A stretch of canonical text that looks different: a mention, a highlight, a hit.
public struct Decoration: Hashable, Sendable {
  /// What a decoration is about; where two overlap, the roles of both apply.
  ///
  /// The order tells which lies above: a screen that can show only one thing shows the last.
  public enum Rank: Int, CaseIterable, Hashable, Sendable {
    case mention, span, annotation, match, selection
  }

  /// Where it is in the canonical text.
  public var range: Range<Offset>

  /// What its cells show.
  public var roles: RoleSet

  /// How high it lies.
  public var rank: Rank

  /// Makes a decoration.
  public init(_ range: Range<Offset>, _ roles: RoleSet, _ rank: Rank) {
    self.range = range
    self.roles = roles
    self.rank = rank
  }
}

extension Decoration.Rank: Comparable {
  /// Orders ranks from below to above.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Decoration: Comparable {
  /// Orders decorations by their starts, longer ones and lower ranks first.
  public static func < (left: Decoration, right: Decoration) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.range.upperBound != right.range.upperBound {
      return left.range.upperBound > right.range.upperBound
    }
    return left.rank < right.rank
  }
}
