import Articles
import Entities
public import Reading
import Synchronization

extension Librarian {
  /// Entities on a map: more than this nobody can walk, and the rest is in the index.
  private static let mostNodes = 200

  /// The library's most mentioned entities with their links, and the articles that name them.
  public func map() -> EntityMap {
    state.withLock { state in
      let counted = state.gazetteer.entities.map { entity in
        (entity: entity, mentions: state.concordance.mentionCounts(of: entity.id))
      }.filter { !$0.mentions.isEmpty }
      let most = counted.enumerated().sorted { left, right in
        let (a, b) = (left.element.mentions.values, right.element.mentions.values)
        return (b.reduce(0, +), left.offset) < (a.reduce(0, +), right.offset)
      }.prefix(Self.mostNodes).map(\.element)
      let shared = state.concordance.sharedParagraphs(among: Set(most.map(\.entity.id)))
      let named = Set(most.flatMap(\.mentions.keys))
      return EntityMap(
        nodes: most.map { entity, mentions in
          EntityMap.Node(
            entity: entity.id, name: entity.name, kind: entity.kind, mentions: mentions,
            shared: shared[entity.id] ?? [:])
        },
        articles: named.sorted().map { path in
          EntityMap.Column(
            path: path, title: state.entries[path]?.metadata.title ?? path.fileName)
        })
    }
  }
}
