import Annotations
import Articles
public import Entities
public import Statements

extension Dossier {
  /// Gathers what articles say of a topic.
  ///
  /// - Complexity: O(n) in what they say, and O(text) for the address of each line.
  public init(
    on topic: Topic, in library: String, _ articles: [DossierArticle], gazetteer: Gazetteer
  ) {
    let ordered = articles.sorted { Self.comes($0.stated, before: $1.stated) }
    let sources = ordered.enumerated().map { index, article in
      Source(
        number: index + 1, path: article.stated.path, metadata: article.stated.article.metadata,
        percent: article.percent, passages: article.passages.ranges?.count)
    }
    self.init(
      topic: topic, title: topic.title(gazetteer), library: library, entries: [], events: [],
      quotations: [], figures: [], notes: [], sources: sources)
    for (index, article) in ordered.enumerated() {
      let gatherer = DossierGatherer(topic, article, source: index, gazetteer)
      events += gatherer.events
      quotations += gatherer.quotations
      figures += gatherer.figures
      notes += gatherer.notes
    }
    entries = topic.entities.compactMap { gazetteer[$0] }.map {
      Entry($0, in: ordered.map(\.stated), gazetteer)
    }
    events = Self.ordered(events)
    quotations =
      quotations.filter { $0.relation == .by } + quotations.filter { $0.relation == .about }
    figures = Self.together(figures)
  }

  /// A day as numbers that sort; years behind all others for none.
  private typealias DayKey = (year: Int, month: Int, day: Int)

  private static func key(_ day: EDTF.Day?) -> DayKey {
    day.map { ($0.year, $0.month, $0.day) } ?? (.max, 0, 0)
  }

  /// Articles in the order of their dates, those without one last, then of their paths.
  private static func comes(_ left: StatedArticle, before right: StatedArticle) -> Bool {
    let days = [left, right].map { key($0.date.value?.earliest ?? $0.date.value?.latest) }
    return days[0] == days[1] ? left.path < right.path : days[0] < days[1]
  }

  /// Events by their first possible day, the longer stretch first, those without a date last.
  private static func ordered(_ events: [Event]) -> [Event] {
    func comes(_ left: Event, before right: Event) -> Bool? {
      let first = [left, right].map { key($0.date?.earliest ?? $0.date?.latest) }
      if first[0] != first[1] { return first[0] < first[1] }
      let last = [left, right].map { key($0.date?.latest) }
      return last[0] == last[1] ? nil : last[0] > last[1]
    }
    return events.enumerated().sorted {
      comes($0.element, before: $1.element) ?? ($0.offset < $1.offset)
    }.map(\.element)
  }

  /// Figures of one kind and unit together, the unit of most sources first; in each by year.
  private static func together(_ figures: [Amount]) -> [Amount] {
    let groups = Dictionary(grouping: figures.enumerated(), by: \.element.group)
    let ordered = groups.sorted { left, right in
      let counts = [left, right].map { Set($0.value.map(\.element.citation.source)).count }
      return counts[0] == counts[1] ? left.key < right.key : counts[0] > counts[1]
    }
    return ordered.flatMap { group in
      group.value.sorted { left, right in
        let years = [left, right].map { key($0.element.year?.earliest) }
        return years[0] == years[1] ? left.offset < right.offset : years[0] < years[1]
      }.map(\.element)
    }
  }
}

extension Dossier.Amount {
  /// What it can be set beside: its unit, or what is counted where it has none.
  public var group: String {
    switch kind {
    case .percentage: "percentages"
    case .money: unit ?? "money"
    case .quantity: unit ?? "numbers"
    }
  }
}

extension Dossier.Entry {
  init(_ entity: Entity, in articles: [StatedArticle], _ gazetteer: Gazetteer) {
    var counts: [String: (count: Int, articles: Int)] = [:]
    for article in articles {
      let texts = article.mentions.filter { $0.isShown && $0.target == entity.id }
        .map { article.line($0.range) }
      for (text, same) in Dictionary(grouping: texts, by: { $0 }) {
        counts[text, default: (0, 0)].count += same.count
        counts[text, default: (0, 0)].articles += 1
      }
    }
    let forms = counts.map {
      Form(text: $0.key, count: $0.value.count, articles: $0.value.articles)
    }
    .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    let related = entity.see.map { see in
      Related(name: gazetteer[see.to]?.name ?? see.to.rawValue, relation: see.relation)
    }
    self.init(entity: entity, forms: forms, related: related)
  }
}
