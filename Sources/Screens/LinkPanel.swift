import Articles
import Console
import Entities
import Reading
import Typesetting

/// What is said of a link of the source: where it leads, and why.
struct LinkPanel {
  let model: Model
  let link: SourceLink

  init(_ model: Model, _ link: SourceLink) {
    self.model = model
    self.link = link
  }

  /// Where the link leads, in a few words for the status line.
  var status: (text: String, roles: RoleSet) {
    switch link.destination {
    case .article(let path, let fragment, _):
      ("→ \(title(of: path))" + (fragment.map { " # \($0)" } ?? ""), RoleSet(.link))
    case .heading(let offset): ("→ \(heading(at: offset))", RoleSet(.link))
    case .entity(let id): entity(id)
    case .footnote(let index): ("note \(footnote(index)?.sign ?? "")", RoleSet(.link))
    case .reference: ("back to the text", RoleSet(.link))
    case .outside(let target): ("→ \(target.shown)", RoleSet(.link))
    case .nowhere(let reason): (reason, RoleSet(.dim))
    }
  }

  /// What stands at the other end.
  func peek(_ columns: Int) -> (title: String, lines: [PanelBox.Line]) {
    switch link.destination {
    case .article(let path, let fragment, _): return article(path, fragment, columns)
    case .heading(let offset):
      return ("In this article", [words(heading(at: offset), columns), foot("Enter goes there")])
    case .entity(let id): return PanelBox(model, .link(link)).peek(id, columns)
    case .footnote(let index):
      let lines = wrapped(text(of: index), columns)
      return ("Note \(footnote(index)?.sign ?? "")", lines + [foot("Enter goes to the note")])
    case .reference(let index):
      return (
        "Back to the text", wrapped(sentence(around: index), columns) + [foot("Enter goes back")]
      )
    case .outside(let target):
      let how =
        target.isOpenable
        ? "gx opens it outside · y copies it" : "shown, never opened · y copies it"
      return (
        target.scheme.map { "Outside: \($0)" } ?? "Outside the library",
        wrapped(target.shown, columns) + [foot(how)]
      )
    case .nowhere(let reason):
      return ("Leads nowhere", wrapped(reason, columns) + [foot(source)])
    }
  }

  /// Why it is a link, and why it leads there.
  func why(_ columns: Int) -> (title: String, lines: [PanelBox.Line]) {
    (
      "Why is this a link?",
      wrapped("The article’s author wrote it. " + reason, columns) + [foot(source)]
    )
  }

  private var reason: String {
    switch link.destination {
    case .article(let path, _, let others):
      let more =
        others.isEmpty
        ? "" : " Others have this name: \(others.map(\.rawValue).joined(separator: ", "))."
      return "It leads to the article \(path.rawValue).\(more)"
    case .heading: return "It leads to a heading of this article."
    case .entity(let id):
      return "It names \(model.gazetteer[id]?.name ?? id.rawValue); no article has this name."
    case .footnote: return "It refers to a footnote of this article."
    case .reference: return "It leads from a footnote back to its reference."
    case .outside(let target):
      return target.isOpenable
        ? "It leads out of the library." : "It leads to nothing that may be opened from here."
    case .nowhere(let reason): return "It leads nowhere: \(reason)."
    }
  }

  /// How the source writes the link.
  private var source: String {
    switch link.kind {
    case .wikilink(let target): "[[\(OutsideTarget(target).shown)]]"
    case .link(let target), .image(let target): OutsideTarget(target).shown
    case .footnote(let index), .footnoteReturn(let index): "[^\(footnote(index)?.label ?? "")]"
    case .emphasis, .strong, .code, .strikethrough: ""
    }
  }

  private func article(
    _ path: ArticlePath, _ fragment: String?, _ columns: Int
  ) -> (title: String, lines: [PanelBox.Line]) {
    let metadata = model.library[path]?.metadata
    let facts = [metadata?.kind, metadata?.shownDate, metadata?.author, path.rawValue].compactMap {
      $0
    }
    var lines = wrapped(metadata?.summary ?? beginning(of: path), columns)
    lines.append((facts.joined(separator: " · ").fitted(to: columns), RoleSet(.dim)))
    let heading = fragment.map { " at # \($0)" } ?? ""
    return (title(of: path), lines + [foot("Enter opens it\(heading)")])
  }

  /// The first paragraph of an article that was read lately; empty for others.
  private func beginning(of path: ArticlePath) -> String {
    guard let article = model.shelf[path]?.article,
      let block = article.blocks.first(where: { $0.kind == .paragraph })
    else { return "" }
    return article.text[block.range]
  }

  private func title(of path: ArticlePath) -> String {
    model.library[path]?.metadata.title ?? path.rawValue
  }

  private func entity(_ id: EntityID) -> (text: String, roles: RoleSet) {
    guard let entity = model.gazetteer[id] else { return (id.rawValue, RoleSet(.link)) }
    return ("\(entity.kind.letter) \(entity.name)", RoleSet(Role(entity.kind)))
  }

  private var open: OpenArticle? { model.view.article.flatMap { model.shelf[$0.path] } }

  private func footnote(_ index: Int) -> Footnote? { open?.article.footnotes[index] }

  private func heading(at offset: Offset) -> String {
    guard let article = open?.article, let index = article.blockIndex(at: offset) else { return "" }
    return article.text[article.blocks[index].range]
  }

  /// The text of a footnote, a line a block, without the sign that leads back.
  private func text(of index: Int) -> String {
    guard let article = open?.article, let note = footnote(index) else { return "" }
    let blocks = article.blocks.filter { $0.range.overlaps(note.range) }
    let text = blocks.map { article.text[$0.range] }.joined(separator: "\n")
    return text.hasSuffix("↩") ? String(text.dropLast()) : text
  }

  /// The sentence that refers to a footnote.
  private func sentence(around index: Int) -> String {
    guard let article = open?.article, let reference = footnote(index)?.references.first else {
      return ""
    }
    return article.text[TextBoundaries.sentence(at: reference.lowerBound, in: article)]
  }

  private func wrapped(_ text: String, _ columns: Int) -> [PanelBox.Line] {
    text.isEmpty ? [] : WrappedText.lines(text, columns: columns).map { ($0, []) }
  }

  private func words(_ text: String, _ columns: Int) -> PanelBox.Line {
    (text.fitted(to: columns), [])
  }

  private func foot(_ text: String) -> PanelBox.Line { (text, RoleSet(.dim)) }
}
