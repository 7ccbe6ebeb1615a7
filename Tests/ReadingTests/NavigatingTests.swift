import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct NavigatingTests {
  let article = Sample.long(paragraphs: 10)

  @Test func `an article that cannot be opened leaves no step behind`() throws {
    var pilot = Pilot([article])
    pilot.send(
      .libraryListed(
        [LibraryEntry(path: ArticlePath("gone.md"), metadata: Metadata(title: "Gone"))], [:]))
    try pilot.press("gl<enter>")
    #expect(pilot.asked.last == .openArticle(ArticlePath("gone.md")))
    #expect(pilot.model.history.past.count == 1)
  }

  @Test func `Esc stops an import in the library only, once nothing smaller is open`() throws {
    var pilot = Pilot([article])
    pilot.send(.progress(Progress(done: 1, total: 9)))
    try pilot.press("/Paragraph 3<enter><esc><esc>")
    #expect(pilot.view?.find == nil)
    try pilot.press("glflong<enter>glfx<down><esc>")
    #expect(!pilot.asked.contains(.cancelImport))
    try pilot.press("<esc>")
    #expect(pilot.asked.last == .cancelImport)
  }

  @Test func `what was stopped is read on when it is asked for, and only then`() throws {
    var pilot = Pilot([article])
    try pilot.press("glgi")
    #expect(pilot.model.notice?.text == "every article is read")
    pilot.send(.progress(Progress(done: 3, total: 9, isStopped: true)))
    try pilot.press("<esc>")
    #expect(!pilot.asked.contains(.cancelImport))
    try pilot.press("gi")
    #expect(pilot.asked.last == .resumeImport)
    try pilot.press("gi")
    #expect(pilot.asked.filter { $0 == .resumeImport }.count == 1)
    #expect(pilot.model.notice?.text == "it is being read")
  }

  @Test func `noting what articles say is stopped and taken up like reading, and hinders nothing`()
    throws
  {
    var pilot = Pilot([article])
    pilot.send(.progress(Progress(done: 3, total: 9, work: .stating)))
    #expect(!pilot.model.library.isReading)
    try pilot.press("glgi")
    #expect(pilot.model.notice?.text == "what it says is being noted")
    try pilot.press("<esc>")
    #expect(pilot.asked.last == .cancelImport)
    pilot.send(.progress(Progress(done: 4, total: 9, isStopped: true, work: .stating)))
    try pilot.press("gi")
    #expect(pilot.asked.last == .resumeImport)
  }

  @Test func `Esc gives up a sequence without a word`() throws {
    var pilot = Pilot([article])
    try pilot.press("g<esc>")
    #expect(pilot.model.notice == nil)
    #expect(pilot.model.panel == nil)
  }

  @Test func `results that were left before they came are searched for again`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/reader<enter>gl<C-o>")
    #expect(pilot.asked.filter { $0 == .searchLibrary(LibrarySearch("reader")) }.count == 2)
  }

  @Test func `the notebook is listed anew when the reader comes back to it`() throws {
    var pilot = Pilot([article])
    try pilot.press("Agl<C-o>")
    #expect(pilot.asked.filter { $0 == .listNotebook }.count == 2)
  }

  @Test func `back into an article that became shorter stays inside it`() throws {
    var pilot = Pilot([article])
    try pilot.press("/number 9<enter>gl")
    for number in 0...Shelf.limit {
      pilot.send(.articleOpened(Sample.open("Other.", path: "other\(number).md")))
    }
    try pilot.press("<C-o>")
    #expect(pilot.asked.last == .openArticle(article.path))
    pilot.send(.articleOpened(Sample.open("It says number 9.", path: article.path.rawValue)))
    let view = try #require(pilot.view)
    #expect(view.place.cursor <= Offset(17))
    #expect(view.focus == nil)
    #expect(view.find?.matches == [Offset(8)..<Offset(16)])
    try pilot.press("vwaU<tab>")
    _ = pilot.frame
  }

  @Test func `a passage beyond a text that became shorter leads to its end`() throws {
    var pilot = Pilot([article])
    pilot.model.hits = HitList(
      label: "old", hits: [Hit(path: article.path, range: Offset(90_000)..<Offset(90_005))])
    try pilot.press("n")
    #expect(pilot.view?.place.cursor == article.text.end)
    _ = pilot.frame
  }
}
