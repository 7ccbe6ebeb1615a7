import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct UndoTests {
  let article = Sample.open("First sentence here. Second sentence there.")

  @Test(arguments: [("U", HighlightColor.yellow), ("UR", .green)])
  func `undo and redo leave what another session changed since`(
    keys: String, color: HighlightColor
  ) throws {
    var pilot = Pilot([article])
    try pilot.press("aa")
    var notebook = try #require(pilot.model.shelf[article.path]?.notebook)
    let annotation = notebook.annotations[0]
    notebook.apply(
      .replace(annotation.edited(at: Timestamp(milliseconds: 0)) { $0.tags = ["theirs"] }))
    pilot.send(.notebookSaved(article.path, notebook))
    try pilot.press(keys)
    let after = try #require(pilot.model.shelf[article.path]?.notebook.annotations.first)
    #expect(after.color == color)
    #expect(after.tags == ["theirs"])
  }
}
