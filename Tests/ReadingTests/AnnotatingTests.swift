import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct AnnotatingTests {
  let article = Sample.open("First sentence here. Second sentence there.\n\nAnother paragraph.")

  private func annotations(_ pilot: Pilot) -> [Annotation] {
    pilot.model.shelf[article.path]?.notebook.annotations ?? []
  }

  @Test(arguments: [
    ("a", "First sentence here."), (")a", "Second sentence there."), ("va", "First"),
    ("vwa", "First sentence"), ("v<tab>a", "First sentence here."),
    ("v<tab><tab>a", "First sentence here. Second sentence there."),
    ("V)a", "First sentence here. Second sentence there."), ("vlla", "First s"),
    ("vwwoww1", "here"), ("v}2", "First sentence here. Second sentence there."),
  ])
  func `keys select a passage and mark it`(keys: String, passage: String) throws {
    var pilot = Pilot([article])
    try pilot.press(keys)
    let made = annotations(pilot)
    #expect(made.map(\.anchor.exact) == [passage])
    #expect(pilot.view?.selection == nil)
    guard case .saveNotebook(let path, let notebook, _) = pilot.asked.last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(path == article.path)
    #expect(notebook.annotations == made)
  }

  @Test(arguments: [
    ("v", "t sentence"), ("V", ". Second"), ("v<tab>", ". Second"), ("v<tab><tab>", ".\n\nAnother"),
    ("Vo", "First"),
  ])
  func `the cursor stands at the end of the selection that moves`(
    keys: String, text: String
  ) throws {
    var pilot = Pilot([article])
    try pilot.press(keys)
    #expect(pilot.text(atCursor: text.utf8.count) == text)
    #expect(pilot.view?.selection?.head == pilot.view?.place.cursor)
  }

  @Test func `in a window that was made smaller, the sentence in view is marked`() throws {
    let long = Sample.long(paragraphs: 30)
    var pilot = Pilot([long])
    try pilot.press("G")
    pilot.resize(rows: 6, columns: 30)
    let top = pilot.view?.place.top
    try pilot.press("a")
    let made = try #require(pilot.model.shelf[long.path]?.notebook.annotations.first?.range)
    #expect(pilot.view?.place.top == top)
    let page = try #require(pilot.model.page)
    let place = try #require(pilot.view?.place)
    let shown = page.topRow(of: place)..<(page.topRow(of: place) + page.height)
    #expect(shown.contains(page.row(of: place.cursor)))
    #expect(made.contains(place.cursor))
  }

  @Test func `a note, tags, a colour, and back again`() throws {
    var pilot = Pilot([article])
    try pilot.press("cA thought.<enter>#one, #two<enter>a")
    let annotation = try #require(annotations(pilot).first)
    #expect(annotation.note == "A thought.")
    #expect(annotation.tags == ["one", "two"])
    #expect(annotation.color == .green)
    #expect(annotations(pilot).count == 1)
    try pilot.press("UUU")
    #expect(annotations(pilot).isEmpty)
    try pilot.press("RRR")
    #expect(annotations(pilot).map(\.tags) == [["one", "two"]])
  }

  @Test func `deleting asks nothing and can be undone`() throws {
    var pilot = Pilot([article])
    try pilot.press("ax")
    #expect(annotations(pilot).isEmpty)
    try pilot.press("U")
    #expect(annotations(pilot).count == 1)
  }

  @Test func `a note being typed is kept within two seconds and forgotten when it is done`() throws
  {
    var pilot = Pilot([article])
    try pilot.press("chalf a thought")
    pilot.wait(seconds: 1)
    let target = NoteTarget.passage(article.path, Offset(0)..<Offset(20))
    #expect(pilot.effects.contains(.saveDraft(target, "half a thought")))
    try pilot.press("<enter>")
    #expect(!pilot.effects.contains(.saveDraft(target, "")))
    let saved = try #require(pilot.model.shelf[article.path]?.notebook)
    pilot.send(.notebookSaved(article.path, saved))
    #expect(pilot.effects.contains(.saveDraft(target, "")))
  }

  @Test func `the reason of a failed save is shown and quitting tries again`() throws {
    var pilot = Pilot([article])
    try pilot.press("a")
    pilot.send(.notSaved(article.path, reason: "NOT saved: the disk is full"))
    #expect(pilot.frame.lines[23].contains("NOT saved"))
    try pilot.press("Q")
    #expect(!pilot.asked.contains(.quit(0)))
    #expect(pilot.asked.filter { if case .saveNotebook = $0 { true } else { false } }.count == 2)
    try pilot.press("Q")
    #expect(pilot.asked.last == .quit(0))
  }

  @Test(arguments: [
    ("y", "First sentence here."),
    ("Y", "First sentence here.\n— A sample, sample.md, ¶ 1"), ("vwy", "First sentence"),
  ])
  func `a passage is copied, plain or with its source`(keys: String, text: String) throws {
    var pilot = Pilot([article])
    try pilot.press(keys)
    #expect(pilot.asked == [.copy(text)])
  }
}
