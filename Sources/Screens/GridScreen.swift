import Articles
import Console
import Entities
import Reading

/// Entities by articles: the darker a cell, the more mentions.
struct GridScreen {
  let model: Model
  let view: GridView

  /// Cells of one article.
  private static let cell = 3

  init(_ model: Model, _ view: GridView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let map = view.map
    let list = ListFrame(model: model, list: view.list, count: map?.nodes.count ?? 0)
    list.drawTitle("Entities by articles", gathered: detail, into: &frame)
    guard let map else { return list.drawEmpty("Gathering…", into: &frame) }
    list.drawEmpty("No article of this library names an entity.", into: &frame)
    guard !map.nodes.isEmpty else { return }
    let names = min(28, max(12, frame.size.columns / 3))
    let room = max(1, (frame.size.columns - names - 3) / Self.cell)
    let first = min(max(0, view.column - room + 1), max(0, map.articles.count - room))
    let shown = first..<min(map.articles.count, first + room)
    drawHeads(shown, from: names + 3, into: &frame)
    list.drawRows(into: &frame, isSelectable: { _ in false }) { frame, index, row in
      let node = map.nodes[index]
      frame.draw(String(node.kind.letter), row: row, column: 1, roles: RoleSet(Role(node.kind)))
      frame.draw(node.name.fitted(to: names - 3), row: row, column: 3)
      for article in shown {
        let column = names + 3 + (article - shown.lowerBound) * Self.cell
        let count = node.mentions[map.articles[article].path] ?? 0
        frame.draw(Self.shade(count), row: row, column: column, roles: RoleSet(.accent))
        guard index == view.list.selected, article == view.column else { continue }
        frame.add(RoleSet(.selectedRow), row: row, columns: column..<(column + 2))
        if model.prompt == nil { frame.cursor = Position(row: row, column: column) }
      }
      if index == view.list.selected {
        frame.add(RoleSet(.strong), row: row, columns: 1..<names)
      }
    }
  }

  private var detail: String {
    guard let map = view.map else { return "" }
    return "\(counted(map.nodes.count, "entity", "entities")) · "
      + counted(map.articles.count, "article")
  }

  /// The numbers of the articles, as they are counted from the first.
  private func drawHeads(_ shown: Range<Int>, from start: Int, into frame: inout Frame) {
    for article in shown {
      let column = start + (article - shown.lowerBound) * Self.cell
      let number = "\((article + 1) % 100)".rightAligned(in: 2)
      let roles = RoleSet(article == view.column ? .accent : .columnHead)
      frame.draw(number, row: 1, column: column, roles: roles)
    }
  }

  /// Two cells for a count: a dot for none, four shades on a logarithmic scale.
  private static func shade(_ count: Int) -> String {
    guard count > 0 else { return " ·" }
    let steps = ["░░", "▒▒", "▓▓", "██"]
    var level = 0
    var limit = 2
    while count >= limit, level < steps.count - 1 {
      level += 1
      limit *= 3
    }
    return steps[level]
  }
}
