import Articles
import Console
import Entities
import Reading

/// Names that no entry knows: a list, and beside or below it the places of the selected one.
struct SuggestionsScreen {
  let model: Model
  let view: SuggestionsView

  init(_ model: Model, _ view: SuggestionsView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let rows = view.rows
    let list = ListFrame(model: model, list: view.list, count: rows.count)
    list.drawTitle(title, gathered: counted(rows.count, "name"), into: &frame)
    drawHeads(into: &frame)
    for line in 0..<model.listHeight {
      let index = view.list.top + line
      guard index < rows.count else { break }
      draw(rows[index], row: Model.listHead + line, isSelected: index == view.list.selected, &frame)
    }
    list.drawEmpty(emptyText, into: &frame)
    guard let selected = view.selected else { return }
    SuggestionDetail(model: model, row: selected, kind: view.kind(of: selected))
      .draw(into: &frame, rows: detailRows, columns: detailColumns)
  }

  private var title: String {
    guard let path = view.article else { return "Suggested names" }
    return "Suggested names in \(model.library[path]?.metadata.title ?? path.fileName)"
  }

  private var emptyText: String {
    if view.all == nil { return "Gathering…" }
    if !view.filter.isEmpty { return "No name holds “\(view.filter)”. Esc shows all." }
    return view.article == nil
      ? "Every name that stands here twice has\nan entry, or is never to have one."
      : "Every name of this article has an\nentry, or is never to have one."
  }

  /// Columns of the list; the rest of a wide screen shows the places.
  private var listColumns: Int {
    model.hasPlacesAside ? model.size.columns * 9 / 20 : model.size.columns
  }

  private var detailRows: Range<Int> {
    let foot = model.size.rows - 1
    return model.hasPlacesAside
      ? 1..<foot : min(Model.listHead + model.listHeight, foot)..<foot
  }

  private var detailColumns: Range<Int> {
    model.hasPlacesAside
      ? (listColumns + 2)..<(model.size.columns - 1) : 1..<(model.size.columns - 1)
  }

  private var countColumn: Int { listColumns - 10 }
  private var showsKind: Bool { listColumns >= 50 }
  private var nameColumns: Int { countColumn - 4 - (showsKind ? 14 : 0) }

  private func drawHeads(into frame: inout Frame) {
    let dim = RoleSet(.columnHead)
    frame.draw("name", row: 1, column: 3, roles: dim)
    if showsKind { frame.draw("kind", row: 1, column: nameColumns + 4, roles: dim) }
    frame.draw("art.", row: 1, column: countColumn, roles: dim)
    frame.draw("ment.", row: 1, column: countColumn + 5, roles: dim)
  }

  private func draw(_ row: SuggestionRow, row line: Int, isSelected: Bool, _ frame: inout Frame) {
    let suggestion = row.suggestion
    let kind = view.kind(of: row)
    frame.draw(String(kind.letter), row: line, column: 1, roles: RoleSet(Role(kind)))
    let forms =
      suggestion.forms.isEmpty ? "" : " (\(suggestion.forms.joined(separator: ", ")))"
    let owner = suggestion.aliasOf.map { " = \(model.gazetteer[$0]?.name ?? $0.rawValue)?" } ?? ""
    let end = frame.draw(
      (suggestion.text + forms).fitted(to: nameColumns), row: line, column: 3,
      roles: RoleSet(Role(kind)))
    let room = nameColumns + 3 - end
    if room > 6 {
      frame.draw(owner.fitted(to: room), row: line, column: end, roles: RoleSet(.dim))
    }
    if showsKind {
      frame.draw(kind.word.fitted(to: 13), row: line, column: nameColumns + 4, roles: RoleSet(.dim))
    }
    frame.draw(
      "\(suggestion.articles)".rightAligned(in: 4), row: line, column: countColumn,
      roles: RoleSet(.dim))
    frame.draw(
      "\(suggestion.mentions)".rightAligned(in: 5), row: line, column: countColumn + 5,
      roles: RoleSet(.dim))
    guard isSelected else { return }
    frame.add(RoleSet(.selectedRow), row: line, columns: 0..<listColumns)
    if model.prompt == nil { frame.cursor = Position(row: line, column: 0) }
  }
}

