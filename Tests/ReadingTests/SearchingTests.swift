import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

@Suite struct SearchingTests {
  let article = Sample.open(
    """
    The plan names a great stone that stands in the middle of a very long line which the column \
    must break somewhere.

    A “Great Stone” once more — and well-known words.

    Nothing here, but STONE in capitals.
    """)

  @Test(arguments: [
    ("stone", 3), ("Stone", 1), ("STONE", 1), ("great stone", 2), ("\"great", 1),
    ("more - and", 1), ("well-known", 1), ("nowhere", 0), ("line which the column must", 1),
  ])
  func `smart case, typographic variants and line ends`(query: String, count: Int) {
    #expect(Find(query, in: article.text).matches.count == count)
  }

  @Test(arguments: 20...90)
  func `a phrase is found at every width, and every match reads like the query`(columns: Int)
    throws
  {
    var pilot = Pilot([article])
    pilot.resize(rows: 24, columns: columns)
    try pilot.press("/very long line which<enter>")
    let focus = try #require(pilot.view?.focus)
    #expect(article.text[focus] == "very long line which")
  }

  @Test func `the screen follows while the query is typed, and Esc goes back`() throws {
    let long = Sample.long(paragraphs: 40)
    var pilot = Pilot([long])
    let start = pilot.view
    try pilot.press("/number 33")
    let found = try #require(pilot.view)
    #expect(found.place.top != start?.place.top)
    #expect(pilot.frame.lines[23].hasSuffix("1/1"))
    try pilot.press("<esc>")
    #expect(pilot.view == start)
  }

  @Test func `n walks on and the counter tells where`() throws {
    var pilot = Pilot([article])
    try pilot.press("/stone<enter>n")
    #expect(pilot.asked == [.search("stone")])
    #expect(pilot.view?.find?.counter == "2/3")
    try pilot.press("nn")
    #expect(pilot.view?.find?.counter == "1/3")
    try pilot.press("N")
    #expect(pilot.view?.find?.counter == "3/3")
  }

  @Test func `what was searched is lit in every article the walk leads to`() throws {
    let other = Sample.open("A stone, and another stone.", path: "other.md", title: "Other")
    var pilot = Pilot([article])
    let hits = [2..<7, 21..<26].map { bounds in
      Hit(path: other.path, range: Offset(bounds.lowerBound)..<Offset(bounds.upperBound))
    }
    try pilot.press("/stone<enter>")
    pilot.model.hits = HitList(query: "stone", hits: hits)
    try pilot.press("n")
    #expect(pilot.asked.last == .openArticle(other.path))
    pilot.send(.articleOpened(other))
    #expect(pilot.view?.path == other.path)
    #expect(pilot.view?.find?.query == "stone")
    #expect(pilot.view?.find?.counter == "1/2")
  }

  @Test func `the counter counts as it did while the query was typed`() throws {
    var pilot = Pilot([article])
    try pilot.press("/stone<enter>")
    let elsewhere = Hit(path: ArticlePath("other.md"), range: Offset(0)..<Offset(5))
    pilot.model.hits?.hits.insert(elsewhere, at: 0)
    pilot.model.hits?.index = 1
    #expect(pilot.frame.lines[23].contains("“stone” 1/3, 4 in all"))
  }

  @Test func `folding leads back to the very bytes`() {
    let text = CanonicalText("a\u{AD}b  c\u{200B}d “x”—y é ÄÖ")
    for (query, source) in [
      ("ab c", "a\u{AD}b  c"), ("cd", "c\u{200B}d"), ("\"x\"-y", "“x”—y"), ("äö", "ÄÖ"), ("é", "é"),
    ] {
      let folded = FoldedText(text, foldsCase: true)
      let found = folded.ranges(of: FoldedText.fold(query, foldsCase: true))
      #expect(found.map { text[$0] } == [source])
    }
  }

  /// Keys that light something, and what is lit then.
  @Test(arguments: ["/stone<enter>n", "/stone", "jvww", "*"])
  func `names that arrive leave what is lit in the article as it is`(keys: String) throws {
    var pilot = Pilot([article])
    try pilot.press(keys)
    let (view, prompt) = (pilot.view, pilot.model.prompt)
    pilot.send(.gazetteerLoaded(.empty))
    #expect(pilot.asked.last == .openArticle(article.path))
    pilot.send(.articleOpened(article))
    #expect(pilot.view == view)
    #expect(pilot.model.prompt == prompt)
  }

  @Test
  func `in a text that is another one by then the match is found again, no selection is kept`()
    throws
  {
    var pilot = Pilot([article])
    try pilot.press("/Stone<enter>")
    pilot.send(.gazetteerLoaded(.empty))
    pilot.send(.articleOpened(Sample.open("Before.\n\nA Great Stone.", textHash: "sha256:1")))
    #expect(pilot.view?.find?.counter == "1")
    try pilot.press("<esc>vw")
    pilot.send(.gazetteerLoaded(.empty))
    pilot.send(.articleOpened(Sample.open("Other.", textHash: "sha256:2")))
    #expect(pilot.view?.selection == nil)
  }

  @Test func `a library that does not know the article yet takes nothing from its matches`() throws
  {
    var pilot = Pilot([article])
    try pilot.press("/stone<enter>")
    pilot.send(.searched(query: "stone", []))
    #expect(pilot.model.hits?.hits.count == 3)
    #expect(pilot.model.hits?.current?.path == article.path)
    try pilot.press("n")
    #expect(pilot.view?.find?.counter == "2/3")
  }
}
