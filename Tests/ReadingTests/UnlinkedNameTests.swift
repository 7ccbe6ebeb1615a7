import Articles
import Entities
import Reading
import TestSupport
import Testing

/// A known name that is no link can be asked about and put right like one that is.
@Suite struct UnlinkedNameTests {
  private let gazetteer = Gazetteer(entities: [
    Entity(id: EntityID("west"), name: "West", kind: .place),
    Entity(id: EntityID("harbour"), name: "West Harbour", kind: .place),
  ])

  private var open: OpenArticle {
    var open = Sample.open("They heard Kenny West sing.", path: "one.md", title: "One")
    let finder = MentionFinder(Gazetteer(entities: [gazetteer.entities[0]]))
    open.unlinkedNames = finder.report(on: open.article, path: open.path).suppressed
    return open
  }

  private func pilot() throws -> Pilot {
    var pilot = Pilot([open], gazetteer: gazetteer)
    try pilot.press("/West<enter>")
    return pilot
  }

  @Test func `w says what kept it from being a link`() throws {
    let name = try #require(open.unlinkedNames.first)
    var pilot = try pilot()
    #expect(pilot.model.unlinkedNameAtCursor == name)
    try pilot.press("w")
    #expect(pilot.model.panel == .whyNot(name))
    #expect(open.text[try #require(name.cause.evidence)] == "Kenny")
  }

  @Test func `two keys make a link of it, or of another entity`() throws {
    var pilot = try pilot()
    try pilot.press("rr<enter>")
    let range = try #require(open.unlinkedNames.first?.range)
    let decision = Decision(
      .passage(open.path, TextQuote(range, in: open.text)), text: "West",
      meaning: .entity(try #require(pilot.model.gazetteer.entities.first?.id)))
    #expect(pilot.asked.contains(.correct(OverlayEdit(adding: [.decision(decision)]))))
  }

  @Test func `elsewhere there is nothing to ask about`() throws {
    var pilot = Pilot([open], gazetteer: gazetteer)
    try pilot.press("w")
    #expect(pilot.model.panel == nil)
    #expect(pilot.model.notice?.text == "no link at the cursor; Tab goes to one")
  }

  @Test func `a decision of the reader goes before what kept it from being a link`() throws {
    let range = try #require(open.unlinkedNames.first?.range)
    let decision = Decision(
      .passage(open.path, TextQuote(range, in: open.text)), text: "West",
      meaning: .entity(EntityID("west")))
    let mentions = MentionFinder(gazetteer, decisions: [decision])
      .mentions(in: open.article, path: open.path)
    #expect(mentions.filter(\.isCertain).map(\.range) == [range])
    #expect(mentions.map(\.rule) == [.decision])
  }
}
