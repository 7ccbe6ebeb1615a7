import Console
import Reading

/// The parts that every list screen shares: its title line, its column heads, its rows.
struct ListFrame {
  let model: Model
  let list: ListState
  let count: Int

  /// Draws the title on the left and a counter on the right.
  func drawTitle(_ title: String, detail: String, into frame: inout Frame) {
    drawTitle(title, details: [detail], into: &frame)
  }

  /// Draws the title of what is gathered from the library, which may be of a part of it so far.
  func drawTitle(_ title: String, gathered detail: String, into frame: inout Frame) {
    let isPart = model.isLibraryPartial && !detail.isEmpty
    drawTitle(title, details: isPart ? ["\(detail) so far", detail] : [detail], into: &frame)
  }

  /// Draws the title on the left and on the right the first wording that both have room for.
  func drawTitle(_ title: String, details: [String], into frame: inout Frame) {
    let width = frame.size.columns
    let room = max(width / 2, width - title.cellWidth - 4)
    let detail = details.first { $0.cellWidth <= room } ?? details.last ?? ""
    let right = detail.fitted(to: max(0, room))
    let start = width - right.cellWidth - 1
    frame.draw(right, row: 0, column: start, roles: RoleSet(.dim))
    frame.draw(
      title.fitted(to: max(0, start - 2)), row: 0, column: 1, roles: RoleSet(.title))
  }

  /// Draws the rows on the screen; the selected one is shown in reverse and carries the cursor.
  func drawRows(
    into frame: inout Frame, rowHeight: Int = 1, isSelectable: (Int) -> Bool = { _ in true },
    _ draw: (inout Frame, _ index: Int, _ row: Int) -> Void
  ) {
    let height = model.listHeight / rowHeight
    for line in 0..<height {
      let index = list.top + line
      guard index < count else { break }
      let row = Model.listHead + line * rowHeight
      draw(&frame, index, row)
      guard index == list.selected, isSelectable(index) else { continue }
      frame.add(RoleSet(.selectedRow), row: row, columns: 0..<frame.size.columns)
      if model.prompt == nil { frame.cursor = Position(row: row, column: 0) }
    }
  }

  /// Says why there are no rows.
  func drawEmpty(_ text: String, into frame: inout Frame) {
    guard count == 0 else { return }
    for (line, words) in text.split(separator: "\n").enumerated() {
      frame.draw(
        String(words), row: Model.listHead + 1 + line, column: 3, roles: RoleSet(.dim))
    }
  }
}
