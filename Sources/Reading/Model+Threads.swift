public import Annotations
import Articles

extension Model {
  /// Asks for a reply to the annotation here.
  mutating func openReply() -> [Effect] {
    if let reason = reasonAgainstNotes { return say(reason, .warning) }
    guard let target = noteTarget, annotation(target) != nil,
      case .annotation(let path, let id) = target
    else { return say("no annotation here to reply to") }
    return openPrompt(.note(.reply(path, id)))
  }

  /// Adds a reply; an empty one is none.
  mutating func finishReply(
    to parent: AnnotationID, _ path: ArticlePath, _ note: String
  ) -> [Effect] {
    let target = NoteTarget.reply(path, parent)
    guard !note.isEmpty else { return [.saveDraft(target, "")] }
    let reply = Annotation(
      id: identifiers.annotationID(at: now), replyTo: parent, note: note, created: now)
    edits.drafts.insert(target)
    return change(path, .add(reply))
  }

  /// The replies to an annotation, and the replies to those.
  func replies(to annotation: Annotation, _ path: ArticlePath) -> [AnnotationID] {
    if let open = shelf[path] {
      return open.notebook.thread(of: annotation.id)?.replies.map(\.annotation.id) ?? []
    }
    guard case .notebook(let view) = view, let all = view.all,
      let start = all.firstIndex(where: { $0.annotation.id == annotation.id && $0.path == path })
    else { return [] }
    let depth = all[start].depth
    return all[(start + 1)...].prefix { $0.path == path && $0.depth > depth }
      .map(\.annotation.id)
  }

  /// Gives the annotation here the next kind, or the one of a number; 0 takes it away.
  mutating func setKind(_ number: Int?) -> [Effect] {
    if let reason = reasonAgainstNotes { return say(reason, .warning) }
    guard let target = noteTarget else { return say("no annotation here") }
    let kinds = NoteKind.allCases
    guard let annotation = annotation(target) else { return say("no annotation here; a makes one") }
    var kind: NoteKind?
    if let number {
      guard number <= kinds.count else { return say("there are \(kinds.count) kinds") }
      kind = kinds[number - 1]
    } else if let old = annotation.kind, let index = kinds.firstIndex(of: old) {
      kind = index + 1 < kinds.count ? kinds[index + 1] : nil
    } else {
      kind = kinds[0]
    }
    return change(annotation, target.path) { $0.kind = kind }
      + say(kind.map { "this is a \($0.rawValue)".withArticle } ?? "no kind")
  }
}

extension Notebook {
  /// Whether something answers an annotation.
  func hasReplies(to id: AnnotationID) -> Bool {
    annotations.contains { $0.parent == id }
  }

  /// The note of an annotation with the replies below it, each set in by its depth; empty when
  /// there is neither.
  public func conversation(of annotation: Annotation) -> [(depth: Int, text: String)] {
    let own = annotation.noteText.map { [(depth: 0, text: $0)] } ?? []
    guard hasReplies(to: annotation.id) else { return own }
    return own
      + (thread(of: annotation.id)?.replies ?? []).compactMap { entry in
        entry.annotation.noteText.map { (depth: entry.depth, text: "↳ \($0)") }
      }
  }
}

extension String {
  /// The sentence with the article that an `e` asks for.
  fileprivate var withArticle: String {
    hasPrefix("this is a e") ? "this is " + dropFirst("this is a ".utf8.count) : self
  }
}
