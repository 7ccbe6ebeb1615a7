import Console
import Entities
import Reading
import Typesetting

/// The map: a column a kind; entities named with the selected one are lit, with the paragraphs.
struct MapScreen {
  let model: Model
  let view: MapView

  /// The least cells of a column in which names can be told apart.
  private static let narrowest = 19

  init(_ model: Model, _ view: MapView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let list = ListFrame(model: model, list: ListState(), count: view.map?.nodes.count ?? 0)
    list.drawTitle("Map of the library", gathered: detail, into: &frame)
    guard view.map != nil else { return list.drawEmpty("Gathering…", into: &frame) }
    guard let selected = view.selected else {
      return list.drawEmpty("No article of this library names an entity.", into: &frame)
    }
    let width = frame.size.columns
    let shown = max(1, min(view.columns.count, (width - 2) / Self.narrowest))
    let columnWidth = (width - 2) / shown
    let first = min(max(0, view.column - shown + 1), view.columns.count - shown)
    for index in 0..<shown {
      draw(
        first + index, at: 1 + index * columnWidth, columns: columnWidth - 1, selected, into: &frame
      )
    }
    drawFoot(selected, into: &frame)
  }

  private var detail: String {
    view.map.map { counted($0.nodes.count, "entity", "entities") } ?? ""
  }

  private func draw(
    _ index: Int, at column: Int, columns: Int, _ selected: EntityMap.Node, into frame: inout Frame
  ) {
    let nodes = view.columns[index]
    guard let kind = nodes.first?.kind else { return }
    frame.draw(
      "\(kind.plural) \(nodes.count)".fitted(to: columns), row: 1, column: column,
      roles: RoleSet(.columnHead))
    let height = model.mapHeight
    let top = min(max(0, view.rows[index] - height + 1), max(0, nodes.count - height))
    for line in 0..<min(height, nodes.count - top) {
      let node = nodes[top + line]
      let row = Model.listHead + line
      let isSelected = node.entity == selected.entity
      let shared = selected.shared[node.entity] ?? 0
      let count = shared > 0 ? "\(shared)" : ""
      let roles: RoleSet =
        isSelected
        ? RoleSet([Role(node.kind), .strong])
        : shared > 0 ? RoleSet(Role(node.kind)) : RoleSet(.dim)
      frame.draw(
        node.name.fitted(to: columns - count.cellWidth - 2), row: row, column: column, roles: roles)
      frame.draw(
        count, row: row, column: column + columns - count.cellWidth - 1, roles: RoleSet(.accent))
      guard isSelected else { continue }
      frame.add(RoleSet(.selectedRow), row: row, columns: column..<(column + columns))
      if model.prompt == nil { frame.cursor = Position(row: row, column: column) }
    }
    if top + height < nodes.count {
      frame.draw(
        "…", row: Model.listHead + height - 1, column: column + columns - 1, roles: RoleSet(.dim))
    }
  }

  /// What the selected entity is, and with whom it is named most.
  private func drawFoot(_ node: EntityMap.Node, into frame: inout Frame) {
    let width = frame.size.columns
    let top = frame.size.rows - 1 - Model.mapFoot
    frame.draw(
      String(repeating: "─", count: width), row: top, column: 0, roles: RoleSet(.panelBorder))
    let names = Dictionary(
      (view.map?.nodes ?? []).map { ($0.entity, $0.name) }, uniquingKeysWith: { first, _ in first })
    let most = node.shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let with = most.map { "\(names[$0.key] ?? $0.key.rawValue) \($0.value)" }.joined(
      separator: ", ")
    let text =
      "\(node.name): \(counted(node.mentionCount, "mention")) in "
      + "\(counted(node.mentions.count, "article")); in one paragraph with "
      + (with.isEmpty ? "no other" : with)
    for (line, words) in WrappedText.lines(text, columns: width - 2).prefix(Model.mapFoot - 1)
      .enumerated()
    {
      frame.draw(words, row: top + 1 + line, column: 1)
    }
  }
}
