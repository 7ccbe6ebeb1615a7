import Annotations
import Articles
import Console
import Entities
import Reading
import Statements

/// An entity's page.
struct EntityScreen {
  let model: Model
  let view: EntityView

  init(_ model: Model, _ view: EntityView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let entity = view.page?.entity ?? model.gazetteer[view.entity]
    let rows = view.rows
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle(
      entity?.name ?? view.entity.rawValue, gathered: detail(entity), into: &frame)
    list.drawRows(into: &frame, isSelectable: { rows[$0].isSelectable }) { frame, index, row in
      draw(rows[index], row: row, into: &frame)
    }
    if view.page == nil { list.drawEmpty("Gathering…", into: &frame) }
  }

  private func detail(_ entity: Entity?) -> String {
    guard let page = view.page else { return entity?.kind.word ?? "" }
    let mentions = counted(page.mentionCount, "mention")
    let twins = view.twins.count
    // In a narrow window the name matters more than what else is known.
    guard model.size.columns >= 60 else {
      return twins > 0 ? "\(mentions) (\(twins) same)" : mentions
    }
    let repeated = twins > 0 ? " (\(twins) same words)" : ""
    let places = "\(mentions)\(repeated) in \(page.articles.count) of \(page.articleCount)"
    // That some are the same words matters more than the kind.
    guard twins == 0 || model.size.columns >= 100 else { return places }
    return "\(page.entity.kind.word) · \(places)"
  }

  private func draw(_ row: EntityView.Row, row line: Int, into frame: inout Frame) {
    let width = frame.size.columns
    switch row {
    case .about(let text): frame.draw(text.fitted(to: width - 2), row: line, column: 1)
    case .fact(let text):
      frame.draw(text.fitted(to: width - 2), row: line, column: 1, roles: RoleSet(.dim))
    case .section(let text): frame.draw(text, row: line, column: 1, roles: RoleSet(.heading2))
    case .form(let form):
      frame.draw("\(form.count)".rightAligned(in: 5), row: line, column: 1, roles: RoleSet(.dim))
      let end = frame.draw(form.text.fitted(to: width - 24), row: line, column: 8)
      frame.draw(form.rule.rawValue, row: line, column: end + 2, roles: RoleSet(.dim))
    case .article(let group): drawArticle(group, row: line, into: &frame)
    case .mention(let hit, let mention):
      if view.twins[hit] != nil {
        frame.draw(RepeatWords.mark, row: line, column: 0, roles: RoleSet(.dim))
      }
      KeywordInContext.draw(
        mention.context, kind: view.page?.entity.kind, row: line, into: &frame)
    case .note(let note): drawNote(note, row: line, into: &frame)
    case .companion(let companion): drawCompanion(companion, row: line, into: &frame)
    case .reference(let reference):
      let end = frame.draw(reference.name, row: line, column: 3, roles: RoleSet(.accent))
      let relation = reference.relation ?? ""
      let words =
        reference.isInverse
        ? (relation.isEmpty ? "refers here" : "\(relation) (of this)") : relation
      frame.draw(
        words.fitted(to: width - end - 3), row: line, column: end + 2, roles: RoleSet(.dim))
    case .quotation(let quoted): drawQuotation(quoted, row: line, into: &frame)
    case .dated(let dated, let source): drawDated(dated, source, row: line, into: &frame)
    case .more(let section, let count):
      let words = section == .timeline ? "in the timeline" : "more"
      frame.draw("… \(count) \(words)", row: line, column: 3, roles: RoleSet(.dim))
    case .blank: break
    }
  }

  /// The words, then where they are from.
  private func drawQuotation(_ quoted: QuotedLine, row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let facts = [quoted.title, quoted.date.value?.text].compactMap { $0 }.joined(separator: " · ")
    let source = facts.fitted(to: width < 60 ? 0 : width / 3)
    let room = width - 4 - (source.isEmpty ? 0 : source.cellWidth + 2)
    frame.draw(quoted.text.fitted(to: room), row: row, column: 3)
    frame.draw(source, row: row, column: width - 1 - source.cellWidth, roles: RoleSet(.dim))
  }

  private func drawDated(
    _ line: DatedLine, _ source: Timeline.Source, row: Int, into frame: inout Frame
  ) {
    let date = (line.dateText + (line.isCounted ? "*" : "")).fitted(to: 14)
    frame.draw(date, row: row, column: 3, roles: RoleSet(.accent))
    let columns = 18..<(frame.size.columns - 1)
    guard line.kind == .sentence else {
      let words = "published: \(source.title)".fitted(to: columns.count)
      frame.draw(words, row: row, column: columns.lowerBound, roles: RoleSet(.byline))
      return
    }
    MarkedLine(line.text, model.gazetteer).draw(row: row, columns: columns, into: &frame)
  }

  private func drawNote(_ note: NotebookRow, row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let words = note.annotation.noteText ?? note.annotation.anchor.exact
    let end = frame.draw(
      words.split(whereSeparator: \.isNewline).joined(separator: " ").fitted(to: width * 2 / 3),
      row: row, column: 3, roles: RoleSet(.note))
    frame.draw(
      note.title.fitted(to: max(0, width - end - 3)), row: row, column: end + 2,
      roles: RoleSet(.dim))
  }

  private func drawArticle(_ group: ArticleMentions, row: Int, into frame: inout Frame) {
    let source = view.twins.source(of: group.hits)
    let facts =
      source.map { "= \(model.title(of: $0))".fitted(to: 22) }
      ?? [group.metadata.kind, group.metadata.shownDate].compactMap { $0 }.joined(separator: " · ")
    let right = "\(facts)  \(group.lines.count)".rightAligned(in: 26)
    let start = frame.size.columns - right.cellWidth - 1
    let isWide = frame.size.columns >= 60
    if isWide { frame.draw(right, row: row, column: start, roles: RoleSet(.dim)) }
    let bar = isWide ? DispersionBar.text(group, columns: Self.barColumns) : ""
    let barStart = start - Self.barColumns - 1
    frame.draw(bar, row: row, column: barStart, roles: RoleSet(.dim))
    let room = isWide ? barStart - 3 : frame.size.columns - 2
    frame.draw(group.metadata.title.fitted(to: room), row: row, column: 1, roles: RoleSet(.strong))
  }

  /// Cells of the bar that shows where in an article mentions stand.
  private static let barColumns = 16

  private func drawCompanion(
    _ companion: EntityPage.Companion, row: Int, into frame: inout Frame
  ) {
    frame.draw(String(companion.kind.letter), row: row, column: 1, roles: RoleSet(.dim))
    let end = frame.draw(companion.name, row: row, column: 3, roles: RoleSet(Role(companion.kind)))
    let sentences = companion.sentences > 0 ? counted(companion.sentences, "sentence") + ", " : ""
    let counts = sentences + counted(companion.paragraphs, "paragraph")
    frame.draw(counts, row: row, column: end + 2, roles: RoleSet(.dim))
  }
}
