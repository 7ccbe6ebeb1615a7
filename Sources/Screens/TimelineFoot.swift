import Console
import Entities
import Reading
import Statements

/// The selected line of a timeline in full, below the list.
struct TimelineFoot {
  let model: Model
  let view: TimelineView

  init(_ model: Model, _ view: TimelineView) {
    self.model = model
    self.view = view
  }

  /// Draws the rule and what fits in the rows below it, above the status line.
  func draw(rows: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let top = frame.size.rows - 1 - rows
    frame.draw(
      String(repeating: "─", count: width), row: top, column: 0, roles: RoleSet(.panelBorder))
    guard let (line, source) = view.selected else { return }
    let sentence =
      line.kind == .publication
      ? [] : MarkedLine(line.text, model.gazetteer).lines(columns: width - 2)
    if rows < 4 {
      // There is room for one row of facts: what the row above does not show.
      let date = " · \(line.dateText)\(line.isCounted ? "*" : "")"
      let title = source.title.fitted(to: width - 2 - date.cellWidth)
      let end = frame.draw(title, row: top + 1, column: 1, roles: RoleSet(.strong))
      frame.draw(date, row: top + 1, column: end, roles: RoleSet(.dim))
      frame.draw(sentence, row: top + 2, column: 1, rows: rows - 2)
      return
    }
    var words = StyledWords()
    words.add(source.title, RoleSet(.strong))
    words.add("· \(Self.facts(line, source))", RoleSet(.dim))
    for copy in line.copies {
      words.add("· also in \(view.timeline?.sources[copy.source].title ?? "")", RoleSet(.dim))
    }
    let head = words.lines(columns: width - 2)
    // The sentence goes before more than one row of facts.
    let headRows = max(1, min(head.count, rows - 1 - sentence.count))
    frame.draw(head, row: top + 1, column: 1, rows: headRows)
    frame.draw(sentence, row: top + 1 + headRows, column: 1, rows: rows - 1 - headRows)
  }

  /// When it is and how that is known.
  static func facts(_ line: DatedLine, _ source: Timeline.Source) -> String {
    let own = source.date.value?.words ?? "unknown"
    switch (line.kind, line.origin) {
    case (.publication, .told): return "published \(own), told by you"
    case (.publication, _): return "published \(own)"
    case (.sentence, .text): return line.dateText
    case (.sentence, .article):
      return "\(line.dateText), told from the article's own date \(own)"
    case (.sentence, .told):
      return "\(line.dateText), told from the date \(own) that you gave the article"
    case (.sentence, .unknown):
      return source.date.value == nil
        ? "\(counted(source.untold, "date")) here \(source.untold == 1 ? "is" : "are") told from "
          + "the article's own date, which is unknown; pd sets it"
        : "told from the article's own date \(own), which does not settle it"
    }
  }
}
