import Annotations
import Articles
import Console
import Entities
import Reading
import Typesetting

/// A box over the foot of the text: a peek, a reason, a note, the keys that may follow.
struct PanelBox {
  let model: Model
  let panel: Panel

  init(_ model: Model, _ panel: Panel) {
    self.model = model
    self.panel = panel
  }

  func draw(into frame: inout Frame) {
    let width = frame.size.columns
    let content = lines(columns: model.panelColumns)
    let height = min(content.lines.count, model.panelHeight)
    let top = frame.size.rows - 1 - height - 1
    frame.clear(row: top, columns: 0..<width)
    let rule = String(repeating: "─", count: width)
    frame.draw(rule, row: top, column: 0, roles: RoleSet(.panelBorder))
    frame.draw(
      " \(content.title.fitted(to: width - 6)) ", row: top, column: 2, roles: RoleSet(.panelTitle))
    for (index, line) in content.lines.prefix(height).enumerated() {
      frame.clear(row: top + 1 + index, columns: 0..<width)
      frame.draw(line.text, row: top + 1 + index, column: 2, roles: line.roles)
    }
  }

  typealias Line = (text: String, roles: RoleSet)

  private func lines(columns: Int) -> (title: String, lines: [Line]) {
    switch panel {
    case .peek(let link): link.isAmbiguous ? doubt(link, columns) : peek(link.entity, columns)
    case .why(let link): why(link, columns)
    case .whyNot(let name): whyNot(name, columns)
    case .whySuggested(let suggestion): whySuggested(suggestion, columns)
    case .whySaid(let sentence):
      ("Why?", WrappedText.lines(sentence, columns: columns).map { ($0, []) })
    case .note(let id): note(id, columns)
    case .link(let link): LinkPanel(model, link).peek(columns)
    case .whyLink(let link): LinkPanel(model, link).why(columns)
    case .keys(let bindings): keys(bindings, columns)
    case .repeats(let passages): RepeatWords(model).panel(passages, columns)
    case .about(let top): about(from: top)
    }
  }

  /// Who or what an entity is.
  func peek(_ id: EntityID, _ columns: Int) -> (title: String, lines: [Line]) {
    guard let entity = model.gazetteer[id] else { return (id.rawValue, []) }
    let count = model.library.counts[entity.id]
    let counts = count.map {
      "\(counted($0.mentions, "mention")) in \(counted($0.articles, "article"))"
    }
    let about = WrappedText.lines(entity.about ?? "Nothing is written about it.", columns: columns)
    let other = entity.aliases.map(\.text).prefix(6).joined(separator: ", ")
    var lines: [Line] = about.map { ($0, []) }
    if !other.isEmpty {
      lines.append(("also \(other)".fitted(to: columns), RoleSet(.dim)))
    }
    let foot = [counts, "Enter opens its page"].compactMap { $0 }.joined(separator: " · ")
    return (
      "\(entity.name), \(entity.kind.word)", lines + [(foot.fitted(to: columns), RoleSet(.dim))]
    )
  }

  private func why(_ link: Mention, _ columns: Int) -> (String, [Line]) {
    if link.isAmbiguous { return doubt(link, columns) }
    let entity = model.gazetteer[link.entity]
    let place = entity?.origin.map { "\($0.file), line \($0.line)" } ?? "no file"
    let sentence =
      "Linked to \(entity?.name ?? link.entity.rawValue) by \(link.rule.explanation): “\(link.alias)”."
    return (
      "Why is this a link?",
      WrappedText.lines(sentence, columns: columns).map { ($0, []) }
        + [("entry \(link.entity.rawValue) in \(place)".fitted(to: columns), RoleSet(.dim))]
    )
  }

  /// What kept a known name from being a link, and what would make it one.
  private func whyNot(_ name: SuppressedMention, _ columns: Int) -> (String, [Line]) {
    let entity = model.gazetteer[name.entity]
    var cause = name.cause.explanation
    if let evidence = name.cause.evidence, let view = model.view.article,
      let open = model.shelf[view.path]
    {
      cause +=
        ": “\(open.text[evidence].split(whereSeparator: \.isWhitespace).joined(separator: " "))”"
    }
    let sentence =
      "“\(name.alias)” could be \(entity?.name ?? name.entity.rawValue), by "
      + "\(name.rule.explanation). It is no link because \(cause)."
    let meaning = model.keymap.spellings(of: .meaning, in: .article).first?.plainKey ?? ""
    let place = entity?.origin.map { ", entry in \($0.file), line \($0.line)" } ?? ""
    return (
      "Why is this no link?",
      WrappedText.lines(sentence, columns: columns).map { ($0, []) }
        + [("\(meaning) makes it one\(place)".fitted(to: columns), RoleSet(.dim))]
    )
  }

