import Annotations
import Articles
import Console
import Entities
import Reading
import Statements
import Typesetting

/// The last row: where the reader is, what is under the cursor, which keys matter now.
struct StatusLine {
  let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func draw(into frame: inout Frame) {
    let row = frame.size.rows - 1
    let width = frame.size.columns
    frame.clear(row: row, columns: 0..<width)
    if let notice = model.notice {
      frame.draw(
        notice.text.fitted(to: width - 2), row: row, column: 1, roles: roles(of: notice.level))
      return
    }
    let parts = parts
    let wanted = parts.reduce(0) { $0 + $1.text.cellWidth + 3 }
    let keys = StatusKeys.text(for: model, room: max(leastForKeys, width - wanted - 2))
    let keyStart = width - keys.cellWidth - 1
    frame.draw(keys, row: row, column: keyStart, roles: RoleSet(.status))
    let room = keyStart - 3
    var end = 1
    for part in parts where end + part.text.cellWidth.clamped(to: 12) <= room {
      if end > 1 { end = frame.draw(" · ", row: row, column: end, roles: RoleSet(.status)) }
      end = frame.draw(
        part.text.fitted(to: room - end), row: row, column: end, roles: part.roles)
    }
  }

  /// The cells that keys may take in any case; an address needs more than they do.
  private var leastForKeys: Int {
    if case .outside? = model.sourceLinkAtCursor?.destination { return 8 }
    return model.size.columns / 2
  }

  private func roles(of level: Notice.Level) -> RoleSet {
    switch level {
    case .information: RoleSet(.prompt)
    case .success: RoleSet(.good)
    case .warning: RoleSet(.warning)
    case .failure: RoleSet(.failure)
    }
  }

  private typealias Part = (text: String, roles: RoleSet)

  private var parts: [Part] {
    switch model.view {
    case .article(let view): articleParts(view)
    case .library(let view): libraryParts(view)
    case .entity(let view): entityParts(view)
    case .grid(let view): gridParts(view)
    case .beside(let view): besideParts(view)
    case .comparison(let view): comparisonParts(view)
    case .voices(let view): voiceParts(view)
    case .suggestions(let view): suggestionParts(view)
    case .results(let view): resultParts(view)
    case .timeline(let view): timelineParts(view)
    case .searches, .index, .outline, .notebook, .desk, .review, .map, .help: listParts
    }
  }

  private func articleParts(_ view: ArticleView) -> [Part] {
    guard let page = model.page else { return [] }
    let open = page.open
    var parts: [Part] = [(ReadingPosition(page, view).text, RoleSet(.status))]
    if view.hints != nil { return [("type a link's letters", RoleSet(.prompt))] }
    if let selection = view.selection {
      let words = open.text[selection.range(in: open.text)].split(whereSeparator: \.isWhitespace)
      return [("select: \(counted(words.count, "word"))", RoleSet(.prompt))]
    }
    if let hits = model.hits, hits.isAt(view.place) {
      parts.append((walk(hits, view), RoleSet(.status)))
    } else if let find = view.find, find.current != nil, open.excerpt != nil {
      // How often it stands in the whole file nobody has counted.
      parts.append(("“\(find.query)”".fitted(to: 20), RoleSet(.status)))
    }
    if let link = model.sourceLinkAtCursor {
      parts.append(LinkPanel(model, link).status)
    } else if let link = model.linkAtCursor, link.isAmbiguous {
      let names = link.candidates.map { model.gazetteer[$0]?.name ?? $0.rawValue }
      parts.append((names.joined(separator: " or "), RoleSet(.ambiguousMention)))
    } else if let link = model.linkAtCursor, let entity = model.gazetteer[link.entity] {
      parts.append(("\(entity.kind.letter) \(entity.name)", RoleSet(Role(entity.kind))))
    } else if let name = model.unlinkedNameAtCursor {
      let meant = model.gazetteer[name.entity]?.name ?? name.entity.rawValue
      parts.append(("no link to \(meant)", RoleSet(.weakMention)))
    } else if let annotation = open.notebook.annotations(at: view.place.cursor).first {
      parts.append((annotation.noteText ?? annotation.color.rawValue, RoleSet(.note)))
    } else if let note = model.footnoteAtCursor, !open.article.footnotes[note].references.isEmpty {
      parts.append(("\(open.article.footnotes[note].sign) Enter goes back", RoleSet(.status)))
    }
    if let repeated = RepeatWords(model).status(columns: 40) {
      parts.append((repeated, RoleSet(.dim)))
    }
    return parts
  }

