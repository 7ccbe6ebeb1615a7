import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct ThreadTests {
  let article = Sample.open("First sentence here. Second sentence there.")

  private func annotations(_ pilot: Pilot) -> [Annotation] {
    pilot.model.shelf[article.path]?.notebook.annotations ?? []
  }

  private func listed(_ pilot: inout Pilot) throws {
    let notebook = try #require(pilot.model.shelf[article.path]?.notebook)
    pilot.send(
      .notebookListed(NotebookRow.rows(of: notebook, path: article.path, title: "A sample")))
  }

  @Test func `a reply stands below its note, in the text and in the notebook`() throws {
    var pilot = Pilot([article])
    try pilot.press("cWhy?<enter>grBecause.<enter>")
    let made = annotations(pilot)
    #expect(made.count == 2)
    #expect(made.last?.parent == made.first?.id)
    try pilot.press("o")
    let notes = pilot.model.page?.rows(from: 0, showsNotes: true).compactMap { row in
      if case .note(let text, _) = row { text } else { nil }
    }
    #expect(notes == ["Why?", "  ↳ Because."])
    try pilot.press("A")
    try listed(&pilot)
    guard case .notebook(let view) = pilot.model.view else { return }
    #expect(view.rows.map(\.depth) == [0, 1])
    #expect(view.hits.count == 1)
    try pilot.press("jgrAnd then?<enter>")
    #expect(annotations(pilot).count == 3)
    try listed(&pilot)
    try pilot.press("G<enter>")
    #expect(pilot.view?.focus == made.first?.range)
  }

  @Test func `replies go and come back with their note`() throws {
    var pilot = Pilot([article])
    try pilot.press("cWhy?<enter>grBecause.<enter>x")
    #expect(annotations(pilot).isEmpty)
    #expect(pilot.model.notice?.text == "deleted with its reply; U brings them back")
    try pilot.press("U")
    #expect(annotations(pilot).map(\.note) == ["Why?", "Because."])
  }

  @Test(arguments: ["gr", "gr<enter>"])
  func `there is no reply to nothing, and an empty one is none`(keys: String) throws {
    var pilot = Pilot([article])
    try pilot.press(keys)
    #expect(annotations(pilot).isEmpty)
    try pilot.press("<esc>a" + keys)
    #expect(annotations(pilot).count == 1)
  }

  @Test func `a reply being typed is a draft`() throws {
    var pilot = Pilot([article])
    try pilot.press("agrHalf a")
    pilot.wait(seconds: 3)
    let id = try #require(annotations(pilot).first?.id)
    #expect(pilot.effects.contains(.saveDraft(.reply(article.path, id), "Half a")))
  }

  @Test(arguments: [
    ("gk", NoteKind?.some(.claim)), ("gkgk", .evidence), ("3gk", .question), ("5gk", .followUp),
    ("5gkgk", nil), ("9gk", nil),
  ])
  func `a key gives the next kind, a number the one of that number`(
    keys: String, kind: NoteKind?
  ) throws {
    var pilot = Pilot([article])
    try pilot.press("a" + keys)
    #expect(annotations(pilot).first?.kind == kind)
  }
}
