import Articles

/// Entities by articles on the screen: a row an entity, a column an article.
public struct GridView: Hashable, Sendable {
  /// The map; nil until it is drawn up.
  public private(set) var map: EntityMap?

  /// The selected entity and the row at the top.
  public var list = ListState()

  /// The selected article.
  public private(set) var column = 0

  /// Opens a grid that is still to be drawn up.
  public init() {}

  /// Takes the map.
  mutating func take(_ map: EntityMap) {
    self.map = map
    column = min(column, max(0, map.articles.count - 1))
  }

  /// The entity and the article of the selected cell, with the mentions there.
  public var selected: (node: EntityMap.Node, article: EntityMap.Column, mentions: Int)? {
    guard let map, map.nodes.indices.contains(list.selected),
      map.articles.indices.contains(column)
    else { return nil }
    let (node, article) = (map.nodes[list.selected], map.articles[column])
    return (node, article, node.mentions[article.path] ?? 0)
  }

  /// Moves to another article.
  mutating func moveColumn(by step: Int) {
    column = min(max(0, column + step), max(0, (map?.articles.count ?? 1) - 1))
  }
}
