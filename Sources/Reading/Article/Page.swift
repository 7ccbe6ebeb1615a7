import Annotations
public import Articles
public import Console
public import Typesetting

/// The geometry of an article on a screen: its column, its margins, its rows.
public struct Page: Sendable {
  /// The article.
  public let open: OpenArticle
  /// The article at this width.
  public let layout: Layout
  /// The lines above the text: title, kind, date, source, and a blank one.
  public let head: [HeadLine]
  /// Cells left of the column, the gutter included.
  public let left: Int
  /// Cells of the column.
  public let columns: Int
  /// Rows for text.
  public let height: Int
  /// Cells right of the column for notes beside the text; 0 when there is no room.
  public let noteColumns: Int

  /// One line above the text.
  public struct HeadLine: Hashable, Sendable {
    /// The words; empty for a blank line.
    public let text: String
    /// What the words are.
    public let role: Role
  }

  /// The cells of text that a screen has room for, at most the measure.
  public static func columns(measure: Int, width: Int) -> Int {
    max(1, min(measure, width - (width >= 50 ? 6 : 3)))
  }

  /// Lays an article out on a screen; a layout made for the same width is used again.
  public init(_ open: OpenArticle, size: Size, measure: Int, layout: Layout? = nil) {
    self.open = open
    columns = Page.columns(measure: measure, width: size.columns)
    if let layout, layout.measure.columns == columns {
      self.layout = layout
    } else {
      self.layout = Layout(open.article, measure: Measure(columns: columns))
    }
    head = Page.head(of: open, columns: columns)
    let spare = size.columns - columns
    let notes = open.notebook.annotations.contains { $0.note != nil }
    noteColumns = notes && spare >= 32 ? min(40, spare - 6) : 0
    left = noteColumns > 0 ? max(3, (spare - noteColumns) / 3) : max(2, spare / 2)
    height = max(1, size.rows - 1)
  }

  /// Rows of the whole: head and text.
  public var rowCount: Int { head.count + layout.rowCount }

  /// The row of a line of text, counted from the first line of the head.
  public func row(of offset: Offset) -> Int {
    head.count + layout.row(of: offset)
  }

  /// The line of text in a row; nil in the head and below the end.
  public func line(at row: Int) -> Line? {
    row < head.count ? nil : layout.line(at: row - head.count)
  }

  /// The place whose top line stands in a row.
  public func place(topRow row: Int, cursor: Offset) -> ArticlePlace {
    var below = max(0, row)
    while below < rowCount, line(at: below).map(\.isBlank) ?? true { below += 1 }
    let line = line(at: min(below, max(0, rowCount - 1)))
    let top = line?.range.lowerBound ?? open.text.start
    return ArticlePlace(
      path: open.path, top: top, above: max(0, self.row(of: top) - row), cursor: cursor)
  }

  /// The row at the top of the screen for a place.
  public func topRow(of place: ArticlePlace) -> Int {
    let row = row(of: place.top)
    var above = 0
    while above < place.above, row - above - 1 >= 0,
      line(at: row - above - 1).map(\.isBlank) ?? true
    {
      above += 1
    }
    return row - above
  }

  private static func head(of open: OpenArticle, columns: Int) -> [HeadLine] {
    let metadata = open.article.metadata
    var lines: [HeadLine] = []
    if !metadata.titleIsDerived, !open.article.beginsWithTitle {
      lines += WrappedText.lines(metadata.title, columns: columns)
        .map { HeadLine(text: $0, role: .title) }
    }
    var facts = [metadata.kind, metadata.date, metadata.author].compactMap { $0 }
    if metadata.titleIsDerived { facts.append("\(open.path.fileName), no title of its own") }
    if !facts.isEmpty {
      lines += WrappedText.lines(facts.joined(separator: " · "), columns: columns)
        .map { HeadLine(text: $0, role: .dim) }
    }
    return lines.isEmpty ? [] : lines + [HeadLine(text: "", role: .dim)]
  }
}
