import Annotations
import Articles
import Queries

extension Model {
  /// Opens the desk, with an annotation to begin with.
  mutating func openDesk(at id: AnnotationID? = nil) -> [Effect] {
    if case .desk = view { return [] }
    _ = open(.desk(DeskView(at: id)))
    return [.listDesk]
  }

  mutating func take(_ items: [DeskItem]) -> [Effect] {
    guard case .desk(var view) = view else { return [] }
    view.take(items, height: listHeight)
    self.view = .desk(view)
    return []
  }

  /// Looks at the next place that may be meant, or back by a negative step.
  mutating func stepPlace(by step: Int) -> [Effect] {
    guard case .desk(var view) = view else { return [] }
    guard view.selectedPlace != nil else { return sayNoPlace() }
    view.stepPlace(by: step)
    self.view = .desk(view)
    return []
  }

  /// Moves the annotation on the desk to the place that is looked at.
  mutating func acceptPlace() -> [Effect] {
    guard case .desk(let view) = view, let item = view.selected else { return [] }
    guard let place = view.selectedPlace, let hash = item.textHash else { return sayNoPlace() }
    return settle(
      Settlement(
        path: item.row.path, id: item.row.annotation.id, range: place.range, textHash: hash))
  }

  /// Moves an annotation to a place; its article is read first where it must be.
  mutating func settle(_ settlement: Settlement) -> [Effect] {
    let path = settlement.path
    guard let open = shelf[path] else { return read(path, for: .settle(settlement)) }
    if open.excerpt != nil { return say(Self.reasonAgainstNotes, .warning) }
    guard open.textHash == settlement.textHash, settlement.range.upperBound <= open.text.end else {
      return say("the article has changed again; look once more", .warning) + relistDesk()
    }
    guard let annotation = open.notebook[settlement.id] else {
      return say("that annotation is not there any more", .warning) + relistDesk()
    }
    let edit = NotebookEdit.confirm(
      annotation, at: settlement.range, in: open.text, textHash: open.textHash, at: now)
    return change(path, edit)
      + say("it stands there now; U takes it back", .success)
  }

  /// Says that the passage is gone from the text as it is now: the note stays, and asks no more.
  mutating func keepOrphan() -> [Effect] {
    guard case .desk(let view) = view, let item = view.selected else { return [] }
    guard item.row.annotation.range == nil else {
      return say("its passage is there; Enter takes the present words")
    }
    guard let hash = item.textHash else {
      return say("the article is not in the library; the note is kept as it is")
    }
    return change(item.row.path, .replace(item.row.annotation.kept(asOrphanIn: hash)))
      + say("kept without a passage; it asks again when the article changes")
  }

  /// Asks the library for the words of the passage on the desk.
  mutating func findPassage() -> [Effect] {
    guard case .desk(let view) = view, let item = view.selected else { return [] }
    held = .annotation(item.row.path, item.row.annotation.id)
    let words = WordDifference.words(of: item.old.words).prefix(6).joined(separator: " ")
    return openLibrarySearch(Query.all(words))
  }

  /// Puts the annotation that was looked for from the desk on the selection, else the sentence.
  mutating func attach() -> [Effect] {
    if let reason = reasonAgainstNotes { return say(reason, .warning) }
    guard case .annotation(let path, let id) = held else {
      return say("no note is looked for; / on the desk looks for one")
    }
    guard let view = view.article, let open = shelf[view.path] else { return [] }
    guard view.path == path else {
      return say("that note belongs to \(library[path]?.metadata.title ?? path.fileName)", .warning)
    }
    let range =
      view.selection?.range(in: open.text)
      ?? TextBoundaries.sentence(at: view.place.cursor, in: open.article)
    guard !range.isEmpty else { return say("no passage here") }
    held = nil
    endSelection()
    return settle(Settlement(path: path, id: id, range: range, textHash: open.textHash))
  }

  /// Leaves the note on the desk, or in review, for later and goes on to the next.
  mutating func skipNote() -> [Effect] {
    if case .review = view { return skipReview() }
    return moveInList(.lineDown, Invocation(count: nil, panel: nil, wasWalking: false))
  }

  /// Tells once of an article and its text that notes on it wait for the reader.
  mutating func announce(_ open: OpenArticle) {
    let waiting = open.notebook.annotations.filter {
      $0.state == .needsReader || $0.state == .orphan && $0.keptAsOrphan != open.textHash
    }
    guard notice == nil, !waiting.isEmpty, announced[open.path] != open.textHash else { return }
    announced[open.path] = open.textHash
    let key = keymap.spellings(of: .desk, in: view.context).first ?? ":desk"
    let notes = waiting.count == 1 ? "1 note has" : "\(waiting.count) notes have"
    _ = say("\(notes) lost the passage: \(key) settles that", .warning)
  }

  private func relistDesk() -> [Effect] {
    if case .desk = view { [.listDesk] } else { [] }
  }

  private mutating func sayNoPlace() -> [Effect] {
    say("no place is offered; / searches the library, x keeps it without one")
  }
}

/// An annotation and the place it is to have.
struct Settlement: Hashable, Sendable {
  var path: ArticlePath
  var id: AnnotationID
  var range: Range<Offset>
  /// The text that the place means.
  var textHash: String
}
