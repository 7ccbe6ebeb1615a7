import Articles
import Console
import Entities

extension Model {
  mutating func openMap() -> [Effect] {
    if case .map = view { return [] }
    _ = open(.map(MapView()))
    return [.drawMap]
  }

  mutating func openGrid() -> [Effect] {
    if case .grid = view { return [] }
    _ = open(.grid(GridView()))
    return [.drawMap]
  }

  /// Takes the map that was drawn up, for whichever of its two screens waits for it.
  mutating func take(_ map: EntityMap) -> [Effect] {
    switch view {
    case .map(var view):
      view.take(map)
      self.view = .map(view)
    case .grid(var view):
      view.take(map)
      self.view = .grid(view)
      fitList()
    default: break
    }
    return []
  }

  /// Moves in the map, the grid or a comparison.
  mutating func moveInMap(_ command: Command, _ call: Invocation) -> [Effect] {
    switch view {
    case .map(var view):
      _ = view.move(command, by: call.step, height: mapHeight)
      self.view = .map(view)
    case .grid(var view):
      switch command {
      case .nextColumn: view.moveColumn(by: call.step)
      case .previousColumn: view.moveColumn(by: -call.step)
      default: return moveInList(command, call)
      }
      self.view = .grid(view)
    case .timeline: return moveInTimeline(command, call)
    case .comparison(let view):
      return moveInComparison(view, by: command == .nextColumn ? call.step : -call.step)
    default: break
    }
    return []
  }

  /// Rows of the map on the screen: all but title, heads, the foot of three lines and the status.
  public var mapHeight: Int { max(1, size.rows - Model.listHead - 1 - Model.mapFoot) }

  /// Rows below the map that tell of the selected entity.
  public static let mapFoot = 3

  mutating func followNode(_ view: MapView) -> [Effect] {
    view.selected.map { openEntity($0.entity) } ?? []
  }

  /// Opens the article of the selected cell at the first mention there, or the entity's page.
  mutating func followCell(_ view: GridView) -> [Effect] {
    guard let cell = view.selected else { return [] }
    guard cell.mentions > 0 else {
      return say("\(cell.article.title) does not name \(cell.node.name)")
    }
    walk = cell.node.entity
    walkStart = cell.article.path
    return [.openEntity(cell.node.entity)]
  }
}
