import Articles
import Console
import Queries
import Reading
import TestSupport
import Testing

@Suite struct SavedSearchTests {
  let article = Sample.open("A stone, and another stone.", path: "a.md", title: "Stones")
  let saved = [
    SavedSearch(name: "stone", text: "stone*"),
    SavedSearch(name: "Loans", text: "loan -bank", sort: "date"),
  ]

  func listed() throws -> Pilot {
    var pilot = Pilot([article])
    try pilot.press("gf")
    pilot.send(.searchesListed(saved))
    return pilot
  }

  @Test func `the search on the screen is kept under a name, with its order`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone<enter>sS")
    #expect(pilot.model.prompt?.text == "stone")
    try pilot.press("s<enter>")
    let kept = SavedSearch(name: "stones", text: "stone", sort: "date")
    #expect(pilot.asked.last == .changeSearches(.save(kept)))
    pilot.send(
      .searchesChanged(SearchesResult(.save(kept), searches: [kept], inverse: .delete("stones"))))
    #expect(pilot.model.notice?.text == "“stones” is kept; gf lists all saved searches")
  }

  @Test func `a name of blanks keeps nothing`() throws {
    var pilot = Pilot([article])
    try pilot.press("g/stone<enter>S<C-u> <enter>")
    #expect(pilot.model.notice?.text == "a saved search needs a name")
  }

  @Test func `saved searches are listed by name, narrowed, and opened`() throws {
    var pilot = try listed()
    #expect(pilot.asked.last == .listSearches)
    #expect(pilot.frame.lines[2].contains("Loans  loan -bank"))
    #expect(pilot.frame.lines[3].contains("stone  stone*"))
    try pilot.press("<enter>")
    #expect(pilot.asked.last == .searchLibrary(LibrarySearch("loan -bank", sort: .date)))
    try pilot.press("<C-o>fsto<enter>")
    #expect(pilot.asked.last == .searchLibrary(LibrarySearch("stone*")))
    #expect(pilot.frame.lines[0].contains("Search: stone*"))
  }

  @Test func `a search is renamed, deleted, and brought back`() throws {
    var pilot = try listed()
    try pilot.press("c<C-u>debts<enter>")
    #expect(pilot.asked.last == .changeSearches(.rename("Loans", to: "debts")))
    try pilot.press("x")
    #expect(pilot.asked.last == .changeSearches(.delete("Loans")))
    pilot.send(
      .searchesChanged(
        SearchesResult(.delete("Loans"), searches: [saved[0]], inverse: .save(saved[1]))))
    #expect(pilot.model.notice?.text == "“Loans” is deleted; U brings it back")
    try pilot.press("U")
    #expect(pilot.asked.last == .changeSearches(.save(saved[1])))
  }

  @Test func `what is not kept is said`() throws {
    var pilot = try listed()
    try pilot.press("x")
    pilot.send(.searchesChanged(SearchesResult(.delete("Loans"), problem: "the disk is full")))
    #expect(pilot.model.notice?.text == "NOT kept: the disk is full")
    #expect(pilot.frame.lines[0].contains("Saved searches"))
  }

  @Test func `a saved search that is wrong says so`() throws {
    var pilot = Pilot([article])
    try pilot.press("gf")
    pilot.send(.searchesListed([SavedSearch(name: "broken", text: "a (")]))
    try pilot.press("<enter>")
    #expect(pilot.frame.lines[1].contains("column 3: the parenthesis is never closed"))
  }

  @Test func `an empty list says how one is saved`() throws {
    var pilot = Pilot([article])
    try pilot.press("gf")
    pilot.send(.searchesListed([]))
    #expect(pilot.frame.lines.contains { $0.contains("S keeps it under a name") })
  }
}
