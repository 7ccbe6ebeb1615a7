import Articles
import Console
import Entities
import Queries
import Reading
import TestSupport
import Testing

@Suite struct LibrarySearchTests {
  let article = Sample.open("A stone, and another stone.", path: "a.md", title: "Stones")
  let other = Sample.open("One stone more.", path: "b.md", title: "More stones")

  /// What a search for “stone” finds.
  func answer() -> SearchAnswer {
    func lines(_ open: OpenArticle) -> ArticleLines {
      ArticleLines(
        path: open.path, metadata: open.article.metadata,
        lines: Find("stone", in: open.text).matches.map {
          ContextLine(of: $0, in: open.article, path: open.path, reach: 40)
        })
    }
    return SearchAnswer([lines(other), lines(article)])
  }

  func results(_ pilot: Pilot) throws -> ResultsView {
    guard case .results(let view) = pilot.model.view else {
      throw Missing()
    }
    return view
  }
  struct Missing: Error {}

  @Test func `every key searches, and the words typed last may go on`() throws {
    var pilot = Pilot([article])
    let start = pilot.model.view
    try pilot.press("g/st")
    #expect(
      pilot.asked.suffix(2) == [
        .searchLibrary(LibrarySearch("s", isTyping: true)),
        .searchLibrary(LibrarySearch("st", isTyping: true)),
      ])
    try pilot.press("<backspace><backspace>")
    #expect(pilot.model.view == start)
    #expect(pilot.model.isSearchingLibrary)
  }

  @Test func `an answer to what is typed no more is dropped`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/sto")
    pilot.send(.answered(LibrarySearch("st", isTyping: true), answer()))
    #expect(try results(pilot).found == nil)
    pilot.send(.answered(LibrarySearch("sto", isTyping: true), answer()))
    #expect(try results(pilot).found?.count == 2)
    #expect(pilot.model.hits == nil)
  }

  @Test func `an article does not come up under a search that is being typed`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone<enter>")
    pilot.send(.answered(LibrarySearch("stone"), answer()))
    try pilot.press("G<enter>NN")
    #expect(pilot.view?.path == article.path)
    #expect(pilot.asked.last == .openArticle(other.path))
    try pilot.press("/anoth")
    pilot.send(.articleOpened(other))
    try pilot.press("er<enter>")
    #expect(pilot.view?.path == article.path)
    #expect(pilot.view?.find?.current != nil)
  }

  @Test func `results that come again when the library is read keep the row that was chosen`()
    throws
  {
    var pilot = Pilot([article])
    pilot.send(.progress(Progress(done: 3, total: 9)))
    try pilot.press("g/stone<enter>")
    pilot.send(.answered(LibrarySearch("stone"), answer()))
    try pilot.press("jj")
    let chosen = try #require(try results(pilot).selectedHit)
    #expect(try results(pilot).list.selected > 1)
    pilot.send(.progress(nil))
    #expect(pilot.asked.last == .searchLibrary(LibrarySearch("stone")))
    pilot.send(.answered(LibrarySearch("stone"), answer()))
    #expect(try results(pilot).selectedHit == chosen)
  }

  @Test func `a wrong search says where and what and loses nothing`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone")
    pilot.send(.answered(LibrarySearch("stone", isTyping: true), answer()))
    let asked = pilot.asked.count
    try pilot.press(" (")
    #expect(try results(pilot).problem?.message == "column 7: the parenthesis is never closed")
    #expect(try results(pilot).found?.count == 2)
    #expect(pilot.frame.lines[23].contains("column 7: the parenthesis is never closed"))
    #expect(pilot.frame.lines.contains { $0.contains("More stones") })
    #expect(
      pilot.asked.dropFirst(asked) == [.searchLibrary(LibrarySearch("stone ", isTyping: true))])
    try pilot.press("<home><enter>")
    #expect(pilot.model.isSearchingLibrary)
    #expect(pilot.model.prompt?.cursor == 6)
    try pilot.press("<end><backspace>")
    #expect(try results(pilot).problem == nil)
  }

  @Test func `Enter keeps the search, and n walks what it found`() throws {
    var pilot = Pilot([article])
    let start = pilot.model.view
    try pilot.press("g/stone<enter>")
    #expect(pilot.asked.last == .searchLibrary(LibrarySearch("stone")))
    pilot.send(.answered(LibrarySearch("stone"), answer()))
    #expect(pilot.model.hits?.hits.count == 3)
    try pilot.press("n")
    #expect(pilot.asked.last == .openArticle(other.path))
    pilot.send(.articleOpened(other))
    #expect(pilot.view?.focus == Offset(4)..<Offset(9))
    try pilot.press("n")
    #expect(pilot.view?.path == article.path)
    #expect(pilot.view?.find?.counter == "1/2")
    try pilot.press("<C-o><C-o>")
    #expect(pilot.model.view == start)
  }

  @Test func `Esc goes back to where the search began`() throws {
    var pilot = Pilot([article])
    let start = pilot.model.view
    try pilot.press("g/stone<esc>")
    #expect(pilot.model.view == start)
    #expect(pilot.model.prompt == nil)
    #expect(pilot.model.history == History())
  }

  @Test func `on results the search goes on with theirs`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone<enter>")
    pilot.send(.answered(LibrarySearch("stone"), answer()))
    try pilot.press("/s<enter>")
    #expect(pilot.asked.last == .searchLibrary(LibrarySearch("stones")))
    try pilot.press("<C-o>")
    #expect(try results(pilot).search?.text == "stone")
  }

  @Test func `s and Tab ask for the next order`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone<tab>")
    #expect(
      pilot.asked.last == .searchLibrary(LibrarySearch("stone", sort: .date, isTyping: true)))
    try pilot.press("<enter>")
    #expect(pilot.asked.last == .searchLibrary(LibrarySearch("stone", sort: .date)))
    try pilot.press("s")
    #expect(pilot.asked.last == .searchLibrary(LibrarySearch("stone", sort: .path)))
  }

  @Test func `arrows move in the results while the search is typed`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone")
    pilot.send(.answered(LibrarySearch("stone", isTyping: true), answer()))
    let first = try results(pilot).list.selected
    try pilot.press("<down>")
    #expect(try results(pilot).list.selected > first)
    #expect(pilot.model.prompt?.text == "stone")
  }

  @Test func `an article that matches without a passage is opened as a whole`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/unread<enter>")
    let lines = ArticleLines(path: other.path, metadata: other.article.metadata, lines: [])
    pilot.send(.answered(LibrarySearch("unread"), SearchAnswer([lines])))
    #expect(pilot.frame.lines[0].contains("1 article, by rank"))
    try pilot.press("<enter>")
    #expect(pilot.asked.last == .openArticle(other.path))
  }

  @Test func `what is not listed is counted`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone<enter>")
    var answer = answer()
    answer.groups[0].more = 40
    answer.totals.articles = 70
    answer.totals.givenUp = 0
    pilot.send(.answered(LibrarySearch("stone"), answer))
    #expect(pilot.frame.lines[1].contains("the first 2 of 70 articles are listed"))
    #expect(pilot.frame.lines.contains { $0.contains("and 40 more") })
    answer.totals.givenUp = 3
    try pilot.press("s")
    pilot.send(.answered(LibrarySearch("stone", sort: .date), answer))
    #expect(pilot.frame.lines[1].contains("takes too long on 3 articles"))
  }

  @Test func `what only the library knows to be wrong is said as well`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/type:persn")
    let problem = QueryError(.unknownType("persn", known: ["person"]), at: 0..<10)
    pilot.send(.answered(LibrarySearch("type:persn", isTyping: true), SearchAnswer(problem)))
    #expect(pilot.frame.lines[23].contains("column 1: no entity is of type “persn”"))
    try pilot.press("<enter>")
    pilot.send(.answered(LibrarySearch("type:persn"), SearchAnswer(problem)))
    #expect(pilot.frame.lines[1].contains("no entity is of type"))
  }

  @Test(arguments: ["g?", "g/<f1>", "g/stone<f1>"])
  func `help on searches is one page, and closing it leads back`(keys: String) throws {
    var pilot = Pilot([article])
    try pilot.press(keys)
    #expect(pilot.frame.lines[0].contains("How searches are written"))
    #expect(pilot.frame.lines.contains { $0.contains("near(loan bank, 5)") })
    try pilot.press("q")
    #expect(pilot.frame.lines[0].contains("How searches") == false)
  }

  @Test func `every example of the page is a search`() throws {
    for row in SearchGrammar.sections.flatMap(\.rows) {
      #expect(throws: Never.self) { try Query(row.example) }
    }
  }

  @Test func `what was chosen among the first results stays chosen when the others come`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone<enter>")
    var first = answer()
    first.totals.isPartial = true
    pilot.send(.answered(LibrarySearch("stone"), first))
    #expect(pilot.frame.lines.contains { $0.contains("so far") })
    try pilot.press("j")
    let selected = try results(pilot).selectedHit
    let chosen = try #require(selected)
    pilot.send(.answered(LibrarySearch("stone"), SearchAnswer(answer().groups.reversed())))
    let kept = try results(pilot).selectedHit
    let head = try results(pilot).hits.first
    #expect((kept ?? head) == chosen)
    // What was posted on the way to a whole answer changes nothing behind it.
    pilot.send(.answered(LibrarySearch("stone"), first))
    #expect(try results(pilot).totals?.isPartial == false)
    #expect(try results(pilot).hits.count == 3)
  }
}
