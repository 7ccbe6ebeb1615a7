import Articles
import Console
import Entities
import Reading
import Statements

/// What articles say of one topic, a column an article, or cards below each other.
struct ComparisonScreen {
  let model: Model
  let view: ComparisonView

  init(_ model: Model, _ view: ComparisonView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let table = view.table
    let list = ListFrame(model: model, list: view.list, count: table.lines.count)
    list.drawTitle("Compare: \(title)", gathered: detail, into: &frame)
    guard let comparison = view.comparison else {
      return list.drawEmpty("Gathering…", into: &frame)
    }
    list.drawEmpty(
      view.filter.isEmpty
        ? "No article of this library mentions it." : "Nothing matches “\(view.filter)”.",
      into: &frame)
    if !table.isCards, !comparison.sources.isEmpty { drawHeads(comparison, into: &frame) }
    list.drawRows(into: &frame, isSelectable: { _ in false }) { frame, index, row in
      draw(table.lines[index], comparison, isHere: index == view.list.selected, row, into: &frame)
    }
  }

  private var title: String { view.topic.title(model.gazetteer) }

  private var detail: String {
    guard let comparison = view.comparison else { return "" }
    let all = comparison.sources.count + comparison.absent.count
    guard frame(isAtLeast: 60) else { return "\(comparison.sources.count) of \(all)" }
    return "\(counted(comparison.itemCount, "place")) from \(comparison.sources.count) of "
      + counted(all, "article")
  }

  private func frame(isAtLeast columns: Int) -> Bool { model.size.columns >= columns }

  /// The titles of the articles in view, and arrows where there are more.
  private func drawHeads(_ comparison: Comparison, into frame: inout Frame) {
    let (table, order) = (view.table, view.order)
    if table.shown.lowerBound > 0 {
      frame.draw("‹", row: 1, column: table.labelWidth - 1, roles: RoleSet(.marker))
    }
    if table.shown.upperBound < order.count {
      frame.draw("›", row: 1, column: frame.size.columns - 1, roles: RoleSet(.marker))
    }
    for column in table.shown {
      let source = comparison.sources[order[column]]
      frame.draw(
        head(of: source, room: table.columnWidth - 2), row: 1, column: start(of: column),
        roles: RoleSet(column == view.column ? .accent : .columnHead))
    }
  }

  /// The title of an article, with its date where there is room for it.
  private func head(of source: Comparison.Source, room: Int) -> String {
    guard let date = source.date?.text, room >= 30 else { return source.title.fitted(to: room) }
    return "\(source.title.fitted(to: room - date.cellWidth - 2))  \(date)"
  }

  /// Where a row has items that are off the screen.
  private func elsewhere(_ columns: [Int], _ comparison: Comparison) -> String {
    // More titles than these do not fit in a line.
    let titles = columns.prefix(4).map { comparison.sources[view.order[$0]].title }
    let count = columns.count == 1 ? "" : "\(columns.count) articles: "
    let arrow = columns.allSatisfy { $0 < view.table.shown.lowerBound } ? "‹" : "›"
    return "\(arrow) only in \(count)\(titles.joined(separator: " · "))"
  }

  private func start(of column: Int) -> Int {
    let table = view.table
    guard !table.isCards else { return 3 }
    return 1 + table.labelWidth + (column - table.shown.lowerBound) * table.columnWidth
  }

  private func draw(
    _ line: ComparisonLine, _ comparison: Comparison, isHere: Bool, _ row: Int,
    into frame: inout Frame
  ) {
    let room = frame.size.columns - 2
    switch line.content {
    case .section(let text): frame.draw(text, row: row, column: 1, roles: RoleSet(.heading2))
    case .label(let text):
      let isAbsence = line.row == nil
      frame.draw(
        text.fitted(to: room), row: row, column: 1, roles: RoleSet(isAbsence ? .dim : .strong))
    case .source(let index):
      let source = comparison.sources[index]
      let date = source.date.map { "  \($0.text)" } ?? ""
      frame.draw(
        source.title.fitted(to: room - date.cellWidth) + date, row: row, column: 1,
        roles: RoleSet(.dim))
    case .cells(let label, let pieces):
      frame.draw(
        label.fitted(to: max(0, view.table.labelWidth - 1)), row: row, column: 1,
        roles: RoleSet(.dim))
      for piece in pieces { draw(piece, row, into: &frame) }
    case .elsewhere(let label, let columns):
      let end = frame.draw(
        label.fitted(to: frame.size.columns / 2), row: row, column: 1, roles: RoleSet(.dim))
      let start = max(1 + view.table.labelWidth, end + 2)
      let words = elsewhere(columns, comparison).fitted(to: frame.size.columns - start - 1)
      frame.draw(words, row: row, column: start, roles: RoleSet(.dim))
      if isHere { select(start..<(frame.size.columns - 1), row, isFirst: true, into: &frame) }
    case .absent(let source, _):
      frame.draw(source.title.fitted(to: room), row: row, column: 1, roles: RoleSet(.dim))
      if isHere { select(1..<(1 + room), row, isFirst: true, into: &frame) }
    case .blank: break
    }
  }

  private func draw(_ piece: ComparisonLine.Piece, _ row: Int, into frame: inout Frame) {
    let column = start(of: piece.column)
    let roles: RoleSet =
      switch piece.part {
      case .head: RoleSet(.accent)
      case .body: []
      case .empty: RoleSet(.dim)
      }
    let room = view.table.columnWidth - 2
    frame.draw(piece.text.fitted(to: room), row: row, column: column, roles: roles)
    guard piece.place == view.selected else { return }
    select(column..<(column + room), row, isFirst: piece.extent > 0, into: &frame)
  }

  private func select(
    _ columns: Range<Int>, _ row: Int, isFirst: Bool, into frame: inout Frame
  ) {
    frame.add(RoleSet(.selectedRow), row: row, columns: columns)
    if isFirst, model.prompt == nil {
      frame.cursor = Position(row: row, column: columns.lowerBound)
    }
  }
}
