/// A name that completes what was typed.
public struct IndexEntry: Hashable, Sendable {
  /// The entity it leads to.
  public let entity: EntityID

  /// The name that fits: the entity's own or one of its aliases.
  public let name: String

  /// Whether it is an alias.
  public let isAlias: Bool

  /// Makes an entry.
  public init(entity: EntityID, name: String, isAlias: Bool) {
    self.entity = entity
    self.name = name
    self.isAlias = isAlias
  }
}
