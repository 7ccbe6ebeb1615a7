import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

/// A wrong link, two keys.
@Suite struct CorrectingTests {
  let one = Sample.open(
    "The [Park|park] lies near [Minsk|minsk].\n\nAt the [Park|park] again.", path: "one.md",
    title: "One")
  let gazetteer = Gazetteer(entities: [
    Entity(id: EntityID("park"), name: "Great Stone", kind: .project, aliases: ["Park"]),
    Entity(id: EntityID("minsk"), name: "Minsk", kind: .place),
    Entity(id: EntityID("garden"), name: "Loshitsa Garden", kind: .place, aliases: ["Park"]),
  ])

  private func pilot() -> Pilot { Pilot([one], gazetteer: gazetteer) }

  private func records(after keys: String) throws -> [OverlayRecord] {
    var pilot = pilot()
    try pilot.press(keys)
    return pilot.asked.flatMap { effect in
      if case .correct(let edit) = effect { edit.added } else { [OverlayRecord]() }
    }
  }

  private var here: Decision.Scope {
    .passage(one.path, TextQuote(one.links[0].range, in: one.text))
  }

  @Test func `two keys say that a link is wrong here, in the article, anywhere`() throws {
    let not = Decision.Meaning.not(EntityID("park"))
    #expect(
      try records(after: "<tab>rn") == [.decision(Decision(here, text: "Park", meaning: not))])
    #expect(
      try records(after: "<tab>ra")
        == [.decision(Decision(.article(one.path), text: "Park", meaning: not))])
    #expect(
      try records(after: "<tab>rv") == [.decision(Decision(.library, text: "Park", meaning: not))])
  }

  @Test func `what it really is is chosen from a list that narrows`() throws {
    let meaning = Decision.Meaning.entity(EntityID("garden"))
    #expect(
      try records(after: "<tab>rrlosh<enter>")
        == [.decision(Decision(here, text: "Park", meaning: meaning))])
    #expect(
      try records(after: "<tab>rrlosh<tab><tab><enter>")
        == [.decision(Decision(.library, text: "Park", meaning: meaning))])
  }

  @Test func `arrows walk the choices`() throws {
    var pilot = pilot()
    try pilot.press("<tab>rr")
    #expect(pilot.model.choices.map(\.name).count == 3)
    let second = pilot.model.choices[1].entity
    try pilot.press("<down><enter>")
    #expect(
      pilot.asked.contains(
        .correct(
          OverlayEdit(adding: [
            .decision(Decision(here, text: "Park", meaning: .entity(second)))
          ]))))
  }

  @Test func `selected words become a name`() throws {
    #expect(
      try records(after: "vwr+loshitsa<enter>")
        == [.alias(EntityID("garden"), text: "The Park")])
  }

  @Test func `two entities are merged`() throws {
    #expect(
      try records(after: "<tab>rmloshitsa<enter>")
        == [.merge(EntityID("park"), into: EntityID("garden"))])
  }

  @Test func `a homonym becomes an entity of its own that shares the name`() throws {
    #expect(
      try records(after: "<tab>rsCity Park<enter>") == [
        .entity(EntityID("city-park"), name: "City Park", kind: .project),
        .decision(Decision(here, text: "Park", meaning: .entity(EntityID("city-park")))),
        .alias(EntityID("city-park"), text: "Park"),
      ])
  }

  @Test func `the last correction is undone`() throws {
    var pilot = pilot()
    try pilot.press("<tab>rv")
    let inverse = OverlayEdit(adding: [], removing: [.never("x")])
    pilot.send(.corrected(CorrectionResult(inverse: inverse, articles: 4)))
    #expect(pilot.model.notice?.text.hasSuffix("· 4 articles · ru undoes") == true)
    try pilot.press("ru")
    #expect(pilot.asked.contains(.correct(inverse)))
    pilot.send(.corrected(CorrectionResult(inverse: OverlayEdit(adding: []), articles: 4)))
    try pilot.press("ru")
    #expect(pilot.model.notice?.text == "no correction to undo")
  }

  @Test(arguments: ["rn", "ra", "rv", "rr", "rm", "rs"])
  func `without a link a correction says what to do`(keys: String) throws {
    var pilot = Pilot([Sample.open("No links here.")], gazetteer: gazetteer)
    try pilot.press(keys)
    #expect(pilot.model.notice?.text.contains("no link at the cursor") == true)
    #expect(!pilot.asked.contains { if case .correct = $0 { true } else { false } })
  }

  @Test func `a name that nobody has is not taken`() throws {
    var pilot = pilot()
    try pilot.press("<tab>rrNobody<enter>")
    #expect(pilot.model.notice?.text.contains("nobody here is called “Nobody”") == true)
  }
}
