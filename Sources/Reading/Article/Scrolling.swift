import Articles
import Console
import Typesetting

/// Moving through an article.
///
/// Places are offsets; rows are only ways to reach them.
enum Scrolling {
  /// Scrolls by rows.
  ///
  /// At the end, where nothing scrolls, the cursor moves instead.
  static func scroll(_ view: inout ArticleView, by rows: Int, on page: Page) {
    let top = page.topRow(of: view.place)
    let shown = view.showsNotes ? 1 : page.height
    let next =
      rows < 0 ? max(0, top + rows) : max(top, page.nearestTop(top + rows, showing: shown))
    if next == top {
      moveCursor(&view, byRows: rows, on: page)
    } else {
      show(&view, topRow: next, on: page)
    }
  }

  /// Puts a row at the top; the cursor stays in its text while that is on the screen.
  static func show(_ view: inout ArticleView, topRow: Int, on page: Page) {
    view.place = page.place(topRow: topRow, cursor: view.place.cursor)
    keepCursorInView(&view, on: page)
  }

  /// Moves the cursor to an offset and scrolls only if it is not in view.
  static func reveal(_ view: inout ArticleView, _ offset: Offset, on page: Page) {
    view.place.cursor = offset
    defer { Sideways.reveal(&view, offset, on: page) }
    let row = page.row(of: offset)
    let shown = visibleRows(view, on: page)
    guard !shown.contains(row) else { return }
    let isNear = row == shown.upperBound || row == shown.lowerBound - 1
    let above = isNear && row >= shown.upperBound ? page.height - 1 : page.height / 3
    let top =
      isNear && row < shown.lowerBound
      ? row : page.nearestTop(row - above, showing: page.height)
    view.place = page.place(topRow: top, cursor: offset)
  }

  /// Moves the cursor to the end of the selection that the next motion moves.
  static func revealHead(_ view: inout ArticleView, on page: Page) {
    guard let head = view.selection?.head else { return }
    reveal(&view, head, on: page)
  }

  /// Puts the line of an offset at the top, as far as the end allows.
  static func top(_ view: inout ArticleView, at offset: Offset, on page: Page) {
    let top = page.nearestTop(page.row(of: offset), showing: page.height)
    view.place = page.place(topRow: top, cursor: offset)
    Sideways.reveal(&view, offset, on: page)
  }

  /// The rows of the page whose text is on the screen.
  static func visibleRows(_ view: ArticleView, on page: Page) -> Range<Int> {
    let top = page.topRow(of: view.place)
    guard view.showsNotes else { return top..<(top + page.height) }
    let rows = page.rows(from: top, showsNotes: true)
    let last = rows.reversed().lazy.compactMap { row -> Int? in
      if case .line(_, let index) = row { index } else { nil }
    }.first
    return top..<max(top + 1, (last ?? top) + 1)
  }

  private static func moveCursor(_ view: inout ArticleView, byRows rows: Int, on page: Page) {
    let step = rows < 0 ? -1 : 1
    let shown = visibleRows(view, on: page)
    var row = page.row(of: view.place.cursor) + rows
    row = min(max(row, shown.lowerBound), shown.upperBound - 1)
    while shown.contains(row) {
      if let line = page.line(at: row), !line.isBlank {
        view.place.cursor = line.range.lowerBound
        return
      }
      row += step
    }
  }

  static func keepCursorInView(_ view: inout ArticleView, on page: Page) {
    let shown = visibleRows(view, on: page)
    let row = page.row(of: view.place.cursor)
    guard !shown.contains(row) else { return }
    let lines = shown.lazy.compactMap { page.line(at: $0) }.filter { !$0.isBlank }
    let nearest = row < shown.lowerBound ? lines.first : Array(lines).last
    if let nearest { view.place.cursor = nearest.range.lowerBound }
    view.focus = nil
  }
}
