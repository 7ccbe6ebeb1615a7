import Annotations
import Articles

extension Model {
  /// What a selection begins with.
  enum SelectionUnit {
    case word, sentence
  }

  mutating func startSelecting(_ unit: SelectionUnit) -> [Effect] {
    guard case .article(var view) = view, let page else { return [] }
    let open = page.open
    let cursor = view.place.cursor
    let range =
      unit == .word
      ? TextBoundaries.word(at: cursor, in: open.article)
      : TextBoundaries.sentence(at: cursor, in: open.article)
    guard !range.isEmpty else { return say("nothing to select here") }
    view.selection = Selection(
      anchor: range.lowerBound, head: Selecting.last(of: range, in: open.text))
    Scrolling.revealHead(&view, on: page)
    self.view = .article(view)
    return []
  }

  mutating func swapEnds() -> [Effect] {
    guard case .article(var view) = view, let selection = view.selection, let page else {
      return []
    }
    view.selection = Selection(anchor: selection.head, head: selection.anchor)
    Scrolling.reveal(&view, selection.anchor, on: page)
    self.view = .article(view)
    return []
  }

  /// Grows the selection to whole sentences, then to whole paragraphs.
  mutating func growSelection() -> [Effect] {
    guard case .article(var view) = view, let selection = view.selection, let page else {
      return []
    }
    let open = page.open
    let range = selection.range(in: open.text)
    let last = Selecting.last(of: range, in: open.text)
    var grown =
      TextBoundaries.sentence(at: range.lowerBound, in: open.article)
      .lowerBound..<TextBoundaries.sentence(at: last, in: open.article).upperBound
    if grown == range {
      grown =
        TextBoundaries.paragraph(at: range.lowerBound, in: open.article)
        .lowerBound..<TextBoundaries.paragraph(at: last, in: open.article).upperBound
    }
    view.selection = Selection(
      anchor: grown.lowerBound, head: Selecting.last(of: grown, in: open.text))
    Scrolling.revealHead(&view, on: page)
    self.view = .article(view)
    return []
  }

  /// Copies the passage, plain or with a citation of its source.
  mutating func copy(withCitation: Bool) -> [Effect] {
    if !withCitation, let target = selectedTarget { return [.copy(target)] }
    guard let target = noteTarget, let passage = passage(of: target) else {
      return say("nothing to copy here")
    }
    if case .article(var view) = view {
      view.selection = nil
      self.view = .article(view)
    }
    let citation = withCitation ? "\n— \(citation(of: target))" : ""
    return [.copy(passage + citation)]
  }

  private func passage(of target: NoteTarget) -> String? {
    switch target {
    case .passage(let path, let range): shelf[path]?.text[range]
    case .annotation, .reply:
      annotation(target).map { $0.isReply ? $0.note ?? "" : $0.anchor.exact }
    }
  }

  /// Title, author, kind, date, file and paragraph.
  private func citation(of target: NoteTarget) -> String {
    let path = target.path
    let metadata = shelf[path]?.article.metadata ?? library[path]?.metadata
    var parts = [metadata?.author, metadata?.title, metadata?.kind, metadata?.shownDate]
      .compactMap { $0 }
    parts.append(path.rawValue)
    let start: Offset?
    switch target {
    case .passage(_, let range): start = range.lowerBound
    case .annotation, .reply: start = annotation(target)?.range?.lowerBound
    }
    if let start, let block = shelf[path]?.article.blockIndex(at: start) {
      parts.append("¶ \(block + 1)")
    }
    return parts.joined(separator: ", ")
  }
}
