import Annotations
import Articles
import Entities
import Statements

extension DossierFormat {
  /// CommonMark: sections, a list item or a quotation a line, addresses as links.
  static let markdown = DossierFormat(
    name: "markdown", suffixes: [".md", ".markdown"],
    summary: "CommonMark for people, every line with its source",
    write: { DossierMarkdown($0).text })
}

/// Writes a dossier as CommonMark.
struct DossierMarkdown {
  private let dossier: Dossier

  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  var text: String {
    let head = "# \(line(dossier.title))\n\n\(line(dossier.summary)) \(Dossier.creed)\n"
    let sections: [(String, String)] = [
      ("What the gazetteer says", dossier.entries.map(entry).joined(separator: "\n")),
      ("Timeline", dossier.eventGroups.map(events).joined(separator: "\n")),
      ("Quotations", quotations),
      ("Figures", dossier.figureGroups.map(figures).joined(separator: "\n")),
      ("Notes", dossier.notes.map(note).joined(separator: "\n")),
      ("Not yet read", dossier.unread.map(reading).joined()),
      ("Read", dossier.read.map(reading).joined()),
      ("Sources", dossier.sources.map(source).joined()),
    ]
    let body = sections.filter { !$0.1.isEmpty }.map { "\n## \($0.0)\n\n\($0.1)" }.joined()
    return head + (dossier.isEmpty ? "\n\(Dossier.nothing)\n" : "") + body
  }

  private func line(_ text: String) -> String { MarkdownText.line(text) }

  /// The source of a line, as a link to its passage, with the number of the source.
  private func citation(_ citation: Dossier.Citation) -> String {
    MarkdownText.link(dossier.label(of: citation), to: citation.address.text)
      + " \\[\(dossier.source(of: citation).number)\\]"
  }

  // MARK: - Sections

  private func entry(_ entry: Dossier.Entry) -> String {
    var text = "### \(line(entry.entity.name))\n\n\(line(entry.facts.joined(separator: " · ")))\n"
    if let about = entry.entity.about { text += "\n\(line(about))\n" }
    if let notes = entry.entity.notes { text += "\n\(MarkdownText.lines(notes, behind: ""))\n" }
    var items: [String] = []
    if !entry.otherNames.isEmpty {
      items.append("Known as: " + entry.otherNames.map(line).joined(separator: "; "))
    }
    if !entry.forms.isEmpty {
      let forms = entry.forms.map { "\(line($0.text)) (\($0.tally))" }
      items.append("Written: " + forms.joined(separator: "; "))
    }
    if !entry.related.isEmpty {
      items.append("See: " + entry.related.map { line($0.text) }.joined(separator: "; "))
    }
    return text + (items.isEmpty ? "" : "\n") + items.map { "- \($0)\n" }.joined()
  }

  private func events(_ group: (date: String, events: [Dossier.Event])) -> String {
    let items = group.events.map { event in
      let inference = event.inference.map { "; \(line($0))" } ?? ""
      return "- \(line(event.text)) — \(citation(event.citation))\(inference)\n"
    }
    return "### \(line(Dossier.heading(of: group.date)))\n\n\(items.joined())"
  }

  private var quotations: String {
    let by = dossier.quotations.filter { $0.relation == .by }
    let about = dossier.quotations.filter { $0.relation == .about }
    let parts: [(String, [Dossier.Words])] = [
      ("By \(dossier.title)", by), ("About \(dossier.title)", about),
    ]
    return parts.filter { !$0.1.isEmpty }
      .map { "### \(line($0.0))\n\n" + $0.1.map(words).joined(separator: "\n") }
      .joined(separator: "\n")
  }

  private func words(_ words: Dossier.Words) -> String {
    "> \(line(words.text))\n>\n> — \(line(words.speakerText)), \(citation(words.citation)); "
      + "\(line(words.explanation))\n"
  }

  private func figures(_ group: (unit: String, figures: [Dossier.Amount])) -> String {
    "### \(line(group.unit))\n\n"
      + group.figures.map { figure in
        let year = figure.year.map { " (\(line($0.text)))" } ?? ""
        return "- **\(line(figure.expression))**\(year): \(line(figure.text)) — "
          + "\(citation(figure.citation))\n"
      }.joined()
  }

  private func note(_ note: Dossier.Note) -> String {
    let root = note.thread.root
    let place =
      note.citation.map(citation)
      ?? "\(line(dossier.sources[note.source].metadata.title)), a passage that is gone from it"
    var text = MarkdownText.lines(root.anchor.exact, behind: "> ") + "\n>\n> — \(place)\n"
    if let written = root.note { text += "\n" + MarkdownText.lines(written, behind: "") + "\n" }
    let facts = Dossier.facts(of: root)
    if !facts.isEmpty { text += "\n\(line(facts))\n" }
    for reply in note.thread.replies {
      let indent = String(repeating: "  ", count: max(0, reply.depth - 1))
      let lines = MarkdownText.lines(reply.annotation.note ?? "", behind: indent + "  ")
      text +=
        (reply.depth == 1 ? "\n" : "") + indent + "- "
        + String(lines.unicodeScalars.dropFirst(indent.count + 2)) + "\n"
    }
    return text
  }

  private func reading(_ source: Dossier.Source) -> String {
    "- \(MarkdownText.link(source.metadata.title, to: source.address.text)), "
      + "\(line(source.metadata.date ?? "undated")): \(source.readingState)\n"
  }

  private func source(_ source: Dossier.Source) -> String {
    var facts = source.facts
    if !source.metadata.sources.isEmpty {
      facts.append("drawing on " + source.metadata.sources.joined(separator: "; "))
    }
    return "\(source.number). **\(line(source.metadata.title))**, "
      + facts.map(line).joined(separator: ", ")
      + ", \(MarkdownText.link(source.path.rawValue, to: source.address.text))\n"
  }
}
