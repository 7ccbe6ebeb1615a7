import Articles
import Entities
import Index
public import Reading
import Synchronization

extension Librarian {
  /// Entities on a map: more than this nobody can walk, and the rest is in the index.
  private static let mostNodes = 200

  /// The library's most mentioned entities with their links, and the articles that name them.
  ///
  /// - Complexity: O(m) in the mentions of the library.
  public func map() -> EntityMap {
    let counts = counts
    let most = gazetteer.entities.enumerated().compactMap { place, entity in
      counts[entity.id].map { (entity: entity, mentions: $0.mentions, place: place) }
    }.sorted { ($1.mentions, $0.place) < ($0.mentions, $1.place) }
      .prefix(Self.mostNodes).map(\.entity)
    let shared = sharedParagraphs(among: Set(most.map(\.id)))
    let mentions = most.map { entity in
      Dictionary(
        ask { $0.articles(showing: entity.id) }.map { ($0.path, $0.mentions) }, uniquingKeysWith: +)
    }
    let named = Set(mentions.flatMap(\.keys))
    return EntityMap(
      nodes: zip(most, mentions).map { entity, mentions in
        EntityMap.Node(
          entity: entity.id, name: entity.name, kind: entity.kind, mentions: mentions,
          shared: shared[entity.id] ?? [:])
      },
      articles: named.sorted().map { path in
        EntityMap.Column(path: path, title: title(of: path) ?? path.fileName)
      })
  }

  private func sharedParagraphs(
    among entities: Set<EntityID>
  ) -> [EntityID: [EntityID: Int]] {
    var shared: [EntityID: [EntityID: Int]] = [:]
    index.forEachConcordance { concordance in
      for (one, others) in concordance.sharedParagraphs(among: entities) {
        shared[one, default: [:]].merge(others, uniquingKeysWith: +)
      }
    }
    return shared
  }
}
