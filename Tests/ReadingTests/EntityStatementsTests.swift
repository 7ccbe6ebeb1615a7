import Articles
import Console
import Entities
import Formats
import Reading
import Statements
import TestSupport
import Testing

/// What is said by and about an entity, and when, on its page.
@Suite struct EntityStatementsTests {
  static let park = EntityID("park")
  static let open = Sample.open(
    (1...7).map { "“The river number \($0) is ours to keep,” said [Park|park] in \(1990 + $0)." }
      .joined(separator: "\n\n")
      + "\n\n“I would never trust [Park|park] with a boat,” said nobody.",
    path: "one.md", title: "One")

  static var statements: EntityStatements {
    let stated = StatedArticle(
      path: open.path, article: open.article, mentions: open.mentions, gazetteer: Names.gazetteer)
    return EntityStatements(
      of: park, in: [(stated, TopicPassages(of: .entity(park), in: stated))])
  }

  private func pilot() throws -> Pilot {
    var pilot = Pilot([Self.open], gazetteer: Names.gazetteer)
    try pilot.press("<tab><enter>")
    pilot.send(
      .entityOpened(
        EntityPage(
          entity: Names.park, forms: [], articles: [], together: [], see: [], articleCount: 1)))
    pilot.send(.entityStated(Self.statements))
    return pilot
  }

  private func rows(_ pilot: Pilot) -> [EntityView.Row] {
    if case .entity(let view) = pilot.model.view { view.rows } else { [] }
  }

  private func heads(_ pilot: Pilot) -> [String] {
    rows(pilot).compactMap { if case .section(let title) = $0 { title } else { nil } }
  }

  @Test func `the page has its quotations and its dates`() throws {
    let heads = heads(try pilot())
    #expect(heads.contains("Says · 7 word for word"))
    #expect(heads.contains("Said about it · 1"))
    #expect(heads.contains("Timeline · 7 dated · T for all"))
  }

  @Test func `what is said is asked for once, when its place comes near`() throws {
    var pilot = Pilot([Self.open], gazetteer: Names.gazetteer)
    try pilot.press("<tab><enter>")
    let metadata = Metadata(title: "One")
    let line = ArticleMentions.Line(
      ContextLine(
        of: Offset(0)..<Offset(4), in: Self.open.article, path: Self.open.path, reach: 20),
      rule: .name)
    var page = EntityPage(
      entity: Names.park, forms: [],
      articles: [
        ArticleMentions(
          path: Self.open.path, metadata: metadata, length: 1000,
          lines: Array(repeating: line, count: 400))
      ], together: [], see: [], articleCount: 1)
    page.isPartial = true
    pilot.send(.entityOpened(page))
    try pilot.press("G")
    #expect(!pilot.asked.contains(.stateEntity(Self.park)))
    try pilot.press("gg")
    page.isPartial = false
    pilot.send(.entityOpened(page))
    #expect(!pilot.asked.contains(.stateEntity(Self.park)))
    try pilot.press("Gkk")
    #expect(pilot.asked.count { $0 == .stateEntity(Self.park) } == 1)
    // What comes while another screen is there is asked for again.
    try pilot.press("gl")
    pilot.send(.entityStated(Self.statements))
    try pilot.press("<C-o>")
    #expect(pilot.asked.count { $0 == .stateEntity(Self.park) } == 2)
    pilot.send(.entityStated(Self.statements))
    try pilot.press("gl<C-o>")
    #expect(pilot.asked.count { $0 == .stateEntity(Self.park) } == 2)
  }

  @Test func `a page that was left before all of it came is asked for again`() throws {
    var pilot = Pilot([Self.open], gazetteer: Names.gazetteer)
    try pilot.press("<tab><enter>gl<C-o>")
    #expect(pilot.asked.count { $0 == .openEntity(Self.park) } == 2)
  }

  @Test func `a quotation leads to its words and back`() throws {
    var pilot = try pilot()
    #expect(pilot.model.view.context == .entity)
    try pilot.press("<enter>")
    #expect(pilot.text(atCursor: 21) == "“The river number 1")
    try pilot.press("<C-o>j<enter>")
    #expect(pilot.text(atCursor: 21) == "“The river number 2")
  }

  @Test func `more of a section is shown on Enter, the timeline on its screen`() throws {
    var pilot = try pilot()
    #expect(rows(pilot).contains(.more(.said, 2)))
    try pilot.press("5j<enter>")
    #expect(!rows(pilot).contains(.more(.said, 2)))
    #expect(rows(pilot).count { if case .quotation = $0 { true } else { false } } == 8)
    try pilot.press("Gk<enter>")
    #expect(pilot.view?.path == Self.open.path)
    #expect(pilot.text(atCursor: 6) == "“The")
    try pilot.press("<C-o>G<enter>")
    #expect(pilot.asked.last == .drawTimeline(.entity(Self.park)))
  }

  @Test func `what is said of another entity is not taken`() throws {
    var pilot = Pilot([Self.open], gazetteer: Names.gazetteer)
    try pilot.press(":timeline Minsk<enter><C-o><tab><enter>")
    let before = rows(pilot)
    pilot.send(
      .entityStated(EntityStatements(of: EntityID("minsk"), in: [])))
    #expect(rows(pilot) == before)
  }
}
