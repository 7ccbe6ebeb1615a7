import Articles
import Entities

extension ComparisonReader {
  /// The figures of sentences that are about the topic, a row a unit.
  func figures() -> [Found] {
    article.statements.figures.filter { !$0.isRepeat && passages.touches($0.sentence) }.map {
      figure in
      let unit = figure.unit ?? "without a unit"
      let value = "\(figure.value.words) \(figure.unit ?? "")"
      return Found(
        key: .figure(figure.kind, unit: figure.unit), label: unit,
        order: .init(
          rank: Figure.Kind.allCases.firstIndex(of: figure.kind) ?? 0,
          text: figure.unit ?? "\u{10FFFF}"),
        range: figure.range, sentence: figure.sentence,
        head: figure.year.map { "\(value), \($0.text)" } ?? value,
        body: clause(around: figure.range, in: figure.sentence), detail: .figure(figure))
    }
  }

  /// The dates of sentences that are about the topic.
  ///
  /// Dates are of one event when they name one event or agreement of the gazetteer: a name that
  /// holds the date, else those of its clause, else those of its sentence. Other dates stand with
  /// those of their year, decade or stretch.
  func dates() -> [Found] {
    article.statements.events.filter { passages.touches($0.sentence) }.flatMap(\.dates).flatMap {
      date in
      let events = events(of: date)
      return events.isEmpty
        ? [found(date, .time(Self.time(of: date)), label: Self.time(of: date))]
        : events.map { found(date, .event($0), label: name($0)) }
    }
  }

  private func events(of date: DateMention) -> [EntityID] {
    let named = article.mentions(startingIn: date.sentence).filter {
      $0.isCertain && isEvent($0.entity)
    }
    let clause = Clause.range(around: date.range, in: date.sentence, of: text)
    let nearest =
      [named.filter { $0.range.overlaps(date.range) }, named.filter { $0.range.overlaps(clause) }]
      .first { !$0.isEmpty } ?? named
    var seen: Set<EntityID> = []
    return nearest.map(\.entity).filter { seen.insert($0).inserted }
  }

  private func isEvent(_ id: EntityID) -> Bool {
    switch gazetteer[id]?.kind {
    case .event, .agreement: true
    default: false
    }
  }

  private func found(
    _ date: DateMention, _ key: ComparisonBuilder.Key, label: String
  ) -> Found {
    let words = article.line(date.range)
    return Found(
      key: key, label: label, order: .init(text: Self.sortKey(of: date)), range: date.range,
      sentence: date.sentence, head: date.value == nil ? "? (\(words))" : date.valueText,
      body: clause(around: date.range, in: date.sentence), detail: .date(date))
  }

  /// A year where the date lies in one, else the date itself.
  private static func time(of date: DateMention) -> String {
    guard let value = date.value else { return "time unknown" }
    guard let first = value.earliest, let last = value.latest, first.year == last.year else {
      return value.text
    }
    return Calendar.year(first.year)
  }

  /// Sorts by the first day that is meant; what is unknown comes last.
  private static func sortKey(of date: DateMention) -> String {
    guard let value = date.value else { return "\u{10FFFF}" }
    return (value.earliest ?? value.latest).map(Calendar.text) ?? "\u{10FFFE}"
  }

  /// The quotations by the entities of the topic, and those about it; a row a speaker.
  func quotations() -> [Found] {
    article.statements.quotations.filter { quotation in
      !quotation.isRepeat && (isBySubject(quotation) || passages.touches(quotation.range))
    }.map { quotation in
      let voice = Voice(of: quotation, in: article)
      let isReported = quotation.form == .reported
      return Found(
        key: .voice(voice), label: voice.title(gazetteer),
        order: .init(rank: isBySubject(quotation) ? 0 : voice.isTold ? 1 : 2),
        range: quotation.range, sentence: quotation.range,
        head: isReported ? "reported" : "", body: article.line(quotation.range),
        detail: .quotation(quotation, voice))
    }
  }

  private func isBySubject(_ quotation: Quotation) -> Bool {
    guard case .entity(let id) = quotation.speaker else { return false }
    return subject.entities.contains(id)
  }
}
