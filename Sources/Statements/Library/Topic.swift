public import Entities

/// What is read about across articles: the whole library, or a part of what it says.
public enum Topic: Hashable, Sendable {
  /// Everything.
  case library
  /// The sentences that name an entity.
  case entity(EntityID)
  /// The paragraphs that name two entities.
  case pair(EntityID, EntityID)
  /// The passages that a reader gave a tag.
  case tag(String)
  /// The sentences with hits of a search.
  case search(String)

  /// What it is called at the head of a screen.
  public func title(_ gazetteer: Gazetteer) -> String {
    func name(_ id: EntityID) -> String { gazetteer[id]?.name ?? id.rawValue }
    return switch self {
    case .library: "the library"
    case .entity(let id): name(id)
    case .pair(let first, let second): "\(name(first)) and \(name(second))"
    case .tag(let tag): "#\(tag)"
    case .search(let query): "“\(query)”"
    }
  }

  /// The entities that it is about.
  public var entities: [EntityID] {
    switch self {
    case .entity(let id): [id]
    case .pair(let first, let second): [first, second]
    case .library, .tag, .search: []
    }
  }
}
