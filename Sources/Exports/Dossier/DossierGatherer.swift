import Annotations
import Articles
import Entities
import Statements

/// Picks from one article what is on a topic.
struct DossierGatherer {
  private let topic: Topic
  private let article: DossierArticle
  private let source: Int
  private let gazetteer: Gazetteer

  init(_ topic: Topic, _ article: DossierArticle, source: Int, _ gazetteer: Gazetteer) {
    self.topic = topic
    self.article = article
    self.source = source
    self.gazetteer = gazetteer
  }

  private var stated: StatedArticle { article.stated }

  /// The dated sentences that touch the topic, once for each of their dates.
  var events: [Dossier.Event] {
    stated.statements.events.filter { article.passages.touches($0.sentence) }.flatMap { event in
      var seen: Set<String> = []
      let dates = event.dates.filter { !stated.isReference($0.range) }
      return dates.filter { seen.insert($0.valueText).inserted }.map { date in
        Dossier.Event(
          date: date.value, dateText: date.valueText, expression: stated.line(date.range),
          rule: date.rule, entities: event.entities, text: stated.line(event.sentence),
          citation: citation(event.sentence))
      }
    }
  }

  /// What the entities of the topic say, and what others say of it; what was printed before once.
  var quotations: [Dossier.Words] {
    stated.statements.quotations.filter { !$0.isRepeat }.compactMap { quotation in
      relation(of: quotation).map { relation in
        Dossier.Words(
          relation: relation, form: quotation.form, speaker: quotation.speaker,
          speakerName: name(of: quotation.speaker),
          speakerWords: quotation.source.map(stated.line), rule: quotation.rule,
          text: stated.line(quotation.range), citation: citation(quotation.range))
      }
    }
  }

  private func relation(of quotation: Quotation) -> Dossier.Words.Relation? {
    let entities = topic.entities
    if case .entity(let speaker) = quotation.speaker, entities.contains(speaker) {
      // Of a pair, what one says where the other is not named is not about both.
      return entities.count == 1 || article.passages.touches(quotation.range) ? .by : nil
    }
    guard let ranges = article.passages.ranges else { return .about }
    // Words that only name the speaker are not what is said.
    return ranges.contains { passage in
      passage.overlaps(quotation.range)
        && !(quotation.source.map {
          $0.lowerBound <= passage.lowerBound
            && passage.upperBound <= $0.upperBound
        } ?? false)
    } ? .about : nil
  }

  private func name(of speaker: Quotation.Speaker) -> String? {
    switch speaker {
    case .entity(let id): gazetteer[id]?.name ?? id.rawValue
    case .name(let name): name
    case .narrator: "the author"
    case .unresolved: nil
    }
  }

  /// The figures in sentences that touch the topic.
  var figures: [Dossier.Amount] {
    stated.statements.figures.filter { !$0.isRepeat && article.passages.touches($0.sentence) }
      .map { figure in
        Dossier.Amount(
          kind: figure.kind, value: figure.value, unit: figure.unit, year: figure.year,
          expression: stated.line(figure.range), text: stated.line(figure.sentence),
          citation: citation(figure.sentence))
      }
  }

  /// The reader's marks on the topic.
  var notes: [Dossier.Note] {
    (article.notebook?.threads ?? []).filter { isOnTopic($0.root) }.map { thread in
      Dossier.Note(thread: thread, citation: thread.root.range.map(citation), source: source)
    }
  }

  /// Whether a mark is on a passage of the topic, or on words that the dossier gives.
  private func isOnTopic(_ annotation: Annotation) -> Bool {
    if case .tag(let tag) = topic { return annotation.tags.contains(tag) }
    guard let range = annotation.range else { return false }
    let statements = stated.statements
    return article.passages.touches(range)
      || statements.quotations.contains { $0.range.overlaps(range) && relation(of: $0) != nil }
      || (statements.dates.map(\.sentence) + statements.figures.map(\.sentence)).contains {
        $0.overlaps(range) && article.passages.touches($0)
      }
  }

  private func citation(_ range: Range<Offset>) -> Dossier.Citation {
    let text = stated.article.text
    return Dossier.Citation(
      source: source, paragraph: stated.paragraph(of: range.lowerBound),
      scalars: text.scalarIndex(of: range.lowerBound)..<text.scalarIndex(of: range.upperBound),
      bytes: stated.article.sourceMap.source(of: range),
      address: PassageAddress(range, in: text, path: stated.path, textHash: article.textHash))
  }
}
