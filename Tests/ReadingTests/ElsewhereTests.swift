import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

/// What another session did comes in without moving the reader.
@Suite struct ElsewhereTests {
  let article = Sample.long(paragraphs: 30)

  private func annotation(_ number: UInt64) -> Annotation {
    let range = Offset(0)..<Offset(9)
    var ids = IdentifierSource(seed: number)
    let time = Timestamp(milliseconds: 1_767_225_600_000)
    return Annotation(
      id: ids.annotationID(at: time), range: range,
      anchor: Anchor.make(range, in: article.text, textHash: article.textHash), created: time)
  }

  private func changed(_ edit: NotebookEdit) -> (Notebook, ElsewhereChanges) {
    var notebook = article.notebook
    notebook.apply(edit)
    return (notebook, ElsewhereChanges(from: article.notebook, to: notebook))
  }

  @Test func `an open notebook is read again, and nothing on the screen moves`() throws {
    var pilot = Pilot([article])
    try pilot.press("<space>)))")
    let place = pilot.view?.place
    pilot.send(.storeChanged(StoreNews(notebooks: [article.path: 2])))
    guard case .rereadNotebook(let path, let mine) = pilot.asked.last else {
      Issue.record("\(pilot.asked)")
      return
    }
    #expect(path == article.path && mine == article.notebook)
    let (notebook, changes) = changed(.all([.add(annotation(1)), .add(annotation(2))]))
    pilot.send(.notebookReread(path, notebook, changes))
    #expect(pilot.view?.place == place)
    #expect(pilot.model.shelf[path]?.notebook == notebook)
    #expect(pilot.model.notice?.text == "2 notes from another session")
  }

  @Test func `an article that is not read only counts`() throws {
    var pilot = Pilot([article])
    let other = LibraryEntry(path: ArticlePath("other.md"), metadata: .init(title: "Other"))
    pilot.send(.libraryListed([other], [:]))
    pilot.send(.storeChanged(StoreNews(notebooks: [other.path: 1])))
    #expect(pilot.model.library.entries.map(\.annotations) == [1])
    #expect(pilot.model.notice?.text == "1 note from another session")
  }

  @Test func `changed names are read again`() throws {
    var pilot = Pilot([article])
    pilot.send(.storeChanged(StoreNews(names: true)))
    #expect(pilot.asked.last == .rereadNames)
  }

  @Test func `case 58: a note that is being written outlives its deletion elsewhere`() throws {
    var open = article
    open.notebook.apply(.add(annotation(1)))
    var pilot = Pilot([open])
    try pilot.press("cnew words")
    let changes = ElsewhereChanges(from: open.notebook, to: article.notebook)
    #expect(changes.sentence == "1 note deleted elsewhere")
    pilot.send(.notebookReread(article.path, article.notebook, changes))
    try pilot.press("<enter>")
    guard case .saveNotebook(_, let saved, _) = pilot.asked.last else {
      Issue.record("\(pilot.asked)")
      return
    }
    #expect(saved.annotations.map(\.note) == ["new words"])
  }

  @Test func `what was deleted elsewhere goes`() throws {
    var open = article
    open.notebook.apply(.add(annotation(1)))
    var pilot = Pilot([open])
    let changes = ElsewhereChanges(from: open.notebook, to: article.notebook)
    pilot.send(.notebookReread(article.path, article.notebook, changes))
    #expect(pilot.model.shelf[article.path]?.notebook.annotations.isEmpty == true)
  }

  @Test func `the trash lists, restores and is emptied only by its own words`() throws {
    var pilot = Pilot([article])
    try pilot.press("gT")
    #expect(pilot.asked.last == .listTrash)
    let row = NotebookRow(path: article.path, title: "A long sample", annotation: annotation(1))
    pilot.send(.trashListed([row]))
    #expect(pilot.frame.text.contains("1 deleted note"))
    try pilot.press("x")
    #expect(pilot.model.shelf[article.path]?.notebook.annotations.isEmpty == true)
    try pilot.press("<enter>")
    #expect(pilot.model.shelf[article.path]?.notebook.annotations.map(\.id) == [row.annotation.id])
    try pilot.press(":trash<space>empty<enter>")
    #expect(pilot.asked.contains(.emptyTrash))
  }

  @Test(arguments: [(1, "1 copy of notes was"), (3, "3 copies of notes were")])
  func `copies that a synchroniser put aside are told with the command that joins them`(
    count: Int, words: String
  ) {
    var pilot = Pilot([article])
    let news = StoreNews(aside: .init(count: count, folder: "/library"))
    #expect(!news.isEmpty)
    pilot.send(.storeChanged(news))
    let text = pilot.model.notice?.text ?? ""
    #expect(text.hasPrefix(words) && text.contains("lectern merge-conflicts /library"))
  }
}
