/// A pointer from one entity to another, with the relation if there is a word for it.
public struct SeeAlso: Hashable, Sendable {
  /// The other entity.
  public var to: EntityID

  /// The relation in the file's words: `head of`.
  public var relation: String?

  /// Makes a pointer.
  public init(to: EntityID, relation: String? = nil) {
    self.to = to
    self.relation = relation
  }
}
