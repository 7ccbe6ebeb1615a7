import Articles
import Console
import Reading
import Statements
import Typesetting

/// Two articles side by side, or one above the other, each under a head of its own.
struct BesideScreen {
  let model: Model
  let view: BesideView

  init(_ model: Model, _ view: BesideView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let layout = BesideLayout(model.size)
    for side in [BesideView.Side.first, .second] {
      draw(side, in: layout[side], into: &frame)
    }
    guard !layout.isStacked else { return }
    let column = layout[.second].origin.column - 1
    for row in 0..<(model.size.rows - 1) {
      frame.draw("│", row: row, column: column, roles: RoleSet(.panelBorder))
    }
  }

  private func draw(
    _ side: BesideView.Side, in place: BesideLayout.Place, into frame: inout Frame
  ) {
    let article = view[side]
    guard let page = model.page(of: side) else {
      frame.draw(
        "Opening \(article.path.fileName)…", row: place.origin.row + place.headRows,
        column: place.origin.column + 2, roles: RoleSet(.dim))
      return
    }
    var text = Frame(size: place.text)
    ArticleScreen(model, article, page: page, lit: view.alignment?.shared ?? [])
      .draw(into: &text)
    drawMark(side, on: page, into: &text)
    if side != view.active { text.cursor = nil }
    frame.paste(
      text,
      at: Position(row: place.origin.row + place.headRows, column: place.origin.column))
    drawHead(side, on: page, in: place, into: &frame)
  }

  /// A mark beside the block that brings the two together, on its first line in view.
  private func drawMark(_ side: BesideView.Side, on page: Page, into frame: inout Frame) {
    guard let pair = view.pair else { return }
    let top = page.topRow(of: view[side].place)
    let row = (top..<(top + page.height)).first { page.line(at: $0)?.block == pair[side] }
    guard let row else { return }
    frame.draw(">", row: row - top, column: page.left - 2, roles: RoleSet(.accent))
  }

  /// The title, and below it the date, the source and the place; in one row the place alone.
  private func drawHead(
    _ side: BesideView.Side, on page: Page, in place: BesideLayout.Place, into frame: inout Frame
  ) {
    guard place.headRows > 0 else { return }
    let (row, column) = (place.origin.row, place.origin.column)
    let end = column + place.text.columns
    let isActive = side == view.active
    let position = ReadingPosition(page, view[side]).text
    let metadata = page.open.article.metadata
    let facts = [metadata.date, metadata.sources.first].compactMap { $0 }
    let isShort = place.headRows == 1
    let right = isShort ? position : ""
    let room = max(1, place.text.columns - 2 - (isShort ? right.cellWidth + 1 : 0))
    frame.draw(
      metadata.title.fitted(to: room), row: row, column: column + 1, roles: RoleSet(.title),
      limit: end)
    frame.draw(
      right, row: row, column: end - right.cellWidth - 1, roles: RoleSet(.dim), limit: end)
    if isActive {
      frame.add(RoleSet(.selectedRow), row: row, columns: column..<end)
    }
    guard !isShort else { return }
    let line = (facts + [position]).joined(separator: " · ")
    let words =
      line.cellWidth <= place.text.columns - 2
      ? line
      : facts.joined(separator: " · ")
        .fitted(to: max(1, place.text.columns - 5 - position.cellWidth)) + " · " + position
    frame.draw(words, row: row + 1, column: column + 1, roles: RoleSet(.dim), limit: end)
  }
}

/// How far a reader is in an article, and in which paragraph the cursor stands.
struct ReadingPosition {
  private let page: Page
  private let view: ArticleView

  init(_ page: Page, _ view: ArticleView) {
    self.page = page
    self.view = view
  }

  /// `34% ¶3/20`.
  var text: String {
    let bottom = page.topRow(of: view.place) + page.height
    if let excerpt = page.open.excerpt {
      return "\(percent(above: bottom, excerpt))% of \(excerpt.fileSize.inMegabytes)"
    }
    let block = (page.open.article.blockIndex(at: view.place.cursor) ?? -1) + 1
    return "\(percent(above: bottom))% ¶\(block)/\(page.open.article.blocks.count)"
  }

  /// How much of the file stands above a row of the part that is shown.
  private func percent(above row: Int, _ excerpt: Excerpt) -> Int {
    if let below = page.line(at: row) {
      return excerpt.percent(before: page.open.fileByte(at: below.range.lowerBound))
    }
    return excerpt.isLast ? 100 : excerpt.percent(before: excerpt.bytes.upperBound)
  }

  /// How much of the text stands above a row: counted in the text, as `50%` counts, not in rows,
  /// which would have to be set down to the last.
  private func percent(above row: Int) -> Int {
    guard let below = page.line(at: row) else { return row < page.head.count ? 0 : 100 }
    return min(99, below.range.lowerBound.utf8 * 100 / max(1, page.open.text.utf8.count))
  }
}

extension Int {
  /// A number of bytes as megabytes, rounded: `17 MB`; kilobytes below one.
  var inMegabytes: String {
    self < 1_000_000 ? "\((self + 500) / 1_000) kB" : "\((self + 500_000) / 1_000_000) MB"
  }
}