  /// Where the walk stands; a search counts in the article, as it did while it was typed.
  private func walk(_ hits: HitList, _ view: ArticleView) -> String {
    let label = hits.label.fitted(to: 20)
    guard let find = view.find, find.query == hits.query, find.current != nil else {
      return "\(label) \(hits.counter)"
    }
    let all = hits.hits.count > find.matches.count ? ", \(hits.hits.count) in all" : ""
    return "\(label) \(find.counter)\(all)"
  }

  /// What brings two articles together, or that one stays where it is.
  private func besideParts(_ view: BesideView) -> [Part] {
    guard view.isBound else { return [("the other stays", RoleSet(.status))] }
    guard view.pair != nil else { return [("nothing in view is shared", RoleSet(.dim))] }
    let names = view.shared.compactMap { model.gazetteer[$0]?.name }
    let words = names.isEmpty ? "the same words" : "both name \(names.joined(separator: ", "))"
    return [(words, RoleSet(.status))]
  }

  /// What the columns of a narrow screen leave out about the selected article.
  private func libraryParts(_ view: LibraryView) -> [Part] {
    let rows = model.libraryRows
    guard rows.indices.contains(view.list.selected) else { return [] }
    let entry = rows[view.list.selected]
    if let problem = entry.problem { return [(problem, RoleSet(.failure))] }
    let facts = [entry.metadata.kind, entry.metadata.author].compactMap { $0 }
    return (facts + entry.metadata.sources + [entry.path.rawValue])
      .map { ($0, RoleSet(.status)) }
  }

  /// Where the selected mention stands, and by which rule it was found.
  private func entityParts(_ view: EntityView) -> [Part] {
    let rows = view.rows
    guard rows.indices.contains(view.list.selected),
      case .mention(let hit, let line) = rows[view.list.selected]
    else { return listParts }
    let title = model.library[hit.path]?.metadata.title ?? hit.path.fileName
    let twin = view.twins[hit].map { (RepeatWords(model).twin($0), RoleSet(.status)) }
    return [twin ?? (line.rule.rawValue, RoleSet(.status)), (title, RoleSet(.status))]
  }

  /// Whose words the selected hit stands in, where they were listed before.
  private func resultParts(_ view: ResultsView) -> [Part] {
    let rows = view.rows
    guard rows.indices.contains(view.list.selected),
      case .hit(let hit, _) = rows[view.list.selected],
      let twin = view.twins[hit]
    else { return listParts }
    return [(RepeatWords(model).twin(twin), RoleSet(.status))]
  }

  /// What speaks for the selected name, as far as it fits.
  private func suggestionParts(_ view: SuggestionsView) -> [Part] {
    guard let row = view.selected else { return listParts }
    let kind = view.kind(of: row)
    return [(kind.word, RoleSet(Role(kind)))]
  }

  /// Which line is selected, and where its sentence stands.
  private func timelineParts(_ view: TimelineView) -> [Part] {
    guard let place = view.selectedPlace, let rows = view.rows else { return listParts }
    return [("\(place + 1)/\(rows.shown.count)", RoleSet(.status))]
  }

  /// What the selected cell of the grid counts.
  private func gridParts(_ view: GridView) -> [Part] {
    guard let cell = view.selected else { return listParts }
    let count = cell.mentions == 0 ? "not named" : counted(cell.mentions, "mention")
    return [
      (count, RoleSet(.status)), (cell.node.name, RoleSet(.status)),
      (cell.article.title, RoleSet(.status)),
    ]
  }

  /// By which rule the selected quotation is somebody's, or on what the selected speaker speaks.
  private func voiceParts(_ view: VoicesView) -> [Part] {
    if let found = view.selectedQuotation {
      let words = found.quoted.speakerWords.map { "“\($0)”" }
      return [found.quoted.quotation.rule.rawValue, words].compactMap { $0 }
        .map { ($0, RoleSet(.status)) }
    }
    guard let speaker = view.selectedSpeaker else { return listParts }
    return speaker.subjects.prefix(4).map { ("\($0.name) \($0.count)", RoleSet(.status)) }
  }

  /// By which rule the selected item was found, and in which article.
  private func comparisonParts(_ view: ComparisonView) -> [Part] {
    guard let comparison = view.comparison, case .item(let row, let item)? = view.selected else {
      return listParts
    }
    let found = view.rows[row].items[item]
    return [
      (found.detail.rule, RoleSet(.status)),
      (comparison.sources[found.source].title, RoleSet(.status)),
    ]
  }

  private var listParts: [Part] {
    if let progress = model.library.progress, model.library.isReading, progress.total > 0 {
      return [("reading \(progress.done)/\(progress.total)", RoleSet(.status))]
    }
    return []
  }
}

extension Int {
  fileprivate func clamped(to limit: Int) -> Int { Swift.min(self, limit) }
}