  private func whySuggested(_ suggestion: Suggestion, _ columns: Int) -> (String, [Line]) {
    (
      "Why is this suggested?",
      WrappedText.lines(suggestion.why, columns: columns).map { ($0, []) }
    )
  }

  /// What an ambiguous link may mean, and why nobody decided.
  private func doubt(_ link: Mention, _ columns: Int) -> (String, [Line]) {
    let sentence =
      "“\(link.alias)” is a form of several entries, and nothing here decides between them. What "
      + "stands behind a name would, and so would prefer in the file, or Enter now."
    let names: [Line] = link.candidates.flatMap { id -> [Line] in
      let entity = model.gazetteer[id]
      let settling = entity.map { evidence(for: $0, besides: link) } ?? ""
      return WrappedText.lines(
        "\(entity?.name ?? id.rawValue), entry \(id)\(settling)", columns: columns
      ).map { ($0, RoleSet()) }
    }
    return (
      "What does this mean?",
      names + WrappedText.lines(sentence, columns: columns).map { ($0, RoleSet(.dim)) }
    )
  }

  /// What would settle an ambiguous link for an entity: a form that only it has, in the article, or a
  /// word of its context, in the paragraph.
  private func evidence(for entity: Entity, besides link: Mention) -> String {
    let rivals = link.candidates.filter { $0 != entity.id }.compactMap { model.gazetteer[$0] }
    let shared = Set(rivals.flatMap { [$0.name] + $0.aliases.map(\.text) })
    let own = ([entity.name] + entity.aliases.map(\.text)).filter { !shared.contains($0) }
    let forms = own.prefix(2).map { "“\($0)” in the article" }
    let words = entity.context.prefix(2).map { "“\($0)” in the paragraph" }
    let all = Array(forms) + Array(words)
    return all.isEmpty ? "" : ": \(all.joined(separator: " or "))"
  }

  private func note(_ id: AnnotationID, _ columns: Int) -> (String, [Line]) {
    let annotation = model.view.article.flatMap { model.shelf[$0.path]?.notebook[id] }
    let notebook = model.view.article.flatMap { model.shelf[$0.path]?.notebook }
    let entries = annotation.flatMap { notebook?.conversation(of: $0) } ?? []
    let lines = entries.flatMap { entry -> [Line] in
      let indent = String(repeating: " ", count: 2 * min(entry.depth, 4))
      return WrappedText.lines(entry.text, columns: max(8, columns - indent.utf8.count))
        .map { (indent + $0, RoleSet(.note)) }
    }
    return ("Note", lines.isEmpty ? [("This annotation has no note.", RoleSet(.dim))] : lines)
  }

  /// What is known about the article, from a row on; the title tells what is above and below.
  private func about(from top: Int) -> (String, [Line]) {
    let rows = model.aboutRows
    let shown = rows.dropFirst(top).prefix(model.panelHeight)
    let lines: [Line] = shown.map { row in
      let gap = String(repeating: " ", count: AboutArticle.labelColumns - row.label.cellWidth)
      return (row.label + gap + row.text, row.label == "lost" ? RoleSet(.warning) : [])
    }
    let more =
      rows.count > shown.count ? ", \(top + 1)–\(shown.endIndex) of \(rows.count), j k" : ""
    return ("About this article\(more)", lines)
  }

  /// The least cells of a column of keys in which their words can be read.
  private static let keyColumn = 36

  /// The keys that may follow: in several columns when one would not show them all.
  private func keys(_ bindings: [Keymap.Binding], _ columns: Int) -> (String, [Line]) {
    let texts = bindings.map { binding in
      let keys = binding.keys.map { KeySpelling.spell($0).plainKey }.joined()
      let spelling = keys + String(repeating: " ", count: max(1, 8 - keys.count))
      return spelling + binding.command.row.summary
    }
    let wanted = (texts.count + model.panelHeight - 1) / model.panelHeight
    let count = max(1, min(wanted, columns / Self.keyColumn))
    let rows = (texts.count + count - 1) / count
    let width = columns / count
    let lines = (0..<rows).map { row in
      stride(from: row, to: texts.count, by: rows).reduce(into: "") { line, index in
        let text = count == 1 ? texts[index] : texts[index].fitted(to: width - 2)
        line += text + String(repeating: " ", count: max(0, width - text.cellWidth))
      }
    }
    return ("and then", lines.map { ($0, []) })
  }
}
