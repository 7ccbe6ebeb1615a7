import Articles
import Console
import Entities
import Formats
import Reading
import Statements
import TestSupport
import Testing

/// Timelines, the date that is asked for, and the sections of an entity's page.
@Suite struct TimelineGoldenTests {
  private static let one = Sample.open(
    """
    The [Great Stone|park] park was agreed in 2010 after long talks in [Minsk|minsk], and in 2015 \
    the first firms came.

    “The ferry will never be the same to those who lived by the river and its bell,” said \
    [Great Stone|park] in the 1990s, and nobody disagreed for a very long time after that.

    It ran from 2004 to 2013 without a break. In 2024 it was full.
    """, path: "01-one.md", title: "A first article with a rather long title that has to be cut")
  private static let two = Sample.open(
    "In late 2024 [Minsk|minsk] saw 习近平 once more. On 12 July 2024 too.\n\nLast year it did not.",
    path: "02-two.md", title: "二 A second one, 习近平")
  private static let three = Sample.open(
    "It ran from 2004 to 2013 without a break.", path: "03-three.md", title: "The third")

  private static func stated(_ open: OpenArticle, _ date: String? = nil) -> StatedArticle {
    StatedArticle(
      path: open.path, article: open.article, mentions: open.mentions, gazetteer: Names.gazetteer,
      date: date.flatMap { EDTF($0) })
  }

  private static func timeline(_ topic: Topic = .library, told: String? = "2025") -> Timeline {
    Timeline(
      of: topic,
      in: [stated(one, told), stated(two), stated(three)].map {
        ($0, TopicPassages(of: topic, in: $0))
      })
  }

  private func pilot(_ size: Size, _ timeline: Timeline) throws -> Pilot {
    var pilot = Pilot([Self.one, Self.two, Self.three], gazetteer: Names.gazetteer, size: size)
    try pilot.press("gl")
    pilot.send(.libraryListed(pilot.model.library.entries, [:]))
    try pilot.press(timeline.topic == .library ? "T" : ":timeline Great Stone<enter>")
    try check(pilot, "timeline-gathering", size)
    pilot.send(.timelineDrawn(timeline))
    return pilot
  }

  @Test(arguments: sizes)
  func `a timeline, its strip, its gaps, its end`(size: Size) throws {
    var pilot = try pilot(size, Self.timeline())
    try check(pilot, "timeline-told", size)
    try pilot.press("jj")
    try check(pilot, "timeline", size)
    try pilot.press("G")
    try check(pilot, "timeline-end", size)
    try pilot.press("fferry")
    try check(pilot, "timeline-filter", size)
    try pilot.press("zebra")
    try check(pilot, "timeline-filter-none", size)
  }

  @Test(arguments: sizes)
  func `a timeline without a date, and one of nothing`(size: Size) throws {
    var pilot = Pilot([Self.three], size: size)
    try pilot.press("T")
    pilot.send(.timelineDrawn(Timeline(of: .library, in: [])))
    try check(pilot, "timeline-none", size)
  }

  @Test(arguments: sizes)
  func `the date of an article is asked for`(size: Size) throws {
    var pilot = Pilot([Self.two], gazetteer: Names.gazetteer, size: size)
    try pilot.press("pd")
    pilot.send(.datesGuessed(DateGuess.guesses(of: Self.stated(Self.two)), of: Self.two))
    try check(pilot, "article-date", size)
    try pilot.press("<tab>")
    try check(pilot, "article-date-taken", size)
  }

  @Test(arguments: sizes)
  func `an entity's page with what it says and when`(size: Size) throws {
    var pilot = Pilot([Self.one], gazetteer: Names.gazetteer, size: size)
    try pilot.press("<tab><enter>")
    pilot.send(
      .entityOpened(
        EntityPage(
          entity: Names.park, forms: [], articles: [], together: [], see: [], articleCount: 1)))
    let stated = Self.stated(Self.one)
    pilot.send(
      .entityStated(
        EntityStatements(
          of: EntityID("park"),
          in: [(stated, TopicPassages(of: .entity(EntityID("park")), in: stated))])))
    try check(pilot, "entity-statements", size)
  }
}
