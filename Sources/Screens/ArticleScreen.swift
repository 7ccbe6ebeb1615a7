import Annotations
import Articles
import Console
import Entities
import Reading
import Statements
import Typesetting

/// An article: its column of text, its gutter, and the notes beside it.
struct ArticleScreen {
  let model: Model
  let view: ArticleView
  private let page: Page?
  /// The entities whose links stand out among the others.
  private let lit: Set<EntityID>

  /// Draws an article on the whole screen, or on a page of its own.
  init(_ model: Model, _ view: ArticleView, page: Page? = nil, lit: Set<EntityID> = []) {
    self.model = model
    self.view = view
    self.page = page ?? model.page
    self.lit = lit
  }

  func draw(into frame: inout Frame) {
    guard let page else {
      frame.draw("Opening \(view.path.fileName)…", row: 1, column: 2, roles: RoleSet(.dim))
      return
    }
    let rows = page.rows(from: page.topRow(of: view.place), showsNotes: view.showsNotes)
    let lines = rows.compactMap { row -> Line? in
      if case .line(let line, _) = row { line } else { nil }
    }
    guard let first = lines.first, let last = lines.last else {
      drawHead(rows, on: page, into: &frame)
      return
    }
    // The last line of a table's row may end before the lines above it do.
    let end = lines.map(\.range.upperBound).max() ?? last.range.upperBound
    let shown = first.range.lowerBound..<max(first.range.lowerBound, end)
    let runs = DecorationMerge(Decorations(model, view, page.open, lit: lit).all(in: shown))
    for (index, row) in rows.enumerated() {
      switch row {
      case .head(let line):
        frame.draw(line.text, row: index, column: page.left, roles: RoleSet(line.role))
      case .line(let line, _):
        draw(line, row: index, runs, on: page, into: &frame)
      case .blank where index + 1 < rows.count:
        drawLanguage(above: rows[index + 1], row: index, on: page, into: &frame)
      case .note(let text, let id):
        drawNote(text, id, row: index, on: page, into: &frame)
      case .tail(let tail):
        ArticleEnd(page, view, model.repeats[page.open.path]).draw(tail, row: index, into: &frame)
      case .blank: break
      }
    }
    MarginNotes(page).draw(rows, into: &frame)
    drawHints(rows, on: page, into: &frame)
  }

  private func drawHead(_ rows: [PageRow], on page: Page, into frame: inout Frame) {
    for (index, row) in rows.enumerated() {
      guard case .head(let line) = row else { continue }
      frame.draw(line.text, row: index, column: page.left, roles: RoleSet(line.role))
    }
    guard page.open.article.blocks.isEmpty else { return }
    frame.draw(
      Self.emptiness(of: page.open.excerpt), row: min(page.height - 1, page.head.count),
      column: page.left,
      roles: RoleSet(.dim))
  }

  private static func emptiness(of excerpt: Excerpt?) -> String {
    guard let bytes = excerpt?.bytes else { return "This file holds no text." }
    return "Nothing but blank lines from byte \(bytes.lowerBound) to \(bytes.upperBound)."
  }

  private func draw(
    _ line: Line, row: Int, _ runs: DecorationMerge, on page: Page, into frame: inout Frame
  ) {
    let base = blockRoles(line, page)
    if let lead = line.lead {
      frame.draw(
        lead.text, row: row, column: page.left + lead.column,
        roles: RoleSet(lead.kind == .rule ? .rule : .marker))
    }
    drawGutter(line, row: row, on: page, into: &frame)
    if line.isFold { return drawFold(line, row: row, runs, on: page, into: &frame) }
    let cursor = view.place.cursor
    let segments = runs.runs(in: line.range)
    var segment = 0
    let window = page.window(of: line, sideways: page.sideways(of: view))
    var clipped = Clipping(window)
    for placed in page.layout.clusters(of: line) where clipped.shows(placed) {
      while segment < segments.count, segments[segment].range.upperBound <= placed.offset {
        segment += 1
      }
      var roles = base
      if segment < segments.count, segments[segment].range.contains(placed.offset) {
        roles.formUnion(segments[segment].roles)
      }
      let column = page.left + placed.column - window.shift
      frame.set(placed.cluster, row: row, column: column, roles: roles)
      let isAtCursor =
        placed.offset <= cursor && cursor < placed.offset.advanced(by: max(1, placed.byteLength))
      if isAtCursor, !placed.isContinued, model.prompt == nil {
        frame.cursor = Position(row: row, column: column)
      }
    }
    clipped.drawArrows(row: row, left: page.left, into: &frame)
    for sign in line.trailers {
      frame.draw(
        sign.trailer.text, row: row, column: page.left + sign.column, roles: RoleSet(.marker))
    }
  }

