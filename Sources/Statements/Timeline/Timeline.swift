public import Articles
import Entities

/// What the articles on a topic say about when things were, in the order of time.
public struct Timeline: Hashable, Sendable {
  /// An article of a timeline.
  public struct Source: Hashable, Sendable {
    /// The article.
    public let path: ArticlePath
    /// Its title.
    public let title: String
    /// Its own date, and how it is known.
    public let date: ArticleDate
    /// Dates of the timeline that cannot be told, because its own is unknown.
    public internal(set) var untold = 0
  }

  /// What it is about.
  public let topic: Topic

  /// The articles, in the order of paths.
  public let sources: [Source]

  /// The lines, in the order of ``TimelineOrder``; those without a date at the end.
  public let lines: [DatedLine]

  /// Lines that have a date.
  public let datedCount: Int

  /// What a filter looks through, once it was prepared: the lines in small letters, one after the
  /// other.
  private var folded: FoldedLines?

  /// Puts lines in their order; sentences that several articles share become one line.
  ///
  /// - Complexity: O(n log n) in the lines, O(text of the lines).
  init(topic: Topic, sources: [Source], lines: [DatedLine]) {
    self.topic = topic
    var sources = sources
    let orders = lines.map { TimelineOrder($0, sources[$0.source].path) }
    // Lines are large: their places are sorted.
    let sorted = orders.indices.sorted { orders[$0] < orders[$1] }
    var folded: [DatedLine] = []
    folded.reserveCapacity(lines.count)
    var known: [Sameness: Int] = [:]
    for line in sorted.lazy.map({ lines[$0] }) {
      let same = Sameness(line)
      if line.kind == .sentence, let first = known[same], folded[first].source != line.source {
        folded[first].copies.append(.init(source: line.source, sentence: line.sentence))
        continue
      }
      known[same] = known[same] ?? folded.count
      folded.append(line)
    }
    for line in folded where line.value == nil { sources[line.source].untold += 1 }
    self.sources = sources
    self.lines = folded
    datedCount = folded.firstIndex { $0.value == nil } ?? folded.count
  }

  /// Makes ready for a filter, so that its first key need not.
  ///
  /// - Complexity: O(bytes of the lines).
  public mutating func prepareNarrowing() {
    if folded == nil { folded = FoldedLines(lines, sources) }
  }

  /// The article of a line.
  public func source(of line: DatedLine) -> Source { sources[line.source] }

  /// The days of the first and the last dated line.
  public var span: (first: EDTF.Day, last: EDTF.Day)? {
    guard datedCount > 0, let first = lines[0].day, let last = lines[datedCount - 1].day else {
      return nil
    }
    return (first, last)
  }

  /// Those of some lines that hold every word of a text, in any case.
  ///
  /// A line holds its sentence, its date and the title of its article.
  /// - Complexity: O(bytes of the lines).
  public func narrowed(_ indices: [Int], by text: String) -> [Int] {
    let words = text.lowercased().split(separator: " ").map { Array($0.utf8) }
    if words.isEmpty { return indices }
    let folded = folded ?? FoldedLines(lines, sources)
    return indices.filter { folded.holds(words, in: $0) }
  }

  /// The lines whose dates may lie between two others.
  ///
  /// A line without a date is never between.
  public func between(_ from: EDTF?, _ until: EDTF?) -> [Int] {
    let first = from?.earliest.map(TimelineOrder.number) ?? .min
    let last = until?.latest.map(TimelineOrder.number) ?? .max
    return (0..<datedCount).filter { index in
      guard let value = lines[index].value else { return false }
      let start = value.earliest.map(TimelineOrder.number) ?? .min
      let end = value.latest.map(TimelineOrder.number) ?? .max
      return start <= last && end >= first
    }
  }

  /// Two timelines are equal when they show the same.
  public static func == (left: Timeline, right: Timeline) -> Bool {
    left.topic == right.topic && left.sources == right.sources && left.lines == right.lines
  }

  /// Hashes what it is about and how much there is.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(topic)
    hasher.combine(lines.count)
  }
}

/// By what a sentence in another article is known to be the same.
private struct Sameness: Hashable {
  let text: String
  /// The date as it is written: there are many of these.
  let value: String?
  let part: DateMention.Part?

  init(_ line: DatedLine) {
    (text, value, part) = (line.text.text, line.value?.text, line.part)
  }
}
