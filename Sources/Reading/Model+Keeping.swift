import Annotations
import Articles

extension Model {
  /// Notes where the reader is; keeps it at once when it has waited too long.
  mutating func keepPlace() -> [Effect] {
    notePlace()
    let waited = now.milliseconds - unsaved.since.milliseconds
    guard unsaved.places || unsaved.draft, waited > 1_500 else { return [] }
    return keepNow()
  }

  /// Keeps places and the note being typed.
  mutating func keepNow() -> [Effect] {
    notePlace()
    var effects: [Effect] = []
    if unsaved.draft, let prompt, case .note(let target) = prompt.purpose {
      effects.append(.saveDraft(target, prompt.text))
    }
    if unsaved.places { effects.append(.saveSession(record)) }
    unsaved = Unsaved(since: now)
    return effects
  }

  private mutating func notePlace() {
    var next = record
    if let view = view.article, isArriving(at: view.path) { return }
    if let view = view.article, let page {
      next.open = view.path
      let bottom = page.topRow(of: view.place) + page.height
      let old = record.places[view.path]
      var place = SessionRecord.Place(
        top: view.place.top, cursor: view.place.cursor,
        length: page.open.excerpt?.fileSize ?? page.open.text.utf8.count,
        wasFinished: old?.wasFinished == true
          || page.open.excerpt?.isLast ?? true && !page.hasText(from: bottom),
        at: old?.at ?? now, file: view.place.file)
      if place != old {
        place.at = now
        next.places[view.path] = place
      }
    } else if case .library = view {
      next.open = nil
    }
    guard next != record else { return }
    record = next
    keepSoon()
  }

  /// Notes that places changed: they are kept a little later, together with what follows.
  mutating func keepSoon() {
    if !unsaved.places { unsaved.since = now }
    unsaved.places = true
  }
}