/// What is known of one suggested name: what each decision would do, and its places in context.
struct SuggestionDetail {
  let model: Model
  let row: SuggestionRow
  let kind: EntityKind

  func draw(into frame: inout Frame, rows: Range<Int>, columns: Range<Int>) {
    drawBorder(into: &frame, rows: rows, columns: columns)
    var line = rows.lowerBound + 1
    let isRoomy = rows.count >= 8
    let heads = (isRoomy ? 3 : 1) + (row.suggestion.aliasOf == nil ? 0 : 1)
    for (text, roles) in facts(isRoomy: isRoomy, columns.count).prefix(max(1, heads)) {
      guard line < rows.upperBound else { return }
      frame.draw(
        text.fitted(to: columns.count), row: line, column: columns.lowerBound, roles: roles)
      line += 1
    }
    if isRoomy { line += 1 }
    drawPlaces(into: &frame, rows: line..<max(line, rows.upperBound), columns: columns)
  }

  private func drawBorder(into frame: inout Frame, rows: Range<Int>, columns: Range<Int>) {
    if model.hasPlacesAside {
      for line in rows {
        frame.draw("│", row: line, column: columns.lowerBound - 2, roles: RoleSet(.panelBorder))
      }
    } else {
      let rule = String(repeating: "─", count: frame.size.columns)
      frame.draw(rule, row: rows.lowerBound, column: 0, roles: RoleSet(.panelBorder))
    }
    frame.draw(
      model.hasPlacesAside
        ? row.suggestion.text.fitted(to: columns.count)
        : " \(row.suggestion.text.fitted(to: columns.count - 4)) ", row: rows.lowerBound,
      column: columns.lowerBound, roles: RoleSet(.panelTitle))
  }

  /// What each decision would do; the keys come from the table.
  private func facts(isRoomy: Bool, _ columns: Int) -> [(String, RoleSet)] {
    let previews = model.previews(of: row, kind)
    let isWide = columns >= 60
    var facts = [
      ("\(key(.acceptName)) new \(kind.word): \(words(previews.asNew, isWide))", RoleSet())
    ]
    if let owner = row.suggestion.aliasOf {
      let name = model.gazetteer[owner]?.name ?? owner.rawValue
      let change = words(previews.asAlias, isWide)
      let room = columns - change.cellWidth - 8
      facts.append(
        ("\(key(.aliasName)) of \(name.fitted(to: max(8, room))): \(change)", RoleSet()))
    }
    guard isRoomy else { return facts }
    let places = counted(row.suggestion.mentions, "place")
    facts.append(("\(key(.neverName)) never: \(places) not asked about again", RoleSet(.dim)))
    return facts
  }

  private func key(_ command: Command) -> String {
    model.keymap.spellings(of: command, in: .suggestions).first?.plainKey ?? ""
  }

  private func words(_ preview: CorrectionPreview?, _ isWide: Bool) -> String {
    preview.map { isWide ? $0.words : $0.shortWords } ?? "…"
  }

  /// The places, each under its article's title, the name in the middle of the line.
  private func drawPlaces(into frame: inout Frame, rows: Range<Int>, columns: Range<Int>) {
    var line = rows.lowerBound
    var path: ArticlePath?
    for context in row.lines {
      if context.path != path, rows.count > 3 {
        guard line + 1 < rows.upperBound else { return }
        path = context.path
        let title = model.library[context.path]?.metadata.title ?? context.path.fileName
        frame.draw(
          title.fitted(to: columns.count), row: line, column: columns.lowerBound,
          roles: RoleSet(.strong))
        line += 1
      }
      guard line < rows.upperBound else { return }
      KeywordInContext.draw(context, kind: kind, row: line, columns: columns, into: &frame)
      line += 1
    }
  }
}
