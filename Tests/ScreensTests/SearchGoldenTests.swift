import Articles
import Console
import Entities
import Queries
import Reading
import TestSupport
import Testing

/// The screens of a search of the library: while it is typed, wrong, found, explained, kept.
@Suite struct SearchGoldenTests {
  static let log = Sample.open(
    """
    The keeper lit the lamp at dusk and wrote in the log that the lamp burned well.

    Nobody came in the night.
    """, path: "log.md", title: "The log of a lighthouse whose keeper wrote down what he saw")
  static let letter = Sample.open(
    "My lamp is out of oil, and the boat is late.", path: "letter.md", title: "A letter, 1911")

  /// What the librarian would answer for “lamp”.
  static func answer(more: Int = 0) -> SearchAnswer {
    let groups = [log, letter].map { (open: OpenArticle) -> ArticleLines in
      var metadata = open.article.metadata
      if open.path == letter.path { metadata.date = "1911-03" }
      var group = ArticleLines(
        path: open.path, metadata: metadata,
        lines: Find("lamp", in: open.text).matches.map {
          ContextLine(of: $0, in: open.article, path: open.path, reach: 80)
        })
      group.more = open.path == log.path ? more : 0
      return group
    }
    var answer = SearchAnswer(groups)
    answer.totals.hits += more
    return answer
  }

  private func pilot(_ size: Size) -> Pilot { Pilot([Self.log, Self.letter], size: size) }

  @Test(arguments: sizes)
  func `a search while it is typed, and when it is wrong`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("g/")
    try check(pilot, "search-empty", size)
    try pilot.press("lamp")
    pilot.send(.answered(LibrarySearch("lamp", isTyping: true), Self.answer(more: 12)))
    try check(pilot, "search-typing", size)
    try pilot.press("<space>\"oi")
    try check(pilot, "search-wrong", size)
  }

  @Test(arguments: sizes)
  func `what a search found, with what is left out`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("g/lamp<enter>")
    var answer = Self.answer(more: 12)
    answer.totals.givenUp = 2
    pilot.send(.answered(LibrarySearch("lamp"), answer))
    try check(pilot, "search-found", size)
    try pilot.press("/<C-u>unread<enter>")
    let lines = [Self.log, Self.letter].map {
      ArticleLines(path: $0.path, metadata: $0.article.metadata, lines: [])
    }
    pilot.send(.answered(LibrarySearch("unread"), SearchAnswer(lines)))
    try check(pilot, "search-fields", size)
    try pilot.press("/<C-u>whale<enter>")
    pilot.send(.answered(LibrarySearch("whale"), SearchAnswer([])))
    try check(pilot, "search-nothing", size)
  }

  @Test(arguments: sizes)
  func `how searches are written`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("g?")
    try check(pilot, "search-help", size)
  }

  @Test(arguments: sizes)
  func `saved searches, and one being named`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("gf")
    pilot.send(
      .searchesListed([
        SavedSearch(name: "oil and lamps", text: "near(oil lamp*, 8) -\"lamp black\""),
        SavedSearch(name: "1911", text: "date:1911", sort: "date"),
      ]))
    try check(pilot, "searches", size)
    try pilot.press("c")
    try check(pilot, "searches-rename", size)
  }
}
