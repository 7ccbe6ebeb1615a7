import Articles
import Console
import Entities
import Reading
import Statements

/// Who is quoted, or what one of them said.
struct VoicesScreen {
  let model: Model
  let view: VoicesView

  init(_ model: Model, _ view: VoicesView) {
    self.model = model
    self.view = view
  }

  /// Cells of a count.
  private static let count = 9

  /// Cells from which reported words have a column of their own.
  private static let leastForCounts = 60

  func draw(into frame: inout Frame) {
    let rows = view.rows
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle(title, gathered: detail, into: &frame)
    guard let voices = view.voices else { return list.drawEmpty("Gathering…", into: &frame) }
    list.drawEmpty(
      view.filter.isEmpty ? "Nobody is quoted." : "Nothing matches “\(view.filter)”.", into: &frame)
    if view.voice == nil, !rows.isEmpty { drawHeads(into: &frame) }
    list.drawRows(into: &frame, isSelectable: { isWhole(rows[$0]) }) { frame, index, row in
      draw(rows[index], voices, row, into: &frame)
    }
  }

  private func isWhole(_ row: VoicesView.Row) -> Bool {
    if case .speaker = row { true } else { false }
  }

  private var title: String {
    let on = view.topic == .library ? "" : " on \(view.topic.title(model.gazetteer))"
    guard let speaker = view.speaker else { return "Voices\(on)" }
    return "Voices\(on): \(speaker.title)"
  }

  private var detail: String {
    guard let voices = view.voices else { return "" }
    if let speaker = view.speaker {
      return "\(counted(speaker.quotations.count, "quotation")) in "
        + counted(speaker.articles.count, "article")
    }
    let quotations = counted(voices.quotationCount, "quotation")
    guard model.size.columns >= Self.leastForCounts else { return quotations }
    return "\(quotations) in \(counted(voices.sources.count, "article"))"
  }

  // MARK: - Speakers

  private var isWide: Bool { model.size.columns >= Self.leastForCounts }

  private var nameWidth: Int { isWide ? min(32, model.size.columns / 3) : model.size.columns - 8 }

  private var heads: [String] { isWide ? ["direct", "reported", "articles"] : ["times"] }

  private func drawHeads(into frame: inout Frame) {
    frame.draw("speaker", row: 1, column: 1, roles: RoleSet(.columnHead))
    for (index, head) in heads.enumerated() {
      frame.draw(
        head.rightAligned(in: isWide ? Self.count : 5), row: 1, column: column(index),
        roles: RoleSet(.columnHead))
    }
    guard isWide else { return }
    frame.draw("speaks of", row: 1, column: column(3) + 2, roles: RoleSet(.columnHead))
  }

  private func column(_ index: Int) -> Int { 1 + nameWidth + index * Self.count }

  private func draw(_ speaker: Voices.Speaker, _ row: Int, into frame: inout Frame) {
    let roles: RoleSet =
      switch speaker.voice {
      case .entity(let id): model.gazetteer[id].map { RoleSet(Role($0.kind)) } ?? []
      case .name: []
      case .narrator, .unresolved: RoleSet(.dim)
      }
    frame.draw(speaker.title.fitted(to: nameWidth - 1), row: row, column: 1, roles: roles)
    let counts = [speaker.directCount, speaker.reportedCount, speaker.articles.count]
    guard isWide else {
      frame.draw("\(speaker.quotations.count)".rightAligned(in: 5), row: row, column: column(0))
      return
    }
    for (index, count) in counts.enumerated() {
      let text = count == 0 ? "·" : "\(count)"
      frame.draw(
        text.rightAligned(in: Self.count), row: row, column: column(index),
        roles: RoleSet(count == 0 ? .dim : .status))
    }
    let start = column(3) + 2
    let subjects = speaker.subjects.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    frame.draw(
      subjects.fitted(to: max(0, frame.size.columns - start - 1)), row: row, column: start,
      roles: RoleSet(.dim))
  }

  // MARK: - Rows

  private func draw(
    _ row: VoicesView.Row, _ voices: Voices, _ line: Int, into frame: inout Frame
  ) {
    let room = frame.size.columns - 2
    switch row {
    case .section(let title): frame.draw(title, row: line, column: 1, roles: RoleSet(.heading2))
    case .speaker(let index): draw(voices.speakers[index], line, into: &frame)
    case .source(let index):
      let source = voices.sources[index]
      let date = source.date.map { "  \($0.text)" } ?? ""
      frame.draw(
        source.title.fitted(to: room - date.cellWidth) + date, row: line, column: 1,
        roles: RoleSet(.strong))
    case .words(let words, let index, let extent):
      frame.draw(words, row: line, column: 3)
      guard case .words(_, index, _)? = selectedRow else { return }
      frame.add(RoleSet(.selectedRow), row: line, columns: 3..<(frame.size.columns - 1))
      if extent > 0, model.prompt == nil { frame.cursor = Position(row: line, column: 3) }
    case .blank: break
    }
  }

  private var selectedRow: VoicesView.Row? {
    view.rows.indices.contains(view.list.selected) ? view.rows[view.list.selected] : nil
  }
}
