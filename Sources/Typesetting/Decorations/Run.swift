public import Articles
public import Console

/// A stretch of text whose cells all look alike.
public struct Run: Hashable, Sendable {
  /// Where it is in the canonical text; never empty.
  public let range: Range<Offset>

  /// What its cells show: the roles of all decorations that cover it.
  public let roles: RoleSet

  /// The rank of the topmost decoration, nil for plain text.
  public let rank: Decoration.Rank?
}

extension Run {
  init(_ range: Range<Offset>, _ covering: [Decoration]) {
    self.init(
      range: range, roles: covering.reduce(into: RoleSet()) { $0.formUnion($1.roles) },
      rank: covering.map(\.rank).max())
  }
}
