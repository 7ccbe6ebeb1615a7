import Annotations
import Articles
import Entities
import Statements

extension DossierFormat {
  /// One file of HTML without scripts, for a browser and for paper.
  static let html = DossierFormat(
    name: "html", suffixes: [".html", ".htm"],
    summary: "one file for a browser, printed cleanly, without scripts",
    write: { DossierHTML($0).text })
}

/// Writes a dossier as HTML.
struct DossierHTML {
  private let dossier: Dossier

  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  /// The page: nothing in it is fetched from elsewhere, and nothing in it can run.
  var text: String {
    let sections = sections.filter { !$0.body.isEmpty }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="lectern">
      \(HTMLText.element("title", "\(dossier.title): a dossier"))
      <style>
      \(DossierStyle.sheet)</style>
      </head>
      <body>
      <main>
      <header>
      \(HTMLText.element("h1", dossier.title, "dir=\"auto\""))
      \(HTMLText.element("p", dossier.summary))
      \(HTMLText.element("p", Dossier.creed, "class=\"creed\""))
      \(dossier.isEmpty ? HTMLText.element("p", Dossier.nothing) : navigation(sections))
      </header>
      \(sections.map(element).joined())</main>
      </body>
      </html>

      """
  }

  // MARK: - Sections

  private struct Section {
    var id: String
    var title: String
    var count: Int
    var body: String
  }

  private var sections: [Section] {
    [
      Section(
        id: "gazetteer", title: "What the gazetteer says", count: dossier.entries.count,
        body: dossier.entries.map(entry).joined()),
      Section(
        id: "timeline", title: "Timeline", count: dossier.events.count,
        body: dossier.eventGroups.map(events).joined()),
      Section(
        id: "quotations", title: "Quotations", count: dossier.quotations.count, body: quotations),
      Section(
        id: "figures", title: "Figures", count: dossier.figures.count,
        body: dossier.figureGroups.map(figures).joined()),
      Section(
        id: "notes", title: "Notes", count: dossier.notes.count,
        body: dossier.notes.map(note).joined()),
      Section(
        id: "unread", title: "Not yet read", count: dossier.unread.count,
        body: list(dossier.unread)),
      Section(id: "read", title: "Read", count: dossier.read.count, body: list(dossier.read)),
      Section(
        id: "sources", title: "Sources", count: dossier.sources.count,
        body: dossier.sources.isEmpty
          ? "" : "<ol class=\"sources\">\n\(dossier.sources.map(source).joined())</ol>\n"),
    ]
  }

  private func navigation(_ sections: [Section]) -> String {
    let items = sections.map {
      "<li>\(HTMLText.link($0.title, to: "#\($0.id)")) <span class=\"count\">\($0.count)</span></li>\n"
    }
    return "<nav aria-label=\"Contents\">\n<ul>\n\(items.joined())</ul>\n</nav>"
  }

  private func element(_ section: Section) -> String {
    "<section id=\"\(section.id)\">\n\(HTMLText.element("h2", section.title))\n\(section.body)"
      + "</section>\n"
  }

  // MARK: - Parts

  /// An element with words of an article, in the article's language.
  private func words(
    _ name: String, _ text: String, of citation: Dossier.Citation, _ attributes: String = ""
  ) -> String {
    let language = HTMLText.language(dossier.source(of: citation).metadata.language)
    return HTMLText.element(name, text, attributes.isEmpty ? language : "\(attributes) \(language)")
  }

  /// The source of a line: a link to its passage, and one to the list of sources.
  private func citation(_ citation: Dossier.Citation, _ remark: String? = nil) -> String {
    let number = dossier.source(of: citation).number
    // The sign and the number of a paragraph stay on one line.
    let label = dossier.label(of: citation).replacing("¶ ", with: "¶\u{A0}")
    return "<span class=\"cite\">" + HTMLText.link(label, to: citation.address.text)
      + " [" + HTMLText.link("\(number)", to: "#source-\(number)") + "]"
      + (remark.map { "; " + HTMLText.escaped($0) } ?? "") + "</span>"
  }

  private func plainList(_ items: [String]) -> String {
    items.isEmpty
      ? "" : "<ul class=\"plain\">\n\(items.map { "<li>\($0)</li>\n" }.joined())</ul>\n"
  }

  private func entry(_ entry: Dossier.Entry) -> String {
    var text = HTMLText.element("h3", entry.entity.name, "dir=\"auto\"") + "\n"
    text += HTMLText.element("p", entry.facts.joined(separator: " · "), "class=\"facts\"") + "\n"
    if let about = entry.entity.about { text += HTMLText.element("p", about) + "\n" }
    if let notes = entry.entity.notes {
      text += HTMLText.element("p", notes, "class=\"written\"") + "\n"
    }
    var items: [String] = []
    if !entry.otherNames.isEmpty {
      items.append("Known as: " + HTMLText.escaped(entry.otherNames.joined(separator: "; ")))
    }
    if !entry.forms.isEmpty {
      let forms = entry.forms.map {
        HTMLText.element("bdi", $0.text) + " <span class=\"count\">(\($0.tally))</span>"
      }
      items.append("Written: " + forms.joined(separator: "; "))
    }
    if !entry.related.isEmpty {
      let related = entry.related.map(\.text).joined(separator: "; ")
      items.append("See: " + HTMLText.escaped(related))
    }
    return text + plainList(items)
  }

  private func events(_ group: (date: String, events: [Dossier.Event])) -> String {
    let items = group.events.map {
      "<li>\(words("p", $0.text, of: $0.citation))\(citation($0.citation, $0.inference))</li>\n"
    }
    return "<h3>\(date(group.date))</h3>\n<ul class=\"lines\">\n\(items.joined())</ul>\n"
  }

  /// A date; one that HTML knows to spell is marked as such.
  private func date(_ text: String) -> String {
    let isPlain =
      [4, 7, 10].contains(text.utf8.count)
      && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
    return isPlain
      ? HTMLText.element("time", text, "datetime=\"\(text)\"")
      : HTMLText.escaped(Dossier.heading(of: text))
  }

  private var quotations: String {
    let parts: [(String, [Dossier.Words])] = [
      ("By \(dossier.title)", dossier.quotations.filter { $0.relation == .by }),
      ("About \(dossier.title)", dossier.quotations.filter { $0.relation == .about }),
    ]
    return parts.filter { !$0.1.isEmpty }.map { title, list in
      HTMLText.element("h3", title, "dir=\"auto\"") + "\n" + list.map(quotation).joined()
    }.joined()
  }

  private func quotation(_ quotation: Dossier.Words) -> String {
    let speaker = "— \(HTMLText.element("bdi", quotation.speakerText, "class=\"speaker\""))"
    let why = HTMLText.element("span", quotation.explanation, "class=\"state\"")
    return "<blockquote>\n\(words("p", quotation.text, of: quotation.citation))\n"
      + "<footer>\(speaker) · \(why)\(citation(quotation.citation))</footer>\n</blockquote>\n"
  }

  private func figures(_ group: (unit: String, figures: [Dossier.Amount])) -> String {
    let rows = group.figures.map { figure in
      "<tr>\(HTMLText.element("td", figure.expression, "class=\"value\""))"
        + HTMLText.element("td", figure.year?.text ?? "", "class=\"year\"")
        + "<td>\(words("span", figure.text, of: figure.citation))\(citation(figure.citation))"
        + "</td></tr>\n"
    }
    return HTMLText.element("h3", group.unit, "dir=\"auto\"") + """

      <table>
      <thead><tr><th scope="col">Figure</th><th scope="col">Year</th>\
      <th scope="col">Sentence and source</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  private func note(_ note: Dossier.Note) -> String {
    let root = note.thread.root
    let place =
      note.citation.map { citation($0) }
      ?? "<span class=\"cite\">"
      + HTMLText.escaped(
        "\(dossier.sources[note.source].metadata.title), a passage that is gone from it")
      + "</span>"
    let language = HTMLText.language(dossier.sources[note.source].metadata.language)
    var text = "<article class=\"note\">\n<blockquote>\n"
    text += HTMLText.element("p", root.anchor.exact, "class=\"written\" \(language)")
    text += "\n<footer>\(place)</footer>\n</blockquote>\n"
    if let written = root.note {
      text += HTMLText.element("p", written, "class=\"written\" dir=\"auto\"") + "\n"
    }
    text += HTMLText.element("p", Dossier.facts(of: root), "class=\"facts\"") + "\n"
    let replies = note.thread.replies.map { reply in
      HTMLText.element(
        "li", reply.annotation.note ?? "",
        "class=\"written\" style=\"margin-left:\(min(8, reply.depth - 1))rem\" dir=\"auto\"") + "\n"
    }
    if !replies.isEmpty { text += "<ul class=\"replies\">\n\(replies.joined())</ul>\n" }
    return text + "</article>\n"
  }

  private func list(_ sources: [Dossier.Source]) -> String {
    plainList(
      sources.map { source in
        HTMLText.link(source.metadata.title, to: source.address.text)
          + HTMLText.escaped(", \(source.metadata.date ?? "undated"): ")
          + HTMLText.element("span", source.readingState, "class=\"state\"")
      })
  }

  private func source(_ source: Dossier.Source) -> String {
    var text =
      "<li id=\"source-\(source.number)\"><span class=\"number\">\(source.number).</span> "
      + HTMLText.element("strong", source.metadata.title, "dir=\"auto\"")
      + "<br>" + HTMLText.escaped(source.facts.joined(separator: " · "))
    if !source.metadata.sources.isEmpty {
      let list = "drawing on " + source.metadata.sources.joined(separator: "; ")
      text += "<br>" + HTMLText.element("span", list, "class=\"facts\"")
    }
    return text + "<br>"
      + HTMLText.link(source.address.text, to: source.address.text, class: "address")
      + "</li>\n"
  }
}
