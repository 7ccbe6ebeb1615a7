import Articles
import Entities

extension Timeline {
  /// Draws up what articles say about when, as far as their passages are about the topic.
  ///
  /// Each distinct date of a sentence makes a line; what an article printed before makes none. An
  /// article with a date of its own is a line too.
  /// - Complexity: O(n log n) in the dates.
  public init(
    of topic: Topic, in articles: [(article: StatedArticle, passages: TopicPassages)]
  ) {
    var builder = TimelineBuilder(topic)
    for (stated, passages) in articles { builder.add(stated, passages) }
    self = builder.timeline()
  }
}

/// Draws up a timeline, one article after the other, of which it keeps nothing but their lines.
public struct TimelineBuilder {
  private let topic: Topic
  private var sources: [Timeline.Source] = []
  private var lines: [DatedLine] = []

  /// Starts with no article.
  public init(_ topic: Topic) { self.topic = topic }

  /// Adds what an article says about when, as far as its passages are about the topic.
  ///
  /// - Complexity: O(n) in its dates.
  public mutating func add(_ stated: StatedArticle, _ passages: TopicPassages) {
    let maker = LineMaker(stated, passages, topic, source: sources.count)
    sources.append(
      Timeline.Source(path: stated.path, title: stated.article.metadata.title, date: stated.date))
    if let publication = maker.publication { lines.append(publication) }
    for event in stated.statements.events where passages.touches(event.sentence) {
      lines += maker.lines(of: event)
    }
  }

  /// The timeline of what was added.
  ///
  /// - Complexity: O(n log n) in the lines.
  public func timeline() -> Timeline {
    Timeline(topic: topic, sources: sources, lines: lines)
  }
}

/// Makes the lines of one article.
private struct LineMaker {
  let stated: StatedArticle
  let passages: TopicPassages
  let source: Int
  /// The shown mentions of what the topic is about, by start.
  let mentions: [Mention]

  init(_ stated: StatedArticle, _ passages: TopicPassages, _ topic: Topic, source: Int) {
    self.stated = stated
    self.passages = passages
    self.source = source
    let wanted = Set(topic.entities)
    mentions = stated.mentions.filter { $0.isShown && $0.target.map(wanted.contains) ?? false }
  }

  /// The article itself, by its own date.
  var publication: DatedLine? {
    guard let value = stated.date.value else { return nil }
    let start = stated.article.blocks.first?.range.lowerBound ?? stated.article.text.start
    return DatedLine(
      kind: .publication, source: source, value: value, part: nil, rule: nil, origin: origin,
      sentence: TextBoundaries.sentence(at: start, in: stated.article), date: start..<start,
      entities: [], text: LineText(stated.article.metadata.title))
  }

  func lines(of event: Event) -> [DatedLine] {
    var seen: Set<String> = []
    return event.dates.filter { date in
      // Several words for one date in a sentence are one line.
      let isNew = seen.insert(date.valueText).inserted
      return date.value == nil || isNew
    }.map { date in
      DatedLine(
        kind: .sentence, source: source, value: date.value, part: date.part, rule: date.rule,
        origin: origin(of: date), sentence: event.sentence, date: date.range,
        entities: event.entities, text: text(of: event.sentence, date))
    }
  }

  private func origin(of date: DateMention) -> DatedLine.Origin {
    if date.value == nil { return .unknown }
    return date.isCounted ? origin : .text
  }

  /// What a date rests on that counts from the article's own.
  private var origin: DatedLine.Origin {
    switch stated.date.origin {
    case .article: .article
    case .told: .told
    case .unknown: .unknown
    }
  }

  private func text(of sentence: Range<Offset>, _ date: DateMention) -> LineText {
    var marks: [(range: Range<Offset>, kind: LineText.Mark.Kind)] = [(date.range, .date)]
    var index = mentions.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    while index < mentions.count, mentions[index].range.lowerBound < sentence.upperBound {
      marks.append((mentions[index].range, .entity(mentions[index].entity)))
      index += 1
    }
    if mentions.isEmpty { marks += passages.parts(of: sentence).map { ($0, .passage) } }
    return LineText(of: sentence, in: stated.article, marks: marks)
  }
}

extension DateMention {
  /// Whether the value is told from the article's own date.
  public var isCounted: Bool {
    switch rule {
    case .relative, .articleYear: true
    case .numeric, .day, .month, .year, .interval, .season, .decade, .century, .anaphor: false
    }
  }
}
