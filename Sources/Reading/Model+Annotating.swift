import Annotations
import Articles

extension Model {
  /// What a mark is put on: the selection, else the annotation at the cursor, else the sentence.
  var noteTarget: NoteTarget? {
    switch view {
    case .article(let view):
      guard let open = shelf[view.path] else { return nil }
      if let selection = view.selection {
        return .passage(view.path, selection.range(in: open.text))
      }
      if let annotation = open.notebook.annotations(at: view.place.cursor).first {
        return .annotation(view.path, annotation.id)
      }
      let sentence = TextBoundaries.sentence(at: view.place.cursor, in: open.article)
      return sentence.isEmpty ? nil : .passage(view.path, sentence)
    default: return selectedRow.map { .annotation($0.path, $0.annotation.id) }
    }
  }

  /// The annotation that a screen of annotations has selected.
  private var selectedRow: NotebookRow? {
    switch view {
    case .notebook(let view): view.selected
    case .desk(let view): view.selected?.row
    case .review(let view): view.current
    default: nil
    }
  }

  /// The annotation that a target names.
  func annotation(_ target: NoteTarget) -> Annotation? {
    guard case .annotation(let path, let id) = target else { return nil }
    if let open = shelf[path] { return open.notebook[id] }
    if let row = selectedRow, row.path == path, row.annotation.id == id { return row.annotation }
    guard case .notebook(let view) = view else { return nil }
    return view.all?.first { $0.path == path && $0.annotation.id == id }?.annotation
  }

  /// Highlights the passage; an annotation that is there already takes the next colour.
  mutating func highlight(in color: HighlightColor?) -> [Effect] {
    if let reason = reasonAgainstNotes { return say(reason, .warning) }
    guard let target = noteTarget else { return say("nothing to highlight here") }
    if let annotation = annotation(target) {
      return change(annotation, target.path) { $0.color = color ?? $0.color.next }
    }
    return annotate(target) { $0.color = color ?? .yellow }
  }

  mutating func openNote(inEditor: Bool) -> [Effect] {
    if let reason = reasonAgainstNotes { return say(reason, .warning) }
    guard let target = noteTarget else { return say("nothing to write a note on here") }
    let text = annotation(target)?.note ?? ""
    if inEditor { return [.edit(target, text)] }
    if text.contains("\n") {
      return say("this note has several lines: C opens it in your editor")
    }
    return openPrompt(.note(target), text: text)
  }

  mutating func finishNote(_ target: NoteTarget, _ text: String?) -> [Effect] {
    unsaved.draft = false
    guard let text else { return say("the note was not changed") }
    let note = text.trimmed
    if case .reply(let path, let parent) = target { return finishReply(to: parent, path, note) }
    if let annotation = annotation(target) {
      edits.drafts.insert(target)
      return change(annotation, target.path) { $0.note = note.isEmpty ? nil : note }
    }
    guard !note.isEmpty else { return [.saveDraft(target, "")] }
    guard case .passage(let path, let range) = target, let open = shelf[path],
      range.upperBound <= open.text.end
    else {
      return [.saveDraft(target, text)]
        + say("the passage of this note is not there; the note is kept as a draft", .failure)
    }
    edits.drafts.insert(target)
    return annotate(target) { $0.note = note }
  }

  mutating func openTags() -> [Effect] {
    if let reason = reasonAgainstNotes { return say(reason, .warning) }
    guard let target = noteTarget else { return say("nothing to tag here") }
    let tags = annotation(target)?.tags ?? []
    return openPrompt(.tags(target), text: tags.joined(separator: ", ")) + [.listTags]
  }

  /// Sets the tags: divided by commas, a `#` before a tag is left out.
  mutating func setTags(_ text: String, on target: NoteTarget) -> [Effect] {
    var tags: [String] = []
    for part in text.split(separator: ",") {
      let tag = String(part).trimmed.drop { $0 == "#" }
      if !tag.isEmpty, !tags.contains(String(tag)) { tags.append(String(tag)) }
    }
    if let annotation = annotation(target) {
      return change(annotation, target.path) { $0.tags = tags }
    }
    guard !tags.isEmpty else { return [] }
    return annotate(target) { $0.tags = tags }
  }

  mutating func deleteAnnotation() -> [Effect] {
    if let reason = reasonAgainstNotes { return say(reason, .warning) }
    guard let target = noteTarget, let annotation = annotation(target) else {
      return say("no annotation here")
    }
    let replies = replies(to: annotation, target.path)
    guard !replies.isEmpty else {
      return change(target.path, .remove(annotation.id)) + say("deleted; U brings it back")
    }
    let words = replies.count == 1 ? "its reply" : "its \(replies.count) replies"
    return change(target.path, .all((replies + [annotation.id]).map { .remove($0) }))
      + say("deleted with \(words); U brings them back")
  }

  mutating func toggleNotes() -> [Effect] {
    guard case .article(var view) = view else { return [] }
    if page?.noteColumns ?? 0 > 0 { return say("notes stand beside the text, the window is wide") }
    view.showsNotes.toggle()
    self.view = .article(view)
    return say(view.showsNotes ? "notes below their lines" : "notes hidden")
  }

  mutating func stepAnnotation(by step: Int) -> [Effect] {
    guard case .article(var view) = view, let page else { return [] }
    let ranges = page.open.notebook.annotations.compactMap(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    let at = view.place.cursor
    let next =
      step > 0
      ? ranges.first { $0.lowerBound > at } : ranges.last { $0.lowerBound < at }
    guard let next else { return say(step > 0 ? "no annotation below" : "no annotation above") }
    view.focus = next
    Scrolling.reveal(&view, next.lowerBound, on: page)
    self.view = .article(view)
    return []
  }

  /// Puts a new annotation on a passage.
  private mutating func annotate(
    _ target: NoteTarget, _ fill: (inout Annotation) -> Void
  ) -> [Effect] {
    guard case .passage(let path, let range) = target, let open = shelf[path] else { return [] }
    var annotation = Annotation(
      id: identifiers.annotationID(at: now), range: range,
      anchor: Anchor.make(range, in: open.text, textHash: open.textHash, at: now), created: now)
    fill(&annotation)
    endSelection()
    return change(path, .add(annotation))
  }

  mutating func change(
    _ annotation: Annotation, _ path: ArticlePath, _ edit: (inout Annotation) -> Void
  ) -> [Effect] {
    endSelection()
    return change(path, .replace(annotation.edited(at: now, edit)))
  }

  mutating func endSelection() {
    guard case .article(var view) = view, view.selection != nil else { return }
    view.selection = nil
    self.view = .article(view)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
