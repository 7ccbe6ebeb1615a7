import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

/// Notes that are on no disk yet, and the ways in which they could be lost.
@Suite struct UnsavedNotesTests {
  let article = Sample.open("First sentence here. Second sentence there.")

  /// The article, and more than the shelf holds beside it.
  private var many: [OpenArticle] {
    [article] + (0...Shelf.limit).map { Sample.open("Number \($0).", path: "other\($0).md") }
  }

  private func saves(_ pilot: Pilot) -> Int {
    pilot.asked.filter { if case .saveNotebook = $0 { true } else { false } }.count
  }

  @Test func `a note that could not be saved stays however much is read after it`() throws {
    var pilot = Pilot([article])
    try pilot.press("a")
    pilot.send(.notSaved(article.path, reason: "NOT saved"))
    for open in many.dropFirst() { pilot.send(.articleOpened(open)) }
    #expect(pilot.model.shelf[article.path]?.notebook.annotations.count == 1)
    try pilot.press("Q")
    #expect(!pilot.asked.contains(.quit(0)))
    #expect(saves(pilot) == 2)
  }

  @Test func `quitting goes on once the last note is saved`() throws {
    var pilot = Pilot([article])
    try pilot.press("a")
    pilot.send(.notSaved(article.path, reason: "NOT saved"))
    try pilot.press("Q")
    let notebook = try #require(pilot.model.shelf[article.path]?.notebook)
    pilot.send(.notebookSaved(article.path, notebook))
    #expect(pilot.asked.last == .quit(0))
  }

  @Test func `a hang-up tries to save what could not be saved`() throws {
    var pilot = Pilot([article])
    try pilot.press("a")
    pilot.send(.notSaved(article.path, reason: "NOT saved"))
    pilot.send(.event(.ended(.hangUp), at: Timestamp(milliseconds: 0)))
    #expect(saves(pilot) == 2)
  }

  @Test func `undo and redo fetch an article that left the shelf`() throws {
    var pilot = Pilot([article])
    try pilot.press("a")
    let noted = try #require(pilot.model.shelf[article.path])
    for open in many.dropFirst() { pilot.send(.articleOpened(open)) }
    #expect(pilot.model.shelf[article.path] == nil)
    try pilot.press("U")
    #expect(pilot.asked.last == .openArticle(article.path))
    pilot.send(.articleOpened(noted))
    #expect(pilot.model.shelf[article.path]?.notebook.annotations == [])
    try pilot.press("R")
    #expect(pilot.model.shelf[article.path]?.notebook.annotations.count == 1)
  }

  @Test func `undo says so when another session took the annotation away`() throws {
    var pilot = Pilot([article])
    try pilot.press("a")
    pilot.send(.notebookSaved(article.path, article.notebook))
    try pilot.press("U")
    #expect(pilot.model.notice?.text.contains("not there") == true)
    #expect(saves(pilot) == 1)
  }

  @Test(arguments: [10_000, 500]) func `a draft on a text that became shorter is not lost`(
    end: Int
  ) throws {
    var pilot = Pilot([article])
    let target = NoteTarget.passage(article.path, Offset(400)..<Offset(end))
    pilot.send(.draftFound(target, "a thought"))
    try pilot.press("<enter>")
    #expect(pilot.effects.contains(.saveDraft(target, "a thought")))
    #expect(pilot.model.shelf[article.path]?.notebook.annotations == [])
  }

  @Test func `a draft on an article that is gone is not lost`() throws {
    var pilot = Pilot([article])
    let target = NoteTarget.passage(ArticlePath("gone.md"), Offset(0)..<Offset(5))
    pilot.send(.draftFound(target, "a thought"))
    try pilot.press("<enter>")
    #expect(pilot.effects.contains(.saveDraft(target, "a thought")))
    #expect(!pilot.effects.contains(.saveDraft(target, "")))
  }

  @Test func `an article whose notes cannot be read says so when it opens`() throws {
    var pilot = Pilot([article])
    let other = OpenArticle(
      path: ArticlePath("b.md"), article: article.article, mentions: [], textHash: "sha256:0",
      notebook: article.notebook, notebookProblem: "b.md.json cannot be read")
    pilot.send(.articleOpened(other))
    #expect(pilot.model.notice?.text == "b.md.json cannot be read")
  }
}
