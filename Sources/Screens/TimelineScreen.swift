import Console
import Entities
import Reading
import Statements

/// A timeline: the strip above, dated lines by year or month, the selected one in full below.
struct TimelineScreen {
  let model: Model
  let view: TimelineView
  private let division: TimelineView.Division
  private let columns: Columns

  /// Where the parts of a line stand, in cells.
  private struct Columns {
    let date = 2
    let source: Int
    let text: Int
    let end: Int

    init(_ width: Int) {
      // In a narrow window the article is named below only.
      source = width < 60 ? 14 : 18
      text = width < 60 ? source : source + (width < 100 ? 17 : 29)
      end = width - 1
    }
  }

  init(_ model: Model, _ view: TimelineView) {
    self.model = model
    self.view = view
    division = TimelineView.Division(model.size)
    columns = Columns(model.size.columns)
  }

  func draw(into frame: inout Frame) {
    let list = ListFrame(model: model, list: view.list, count: view.rows?.rows.count ?? 0)
    let title = topicText.isEmpty ? "Timeline of the library" : "Timeline: \(topicText)"
    list.drawTitle(title, gathered: detail, into: &frame)
    guard let timeline = view.timeline, let rows = view.rows else {
      return list.drawEmpty("Gathering…", into: &frame)
    }
    guard !rows.shown.isEmpty else { return list.drawEmpty(emptyText(timeline), into: &frame) }
    if let strip = view.strip(columns: model.stripColumns) {
      TimelineBars(strip, selected: view.selectedPlace.flatMap(strip.bar)).draw(into: &frame)
    }
    drawRows(timeline, rows, into: &frame)
    TimelineFoot(model, view).draw(rows: division.foot, into: &frame)
  }

  /// What it is about; empty for the library.
  private var topicText: String {
    view.topic == .library ? "" : view.topic.title(model.gazetteer)
  }

  private var detail: String {
    guard let rows = view.rows, let timeline = view.timeline else { return "" }
    let all = counted(timeline.lines.count, "line")
    let isNarrowed = rows.shown.count < timeline.lines.count
    let lines = isNarrowed ? "\(rows.shown.count) of \(all)" : all
    guard model.size.columns >= 60 else { return lines }
    return "\(lines) in \(counted(timeline.sources.count, "article"))"
  }

  private func emptyText(_ timeline: Timeline) -> String {
    if !timeline.lines.isEmpty { return "No line matches “\(view.filter)”." }
    return topicText.isEmpty ? "Nothing here says when." : "Nothing on \(topicText) says when."
  }

  private func drawRows(_ timeline: Timeline, _ rows: TimelineRows, into frame: inout Frame) {
    for line in 0..<division.height {
      let index = view.list.top + line
      guard index < rows.rows.count else { break }
      let row = TimelineView.Division.head + line
      switch rows.rows[index] {
      case .head(let head):
        frame.draw(head.title, row: row, column: 1, roles: RoleSet(.heading2))
      case .gap(let gap):
        frame.draw("  ⋮ \(gap.text)", row: row, column: 1, roles: RoleSet(.dim))
      case .line(let number):
        draw(timeline.lines[number], of: timeline, row: row, into: &frame)
      }
      guard index == view.list.selected else { continue }
      frame.add(RoleSet(.selectedRow), row: row, columns: 0..<frame.size.columns)
      if model.prompt == nil { frame.cursor = Position(row: row, column: 0) }
    }
  }

  private func draw(
    _ line: DatedLine, of timeline: Timeline, row: Int, into frame: inout Frame
  ) {
    let sign = line.isCounted ? "*" : ""
    let date = line.dateText.fitted(to: columns.source - columns.date - 1 - sign.cellWidth)
    frame.draw(date + sign, row: row, column: columns.date, roles: RoleSet(.accent))
    if columns.text > columns.source {
      let more = line.copies.isEmpty ? "" : " +\(line.copies.count)"
      let room = columns.text - columns.source - 1 - more.cellWidth
      let title = timeline.source(of: line).title.fitted(to: room)
      frame.draw(title + more, row: row, column: columns.source, roles: RoleSet(.dim))
    }
    if line.kind == .publication {
      frame.draw(
        "published".fitted(to: columns.end - columns.text), row: row, column: columns.text,
        roles: RoleSet(.byline))
    } else {
      MarkedLine(line.text, model.gazetteer).draw(
        row: row, columns: columns.text..<columns.end, into: &frame)
    }
  }
}
