import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

/// How words look that other articles print too.
@Suite struct RepeatGoldenTests {
  private func pilot(_ size: Size) -> Pilot {
    var pilot = Pilot(Repeats.articles, gazetteer: Names.gazetteer, size: size)
    pilot.send(.repeatsFound(Repeats.table))
    return pilot
  }

  @Test(arguments: sizes)
  func `an article with words of others, and where they are`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("]=")
    try check(pilot, "repeats-article", size)
    try pilot.press("g=")
    try check(pilot, "repeats-panel", size)
  }

  @Test(arguments: sizes)
  func `a search that finds the same words twice`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("g/ferry<enter>")
    pilot.send(.answered(LibrarySearch("ferry"), SearchAnswer(Self.lines("ferry"))))
    try pilot.press("jj")
    try check(pilot, "repeats-search", size)
  }

  @Test func `what is read next says that it prints the same words`() throws {
    var pilot = pilot(Size(rows: 24, columns: 80))
    let others = Repeats.articles.dropFirst()
    pilot.send(
      .nextSuggested(
        others.map { ReadNext(path: $0.path, title: $0.article.metadata.title, shared: ["Minsk"]) },
        after: Repeats.articles[0].path))
    try pilot.press("G")
    let lines = pilot.frame.text.split(separator: "\n").filter { $0.contains("shares Minsk") }
    #expect(lines.map { $0.contains("prints the same words") } == [true, false])
  }

  /// The hits of a query, as the librarian gathers them.
  private static func lines(_ query: String) -> [ArticleLines] {
    Repeats.articles.map { open in
      let lines = Find(query, in: open.text).matches.map {
        ContextLine(of: $0, in: open.article, path: open.path, reach: 110)
      }
      return ArticleLines(path: open.path, metadata: open.article.metadata, lines: lines)
    }
  }

  @Test(arguments: sizes)
  func `an entity's page that lists the same words twice`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("<tab><enter>")
    let groups = Repeats.articles.map { open in
      ArticleMentions(
        path: open.path, metadata: open.article.metadata, length: open.text.utf8.count,
        lines: open.links.filter { $0.entity == Names.minsk.id }.map {
          ArticleMentions.Line(
            ContextLine(of: $0.range, in: open.article, path: open.path, reach: 110), rule: $0.rule)
        })
    }
    pilot.send(
      .entityOpened(
        EntityPage(
          entity: Names.minsk, forms: [], articles: groups, together: [], see: [], articleCount: 3))
    )
    try pilot.press("jj")
    try check(pilot, "repeats-entity", size)
  }
}
