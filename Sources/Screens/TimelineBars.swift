import Console
import Reading
import Statements

/// The strip above a timeline: a bar a day, a month, a year or more, its years below it, and a sign
/// under the bar of the selected line.
struct TimelineBars {
  let strip: TimelineStrip
  let selected: Int?

  /// Bars are at most this wide: a short time need not fill the screen.
  private static let widest = 6

  init(_ strip: TimelineStrip, selected: Int?) {
    self.strip = strip
    self.selected = selected
  }

  func draw(into frame: inout Frame) {
    let width = frame.size.columns - 2
    let cells = min(Self.widest, max(1, width / strip.scale.count))
    for (bar, level) in strip.levels.enumerated() {
      let glyphs = String(repeating: TimelineStrip.signs[level], count: cells)
      let roles: RoleSet = bar == selected ? RoleSet([.accent, .strong]) : RoleSet(.status)
      frame.draw(glyphs, row: 1, column: 1 + bar * cells, roles: roles)
    }
    drawLabels(cells, width, into: &frame)
    if let selected { drawSelected(selected, cells, width, into: &frame) }
  }

  /// Points at the bar of the selected line and names it, over the words that stand there.
  private func drawSelected(_ bar: Int, _ cells: Int, _ width: Int, into frame: inout Frame) {
    let label = strip.scale.label(of: bar)
    let column = bar * cells
    // At the right end the words stand before the sign.
    let isBefore = column + 1 + label.cellWidth > width
    let text = isBefore ? "\(label)^" : "^\(label)"
    let start = isBefore ? column - label.cellWidth : column
    let end = start + text.cellWidth
    frame.clear(row: 2, columns: max(0, start)..<min(width + 2, end + 2))
    frame.draw(text, row: 2, column: 1 + max(0, start), roles: RoleSet([.accent, .strong]))
  }

  /// The first and the last bar have their words, and those between that begin something.
  private func drawLabels(_ cells: Int, _ width: Int, into frame: inout Frame) {
    let scale = strip.scale
    let last = scale.count - 1
    let end = scale.label(of: last)
    let unit = " \(scale.unit.rawValue)s"
    let lastColumn = min(max(0, last * cells), width - end.cellWidth)
    var free = 0
    for bar in 0..<scale.count where bar == 0 || scale.isMajor(bar) {
      let label = scale.label(of: bar)
      let column = bar * cells
      guard column >= free, bar == 0 || column + label.cellWidth < lastColumn else { continue }
      frame.draw(label, row: 2, column: 1 + column, roles: RoleSet(.dim))
      free = column + label.cellWidth + 2
    }
    if last > 0, lastColumn >= free - 1 {
      frame.draw(end, row: 2, column: 1 + lastColumn, roles: RoleSet(.dim))
      free = lastColumn + end.cellWidth + 1
    }
    // What a bar is stands behind the strip, where there is room.
    if free + unit.cellWidth + 6 < width {
      frame.draw("  a bar a\(unit.dropLast())", row: 2, column: 1 + free, roles: RoleSet(.dim))
    }
  }
}
