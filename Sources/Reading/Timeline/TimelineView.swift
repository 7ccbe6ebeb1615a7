import Articles
public import Console
public import Statements

/// A timeline on the screen: dated lines by year or month, a strip that shows where they lie.
public struct TimelineView: Hashable, Sendable {
  /// What it is about.
  public let topic: Topic
  /// The timeline; nil until it is drawn up.
  public private(set) var timeline: Timeline?
  /// The rows that the filter leaves.
  public private(set) var rows: TimelineRows?
  /// What was typed to narrow the lines: words of the sentence, a date, an article's title.
  public private(set) var filter = ""
  /// The selected row and the row at the top.
  public var list = ListState()

  /// Opens a timeline that is still to be drawn up.
  public init(_ topic: Topic) {
    self.topic = topic
  }

  /// Takes the timeline; what was typed narrows it still.
  public mutating func take(_ timeline: Timeline) {
    self.timeline = timeline
    narrow(Array(timeline.lines.indices))
  }

  /// Narrows the lines.
  ///
  /// - Complexity: O(bytes of the lines), of those that are left where the text only grew.
  public mutating func setFilter(_ text: String) {
    let isLonger = text.hasPrefix(filter)
    filter = text
    guard let timeline else { return }
    narrow(isLonger ? rows?.shown ?? [] : Array(timeline.lines.indices))
  }

  private mutating func narrow(_ indices: [Int]) {
    guard let timeline else { return }
    rows = TimelineRows(timeline, shown: timeline.narrowed(indices, by: filter))
  }

  /// The strip at a width in cells; nil where nothing is dated.
  public func strip(columns: Int) -> TimelineStrip? {
    guard let timeline, let rows else { return nil }
    return TimelineStrip(timeline, rows, columns: columns)
  }

  /// The place of the selected line among those that are shown; nil where none is.
  public var selectedPlace: Int? {
    guard let rows, !rows.shown.isEmpty else { return nil }
    return rows.place(ofRow: list.selected)
  }

  /// The selected line and its article.
  public var selected: (line: DatedLine, source: Timeline.Source)? {
    guard let timeline, let rows, let place = selectedPlace else { return nil }
    let line = timeline.lines[rows.shown[place]]
    return (line, timeline.source(of: line))
  }

  /// The place of a line of an earlier state of the timeline among those that are shown.
  ///
  /// - Complexity: O(n) in the lines.
  func place(of line: DatedLine, in source: Timeline.Source) -> Int? {
    guard let timeline, let rows else { return nil }
    return rows.shown.firstIndex { index in
      let other = timeline.lines[index]
      return other.kind == line.kind && other.date == line.date
        && other.sentence == line.sentence && timeline.source(of: other).path == source.path
    }
  }

  /// The lines that are shown, as a list that `n` walks.
  public var hits: [Hit] {
    guard let timeline, let rows else { return [] }
    return rows.shown.map { index in
      let line = timeline.lines[index]
      return Hit(path: timeline.source(of: line).path, range: line.sentence)
    }
  }
}

extension TimelineView {
  /// How a timeline divides a screen.
  public struct Division: Hashable, Sendable {
    /// Rows above the list: the title, the strip, its years.
    public static let head = 3
    /// Rows below the list that tell of the selected line, a rule above them.
    public let foot: Int
    /// Rows of the list.
    public let height: Int

    /// Divides a screen, its last row being the status line.
    public init(_ size: Size) {
      foot = size.rows < 16 ? 3 : size.rows < 32 ? 5 : 7
      height = max(1, size.rows - Self.head - foot - 1)
    }
  }
}
