import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

/// An entity's page: its mentions sorted and narrowed, its pairs.
@Suite struct EntityPageTests {
  let one = Sample.open(
    "Zebra near [Park|park] today.\n\nAlpha near the [park|park] again.", path: "one.md",
    title: "One")
  let two = Sample.open("Mid near [Park|park] before.", path: "two.md", title: "Two")

  private func group(_ open: OpenArticle, _ rule: MentionRule) -> ArticleMentions {
    ArticleMentions(
      path: open.path, metadata: open.article.metadata, length: open.text.utf8.count,
      lines: open.links.map {
        .init(ContextLine(of: $0.range, in: open.article, path: open.path, reach: 40), rule: rule)
      })
  }

  private func pilot() throws -> Pilot {
    var pilot = Pilot([one, two])
    try pilot.press("<tab><enter>")
    let companion = EntityPage.Companion(
      entity: EntityID("minsk"), name: "Minsk", kind: .place, sentences: 1, paragraphs: 2)
    pilot.send(
      .entityOpened(
        EntityPage(
          entity: Entity(id: EntityID("park"), name: "Park", kind: .project), forms: [],
          articles: [group(one, .name), group(two, .alias)], together: [companion], see: [],
          articleCount: 2)))
    return pilot
  }

  @Test func `the first mentions are shown until all have come`() throws {
    var pilot = Pilot([one, two])
    try pilot.press("<tab><enter>")
    let whole = EntityPage(
      entity: Entity(id: EntityID("park"), name: "Park", kind: .project), forms: [],
      articles: [group(one, .name), group(two, .alias)], together: [], see: [], articleCount: 2)
    var first = whole
    first.articles.removeLast()
    first.isPartial = true
    pilot.send(.entityOpened(first))
    #expect(lines(pilot).count == 2)
    #expect(pilot.frame.lines.contains { $0.contains("The first mentions") })
    pilot.send(.entityOpened(whole))
    #expect(lines(pilot).count == 3)
    pilot.send(.entityOpened(first))
    #expect(lines(pilot).count == 3)
  }

  private func lines(_ pilot: Pilot) -> [String] {
    guard case .entity(let view) = pilot.model.view else { return [] }
    return view.rows.compactMap { row in
      if case .mention(_, let line) = row { line.context.left + line.context.keyword } else { nil }
    }
  }

  @Test(arguments: [
    ("", ["Zebra near Park", "Alpha near the park", "Mid near Park"]),
    ("s", ["Mid near Park", "Zebra near Park", "Alpha near the park"]),
    ("ss", ["Alpha near the park", "Mid near Park", "Zebra near Park"]),
    ("sss", ["Mid near Park", "Zebra near Park", "Alpha near the park"]),
    ("ssss", ["Zebra near Park", "Alpha near the park", "Mid near Park"]),
  ])
  func `mentions are sorted by article, left word, right word, rule`(
    keys: String, expected: [String]
  ) throws {
    var pilot = try pilot()
    try pilot.press(keys)
    #expect(lines(pilot) == expected)
    #expect(pilot.model.hits?.hits.count == 3)
  }

  @Test(arguments: [
    ("alias", ["Mid near Park"]), ("two", ["Mid near Park"]),
    ("zebra", ["Zebra near Park"]), ("nothing", []),
  ])
  func `mentions are narrowed by rule, article and words, and the walk with them`(
    typed: String, expected: [String]
  ) throws {
    var pilot = try pilot()
    try pilot.press("f\(typed)")
    #expect(lines(pilot) == expected)
    #expect(pilot.model.hits?.hits.count == expected.count)
  }

  @Test func `Enter on a pair lists the paragraphs it shares`() throws {
    var pilot = try pilot()
    try pilot.press("G<enter>")
    let pair = EntityPair(EntityID("park"), EntityID("minsk"))
    #expect(pilot.asked.last == .listShared(pair.first, pair.second))
    let line = ContextLine(of: two.links[0].range, in: two.article, path: two.path, reach: 40)
    pilot.send(
      .sharedListed(
        pair, [ArticleLines(path: two.path, metadata: two.article.metadata, lines: [line])]))
    try pilot.press("<enter>")
    #expect(pilot.view?.path == two.path)
    try pilot.press("<C-o><C-o>")
    guard case .entity = pilot.model.view else {
      Issue.record("back does not lead to the page")
      return
    }
    try pilot.press("K")
    #expect(pilot.asked.last == .openEntity(pair.second))
  }

  @Test func `the bar counts where mentions begin`() {
    let mentions = group(one, .name)
    #expect(mentions.dispersion(parts: 2) == [1, 1])
    #expect(mentions.dispersion(parts: 1) == [2])
    #expect(mentions.dispersion(parts: 50).reduce(0, +) == 2)
  }
}
