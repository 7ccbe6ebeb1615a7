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
  /// The rows below the text: the end mark, what to read next.
  public let tail: [TailRow]
  /// Cells left of the column, the gutter included.
  public let left: Int
  /// Cells of the column.
  public let columns: Int
  /// Cells of the screen.
  let width: Int
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

  /// Windows of fewer rows than this spend one blank row where others spend two.
  static let compactRows = 16

  /// The cells of text that a screen has room for, at most the measure.
  public static func columns(measure: Int, width: Int) -> Int {
    max(1, min(measure, width - (width >= 50 ? 6 : 3)))
  }

  /// Lays an article out on a screen.
  ///
  /// What was set on an earlier page of the same article is used again where the width is the same.
  /// A bare page is the text alone, without a head, notes and what to read next.
  public init(
    _ open: OpenArticle, size: Size, setting: PageSetting, after earlier: Page? = nil,
    isBare: Bool = false
  ) {
    self.open = open
    width = size.columns
    columns = Page.columns(measure: setting.measure, width: size.columns)
    var options = setting.options
    options.openRepeats = open.openRepeats
    options.isCompact = size.rows < Page.compactRows
    if let earlier, earlier.columns == columns, earlier.layout.options == options {
      layout = earlier.layout
      head = isBare ? [] : earlier.head
    } else {
      layout = Layout(
        open.article, measure: Measure(columns: columns), options: options,
        hyphenators: setting.hyphenators)
      head = isBare ? [] : Page.head(of: open, columns: columns)
    }
    let spare = size.columns - columns
    let notes = !isBare && open.notebook.annotations.contains { $0.note != nil }
    noteColumns = notes && spare >= 32 ? min(40, spare - 6) : 0
    left = noteColumns > 0 ? max(3, (spare - noteColumns) / 3) : max(2, spare / 2)
    height = max(1, size.rows - 1)
    tail = isBare ? [] : Page.tail(of: open, height: height)
  }

  /// Rows of the whole: head, text and tail.
  ///
  /// - Complexity: sets the whole article, once; for a few rows ask `hasRow`.
  public var rowCount: Int { head.count + layout.rowCount + tail.count }

  /// Whether a row of the head, the text or the tail stands at a number.
  ///
  /// - Complexity: sets the article as far as the row, once.
  public func hasRow(_ row: Int) -> Bool {
    guard row >= 0 else { return false }
    return hasText(from: row) || row < rowCount
  }

  /// The row nearest to a wanted one that may stand at the top: from there on, a number of rows
  /// are filled as far as the article reaches.
  ///
  /// - Complexity: sets the article as far as the rows, once; all of it near the end.
  public func nearestTop(_ row: Int, showing rows: Int) -> Int {
    let row = max(0, row)
    return hasRow(row + rows - 1) ? row : min(row, max(0, rowCount - rows))
  }

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
    var below = max(head.count, row)
    while let line = line(at: below), line.isBlank { below += 1 }
    let line = line(at: below) ?? layout.line(at: layout.rowCount - 1)
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
    guard open.excerpt?.isFirst ?? true else { return [] }
    let metadata = open.article.metadata
    var lines: [HeadLine] = []
    if !metadata.titleIsDerived, !open.article.beginsWithTitle {
      lines += WrappedText.lines(metadata.title, columns: columns)
        .map { HeadLine(text: $0, role: .title) }
    }
    var facts = [metadata.kind, metadata.shownDate, metadata.author].compactMap { $0 }
    let sources = metadata.sources
    facts += sources.count > 1 ? ["\(sources.count) sources"] : sources
    if metadata.titleIsDerived { facts.append("\(open.path.fileName), no title of its own") }
    if !facts.isEmpty {
      lines += WrappedText.lines(facts.joined(separator: " · "), columns: columns)
        .map { HeadLine(text: $0, role: .byline) }
    }
    return lines.isEmpty ? [] : lines + [HeadLine(text: "", role: .dim)]
  }
}
