import Annotations
import Articles
import Entities
import Statements

/// The sentences and labels that every format for people shares.
extension Dossier {
  /// What stands below the title: how much there is, and what holds for every line.
  var summary: String {
    let articles = Self.count(sources.count, "article")
    let parts = [
      (events.count, "dated line"), (quotations.count, "quotation"), (figures.count, "figure"),
      (notes.count, "note"),
    ].filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }
    return
      "From \(articles) of \(library)\(parts.isEmpty ? "" : ": ")\(parts.joined(separator: ", "))."
  }

  /// What a reader should know of every line.
  static let creed =
    "Every line is what its source says, with the place where it says so. Lines are put side by "
    + "side; none is weighed, joined or completed."

  static let nothing = "No article of this library says anything of it."

  static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// The dated lines by the text of their dates, in their order.
  var eventGroups: [(date: String, events: [Event])] {
    events.reduce(into: []) { groups, event in
      if groups.last?.date == event.dateText {
        groups[groups.count - 1].events.append(event)
      } else {
        groups.append((event.dateText, [event]))
      }
    }
  }

  /// The figures by what they can be set beside, in their order.
  var figureGroups: [(unit: String, figures: [Amount])] {
    figures.reduce(into: []) { groups, figure in
      if groups.last?.unit == figure.group {
        groups[groups.count - 1].figures.append(figure)
      } else {
        groups.append((figure.group, [figure]))
      }
    }
  }

  /// The dates in words for a heading; of unknown ones that the articles do not tell.
  static func heading(of date: String) -> String {
    date == "unknown" ? "Date not told" : date
  }

  /// What a citation says of its source: title, author, date, and the number of the paragraph.
  func label(of citation: Citation) -> String {
    let source = source(of: citation)
    return [
      source.metadata.title, source.author, source.metadata.date ?? "undated",
      "¶ \(citation.paragraph)",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Dossier.Entry {
  /// Kind, date, Wikidata and other facts of one line each.
  var facts: [String] {
    var facts = [entity.kind.word]
    if let date = entity.date { facts.append(date) }
    if let number = entity.wikidata { facts.append("Wikidata \(number)") }
    return facts
  }

  /// The names that the gazetteer lists beside the first one.
  var otherNames: [String] {
    entity.aliases.map(\.text)
      + entity.roles.map { role in
        let term = [role.from.map { "from \($0)" }, role.until.map { "until \($0)" }]
          .compactMap { $0 }.joined(separator: " ")
        return term.isEmpty ? role.text : "\(role.text) (\(term))"
      } + entity.demonyms + entity.epithets
  }
}

extension Dossier.Entry.Related {
  /// The name with the relation in words.
  var text: String { relation.map { "\(name) (\($0))" } ?? name }
}

extension Dossier.Event {
  /// The words that say when, where they are no date by themselves; nil where they are.
  var inference: String? {
    if date == nil { return "“\(expression)” counts from a date that the article does not tell" }
    return switch rule {
    case .relative, .articleYear, .anaphor: "“\(expression)” is \(rule.explanation)"
    default: nil
    }
  }
}

extension Dossier.Entry.Form {
  /// The form with its counts.
  var tally: String {
    "\(count) in \(Dossier.count(articles, "article"))"
  }
}

extension Dossier.Words {
  /// Who speaks, as far as the text says it.
  var speakerText: String {
    speakerName ?? speakerWords.map { "speaker not told (“\($0)”)" } ?? "speaker not told"
  }

  /// Whether the words are the speaker's, and why they are taken for speech.
  var explanation: String {
    (form == .reported ? "reported speech: " : "") + rule.explanation
  }
}

extension Dossier.Amount {
  /// The number in full with its unit.
  var valueText: String {
    let sign = kind == .percentage ? "%" : unit.map { " \($0)" } ?? ""
    return value.text + sign
  }
}

extension Dossier.Source {
  /// How much of it was read, in words.
  var readingState: String {
    switch percent {
    case nil: "not opened yet"
    case 0: "opened"
    case 100: "read"
    case let percent?: "read to \(percent) %"
    }
  }

  /// What is known of it besides its title, date last.
  var facts: [String] {
    [metadata.author, metadata.kind, metadata.date ?? "undated"].compactMap { $0 }
  }
}

extension Dossier {
  /// Kind, tags, and when an annotation was made.
  static func facts(of annotation: Annotation) -> String {
    ([annotation.kind?.rawValue].compactMap { $0 } + annotation.tags.map { "#\($0)" }
      + [annotation.created.day]).joined(separator: " · ")
  }
}