  /// One row in the place of a passage that was printed before; lit when something in it is.
  private func drawFold(
    _ line: Line, row: Int, _ runs: DecorationMerge, on page: Page, into frame: inout Frame
  ) {
    let column = page.left + line.indent
    let roles = runs.runs(in: line.range).reduce(into: RoleSet(.dim)) { $0.formUnion($1.roles) }
    let words = Self.fold.fitted(to: max(1, page.columns - line.indent))
    frame.draw(words, row: row, column: column, roles: roles)
    if line.range.contains(view.place.cursor), model.prompt == nil {
      frame.cursor = Position(row: row, column: column)
    }
  }

  /// What stands in the place of a passage that was printed before.
  private static let fold = "(the quotation above again)"

  /// The language of a block of code, at the right end of the blank row above it.
  private func drawLanguage(above next: PageRow, row: Int, on page: Page, into frame: inout Frame) {
    guard case .line(let line, _) = next, line.isFirstOfBlock, let index = line.block,
      let language = page.open.article.blocks[index].language
    else { return }
    let label = language.fitted(to: page.columns)
    let column = page.left + page.columns - label.cellWidth
    frame.draw(label, row: row, column: column, roles: RoleSet(.dim))
  }

  private func blockRoles(_ line: Line, _ page: Page) -> RoleSet {
    guard let index = line.block else { return [] }
    let block = page.open.article.blocks[index]
    switch block.kind {
    case .heading(let level): return RoleSet(.heading(level))
    case .quotation: return RoleSet(.quotation)
    case .attribution: return RoleSet(.attribution)
    case .byline: return RoleSet(.byline)
    case .caption: return RoleSet(.caption)
    case .dek: return RoleSet(.dek)
    case .preformatted: return RoleSet(.code)
    case .sectionBreak: return RoleSet(.rule)
    case .callout: return RoleSet(.quotation).adding(.strong)
    case .paragraph, .listItem, .tableRow, .footnote: return []
    }
  }

  /// One mark left of a line that an annotation touches: a star when it has a note; else one of a
  /// line whose words another article prints too.
  private func drawGutter(_ line: Line, row: Int, on page: Page, into frame: inout Frame) {
    let touching = page.open.notebook.annotations.filter { annotation in
      annotation.range.map(line.touches) ?? false
    }
    guard let annotation = touching.first(where: { $0.noteText != nil }) ?? touching.first
    else { return drawRepeat(line, row: row, on: page, into: &frame) }
    let startsHere = annotation.range.map { line.holds($0.lowerBound) } ?? false
    let mark = annotation.noteText != nil && startsHere ? "*" : "▎"
    frame.draw(mark, row: row, column: page.left - 2, roles: RoleSet(.note))
  }

  private func drawRepeat(_ line: Line, row: Int, on page: Page, into frame: inout Frame) {
    let ranges = model.repeats[page.open.path].map(\.here.range).filter(line.touches)
    guard !ranges.isEmpty else { return }
    let startsHere = ranges.contains { line.holds($0.lowerBound) }
    let mark = startsHere ? RepeatWords.mark : RepeatWords.continuation
    frame.draw(mark, row: row, column: page.left - 2, roles: RoleSet(.dim))
  }

  private func drawNote(
    _ text: String, _ id: AnnotationID, row: Int, on page: Page, into frame: inout Frame
  ) {
    frame.draw("│ ", row: row, column: page.left + 2, roles: RoleSet(.note))
    frame.draw(text, row: row, column: page.left + 4, roles: RoleSet(.note))
  }

  /// Letters over the first cells of every link in view.
  private func drawHints(_ rows: [PageRow], on page: Page, into frame: inout Frame) {
    guard let hints = view.hints else { return }
    for hint in hints.left {
      let place = page.layout.position(of: hint.range.lowerBound)
      let wanted = place.row + page.head.count
      let row = rows.firstIndex { row in
        if case .line(_, let index) = row { index == wanted } else { false }
      }
      guard let row, let line = page.line(at: wanted) else { continue }
      let rest = String(hint.label.dropFirst(hints.typed.count))
      let shift = page.window(of: line, sideways: page.sideways(of: view)).shift
      // Where lines run from right to left, a link begins at its right.
      let back = line.direction == .rightToLeft ? rest.utf8.count - 1 : 0
      frame.draw(
        rest, row: row, column: page.left + max(0, place.column - shift - back),
        roles: RoleSet(.hint))
    }
  }
}
