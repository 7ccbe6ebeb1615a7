import Articles
import Console
import Entities
import Formats
import Reading
import Statements
import TestSupport
import Testing

/// A person says when an article is from.
@Suite struct ArticleDateTests {
  private static let guess = DateGuess.guesses(
    of: StatedArticle(
      path: ArticlePath("2024-08-22-a.txt"), article: TimelineTests.one.article, mentions: [],
      gazetteer: .empty))

  private func press(_ text: String = "Last year it was low.") throws -> Press {
    var press = try Press(text)
    try press.press("pd")
    #expect(press.pilot.asked.last == .guessDate(ArticlePath("a.txt")))
    let open = try #require(press.open)
    press.pilot.send(.datesGuessed(Self.guess, of: open))
    return press
  }

  @Test(arguments: [("2025-10-21<enter>", "2025-10-21"), ("2025<enter>", "2025"), ("<enter>", nil)])
  func `what is typed becomes the date, nothing leaves it unknown`(
    keys: String, date: String?
  ) throws {
    var press = try press()
    try press.press(keys)
    #expect(press.open?.article.metadata.date == date)
    #expect(press.open?.article.metadata.dateIsTold == (date != nil))
    #expect(press.open?.options.date == date)
  }

  @Test func `a guess is offered and taken by Tab only`() throws {
    var press = try press()
    #expect(press.pilot.model.textChoices.map(\.text) == ["2024-08-22"])
    #expect(press.pilot.model.textChoices[0].detail.hasPrefix("guessed"))
    var silent = press
    try silent.press("<enter>")
    #expect(silent.open?.article.metadata.date == nil)
    try press.press("<tab><enter>")
    #expect(press.open?.article.metadata.date == "2024-08-22")
  }

  @Test func `what is no date stays in the line`() throws {
    var press = try press()
    try press.press("2024-02-30<enter>")
    #expect(press.pilot.model.prompt?.text == "2024-02-30")
    #expect(press.pilot.model.notice?.level == .warning)
    try press.press("<backspace><backspace>29<enter>")
    #expect(press.open?.options.date == "2024-02-29")
  }

  @Test func `it is undone, done again and taken back`() throws {
    var press = try press()
    try press.press("2025<enter>U")
    #expect(press.open?.article.metadata.date == nil)
    try press.press("R")
    #expect(press.open?.article.metadata.shownDate == "[2025]")
    try press.press("pd")
    press.pilot.send(.datesGuessed([], of: try #require(press.open)))
    #expect(press.pilot.model.prompt?.text == "2025")
    try press.press("<C-u><enter>")
    #expect(press.open?.article.metadata.date == nil)
  }

  @Test func `the panel about the article says who says its date`() throws {
    var press = try press()
    func date() throws -> String? {
      let about = AboutArticle(try #require(press.open), nil)
      return about.rows(columns: 70).first { $0.label == "date" }?.text
    }
    try press.press("<esc>")
    #expect(try date() == "unknown; pd says it")
    try press.press("pd")
    press.pilot.send(.datesGuessed([], of: try #require(press.open)))
    try press.press("2025-10<enter>")
    #expect(try date() == "2025-10, told by you; pd says another")
  }

  @Test func `a told date goes before the article's own, which needs no guess`() throws {
    var press = try Press("---\ndate: 2020-05\n---\n\nLast year it was low.", name: "a.md")
    try press.press("pd")
    press.pilot.send(.datesGuessed(Self.guess, of: try #require(press.open)))
    #expect(press.pilot.model.textChoices.isEmpty)
    #expect(press.pilot.model.notice?.text == "the article says 2020-05")
    try press.press("2021<enter>")
    #expect(press.open?.article.metadata.date == "2021")
    try press.press("U")
    #expect(press.open?.article.metadata.date == "2020-05")
  }

  @Test func `on a timeline the article of the line is meant, and it is drawn anew`() throws {
    var pilot = Pilot([TimelineTests.one, TimelineTests.two])
    try pilot.press("T")
    pilot.send(.timelineDrawn(TimelineTests.timeline(.library)))
    try pilot.press("Gpd")
    #expect(pilot.asked.last == .guessDate(TimelineTests.two.path))
    pilot.send(.datesGuessed([], of: TimelineTests.two))
    try pilot.press("2025<enter>")
    guard case .importAnew(let path, let options, _) = pilot.asked.last else {
      Issue.record("nothing is kept")
      return
    }
    #expect(path == TimelineTests.two.path)
    #expect(options.date == "2025")
    pilot.send(.importedAnew(TimelineTests.two))
    #expect(pilot.asked.last == .drawTimeline(.library))
  }
}
