import Annotations
import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

/// The screens on which notes are settled and read again.
@Suite struct NoteGoldenTests {
  private static let article = Sample.open(
    "The harbour was widened in spring, and the loan for it is repaid in ten years. Nobody asked "
      + "the fishermen what they thought of it.\n\nThe council voted twice, the second time at "
      + "night. The loan for it is repaid in twenty years.",
    path: "harbour.md", title: "Harbour works")

  private static var note: Annotation {
    var note = Annotation(
      id: AnnotationID("urn:uuid:1"), range: nil,
      anchor: Anchor(exact: "the loan for it was repaid in ten long years"),
      note: "Who says so? Compare with the report.", tags: ["loans"],
      created: Timestamp(milliseconds: 1_767_000_000_000))
    note.state = .needsReader
    note.kind = .question
    return note
  }

  private static func item(_ note: Annotation, places: [String]) -> DeskItem {
    DeskItem(
      row: NotebookRow(path: article.path, title: "Harbour works", annotation: note),
      old: .init(
        before: "The harbour was widened in spring, and ", words: note.anchor.exact,
        after: ". Nobody asked the fishermen."),
      places: places.compactMap { words in
        FoldedText(article.text, foldsCase: false)
          .ranges(of: FoldedText.fold(words, foldsCase: false)).first
      }.map { range in
        DeskItem.Place(
          range: range,
          excerpt: .init(
            before: article.text[article.text.start..<range.lowerBound],
            words: article.text[range], after: article.text[range.upperBound..<article.text.end]),
          reason: "words 84 % alike, surroundings 71 %")
      }, textHash: article.textHash)
  }

  @Test(arguments: sizes)
  func `the orphan desk`(size: Size) throws {
    var open = Self.article
    open.notebook.apply(.add(Self.note))
    var pilot = Pilot([open], size: size)
    try check(pilot, "desk-told", size)
    try pilot.press("gO")
    try check(pilot, "desk-gathering", size)
    let places = [
      "the loan for it is repaid in ten years", "The loan for it is repaid in twenty years",
    ]
    pilot.send(.deskListed([Self.item(Self.note, places: places)]))
    try check(pilot, "desk", size)
    try pilot.press("n")
    try check(pilot, "desk-next", size)
    pilot.send(.deskListed([Self.item(Self.note, places: [])]))
    try check(pilot, "desk-gone", size)
    pilot.send(.deskListed([]))
    try check(pilot, "desk-empty", size)
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func `a passage taller than the desk is moved through to its last word`(size: Size) throws {
    let words = (1...400).map { "word\($0)" }.joined(separator: " ")
    var note = Self.note
    note.anchor = Anchor(exact: words)
    var pilot = Pilot([Self.article], size: size)
    try pilot.press("gO")
    pilot.send(
      .deskListed([Self.item(note, places: ["Nobody asked"]), Self.item(Self.note, places: [])]))
    func screen() -> String { pilot.frame.text }
    #expect(screen().contains("rows 1–") && screen().contains("word1 "))
    #expect(!screen().contains("word400"))
    // Each key shows rows that follow those before: no word of the passage is passed over.
    var seen = Set(screen().split(whereSeparator: \.isWhitespace).map(String.init))
    for _ in 0..<200 where !screen().contains("word400") {
      try pilot.press("d")
      seen.formUnion(screen().split(whereSeparator: \.isWhitespace).map(String.init))
    }
    #expect((2...400).allSatisfy { seen.contains("word\($0)") })
    try pilot.press(String(repeating: "b", count: 100))
    #expect(screen().contains("word1 "))
    // The next note begins at its beginning.
    try pilot.press("<space>s")
    #expect(screen().contains("the loan for it") && !screen().contains("word1"))
  }

  @Test(arguments: sizes)
  func `a note is read again`(size: Size) throws {
    var pilot = Pilot([Self.article], size: size)
    try pilot.press("))cIs that so?<enter>gk#loans<enter>grYes: the report has it.<enter>")
    let notebook = try #require(pilot.model.shelf[Self.article.path]?.notebook)
    var rows = NotebookRow.rows(of: notebook, path: Self.article.path, title: "Harbour works")
    try pilot.press("gv")
    pilot.send(.notebookListed(rows))
    try check(pilot, "review-done", size)
    rows[0].annotation = rows[0].annotation.reviewed(.good, at: Timestamp(milliseconds: 0))
    pilot.send(.notebookListed(rows))
    try check(pilot, "review", size)
  }

  @Test(arguments: sizes)
  func `threads, facets and the choice of tags`(size: Size) throws {
    var pilot = Pilot([Self.article], size: size)
    try pilot.press("cIs that so?<enter>gk#loans<enter>grYes: the report has it.<enter>")
    try pilot.press("))4gka")
    let notebook = try #require(pilot.model.shelf[Self.article.path]?.notebook)
    let rows = NotebookRow.rows(of: notebook, path: Self.article.path, title: "Harbour works")
    var panel = pilot
    try panel.press("gg<enter>")
    try check(panel, "thread", size)
    try pilot.press("A")
    pilot.send(.notebookListed(rows))
    try check(pilot, "notebook-thread", size)
    try pilot.press("<tab><down>")
    try check(pilot, "notebook-facets", size)
    try pilot.press("<esc>#")
    pilot.send(
      .tagsListed([
        TagCount(tag: "loans", notes: 12, articles: 4),
        TagCount(tag: "a tag with a rather long name", notes: 1, articles: 1),
      ]))
    try pilot.press("<C-u>a")
    try check(pilot, "tags-typed", size)
    try pilot.press("<esc>gtloans<enter>")
    try check(pilot, "tag-rename", size)
  }
}
