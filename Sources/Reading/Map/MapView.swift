import Entities

/// The map on the screen: a column a kind, those named with the selected entity lit.
public struct MapView: Hashable, Sendable {
  /// The map; nil until it is drawn up.
  public private(set) var map: EntityMap?

  /// The columns: the nodes of each kind, the most connected first.
  public private(set) var columns: [[EntityMap.Node]] = []

  /// The selected column.
  public private(set) var column = 0

  /// The selected row in each column.
  public private(set) var rows: [Int] = []

  /// Opens a map that is still to be drawn up.
  public init() {}

  /// Takes the map; the most connected entity is selected.
  mutating func take(_ map: EntityMap) {
    let old = selected?.entity
    self.map = map
    var byKind: [(kind: EntityKind, nodes: [EntityMap.Node])] = []
    for node in map.nodes {
      if let index = byKind.firstIndex(where: { $0.kind == node.kind }) {
        byKind[index].nodes.append(node)
      } else {
        byKind.append((node.kind, [node]))
      }
    }
    columns = byKind.map { group in
      group.nodes.enumerated().sorted {
        ($1.element.shared.count, $0.offset) < ($0.element.shared.count, $1.offset)
      }.map(\.element)
    }.sorted { $0.count > $1.count }
    rows = Array(repeating: 0, count: columns.count)
    let most = map.nodes.max {
      ($0.shared.count, $0.mentionCount) < ($1.shared.count, $1.mentionCount)
    }
    select(old ?? most?.entity)
  }

  /// The selected entity.
  public var selected: EntityMap.Node? {
    guard columns.indices.contains(column), columns[column].indices.contains(rows[column]) else {
      return nil
    }
    return columns[column][rows[column]]
  }

  /// Moves by a command that the map knows; false for any other.
  mutating func move(_ command: Command, by step: Int, height: Int) -> Bool {
    guard !columns.isEmpty else { return false }
    switch command {
    case .lineDown: moveRow(by: step)
    case .lineUp: moveRow(by: -step)
    case .pageDown: moveRow(by: height * step)
    case .pageUp: moveRow(by: -height * step)
    case .halfPageDown: moveRow(by: height / 2 * step)
    case .halfPageUp: moveRow(by: -height / 2 * step)
    case .top: moveRow(by: -rows[column])
    case .bottom: moveRow(by: columns[column].count)
    case .nextColumn: column = min(column + step, columns.count - 1)
    case .previousColumn: column = max(column - step, 0)
    default: return false
    }
    return true
  }

  private mutating func moveRow(by step: Int) {
    rows[column] = min(max(0, rows[column] + step), columns[column].count - 1)
  }

  private mutating func select(_ entity: EntityID?) {
    for (index, nodes) in columns.enumerated() {
      guard let row = nodes.firstIndex(where: { $0.entity == entity }) else { continue }
      column = index
      rows[index] = row
    }
  }
}
