import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

@Suite struct LinkingTests {
  let one = Sample.open(
    "The [Park|park] lies near [Minsk|minsk].\n\nA second paragraph.\n\n[Minsk|minsk] again.",
    path: "one.md", title: "One")
  let two = Sample.open("Here is the [Park|park] too.", path: "two.md", title: "Two")

  @Test(arguments: [
    ("<tab>", "Park"), ("<tab><tab>", "Minsk"), ("<tab><tab><tab>", "Minsk again"),
    ("<tab><tab><tab><tab>", "Park"), ("<backtab>", "Minsk again"), ("<tab><tab><backtab>", "Park"),
  ])
  func `links are stepped through, around the ends`(keys: String, text: String) throws {
    var pilot = Pilot([one, two])
    try pilot.press(keys)
    #expect(pilot.text(atCursor: text.utf8.count) == text)
  }

  @Test func `Enter on a link asks for the entity's page`() throws {
    var pilot = Pilot([one, two])
    try pilot.press("<tab><enter>")
    #expect(pilot.asked.contains(.openEntity(EntityID("park"))))
    guard case .entity(let view) = pilot.model.view else {
      Issue.record("no entity page")
      return
    }
    #expect(view.entity == EntityID("park"))
  }

  @Test(arguments: ["<tab>K", "<tab>w"])
  func `a link that may mean several leads nowhere and says which`(keys: String) throws {
    let doubt = Sample.open("We met at [Alder|park|minsk] there.", path: "one.md", title: "One")
    var pilot = Pilot([doubt, two])
    try pilot.press(keys)
    #expect(!pilot.asked.contains { if case .openEntity = $0 { true } else { false } })
    #expect(pilot.view != nil)
    #expect(pilot.frame.text.contains("What does this mean?"), "\(pilot.frame.text)")
    #expect(pilot.frame.text.contains("park, entry park"))
    #expect(pilot.frame.text.contains("minsk, entry minsk"))
  }

  @Test func `Enter on a link that may mean several offers them, and decides for this place`()
    throws
  {
    let doubt = Sample.open("We met at [Alder|park|minsk] there.", path: "one.md", title: "One")
    let gazetteer = Gazetteer(
      entities: ["park", "minsk", "brest"].map {
        Entity(id: EntityID($0), name: $0, kind: .place)
      })
    var pilot = Pilot([doubt], gazetteer: gazetteer)
    try pilot.press("<tab><enter>")
    #expect(pilot.model.choices.map(\.entity.rawValue) == ["park", "minsk"])
    try pilot.press("<down><enter>")
    let quote = TextQuote(doubt.links[0].range, in: doubt.text)
    let decision = Decision(
      .passage(doubt.path, quote), text: "Alder", meaning: .entity(EntityID("minsk")))
    #expect(pilot.asked.contains(.correct(OverlayEdit(adding: [.decision(decision)]))))
  }

  @Test(arguments: ["<C-o>", "H", "<left>", "<backspace>", "q"])
  func `back restores article, line and cursor exactly`(key: String) throws {
    let long = Sample.long(paragraphs: 30)
    var pilot = Pilot([long, one])
    try pilot.press("<space>))")
    let view = pilot.model.view
    let picture = pilot.frame
    try pilot.press("gl<down><enter><tab><enter>\(key)\(key)\(key)")
    #expect(pilot.model.view == view)
    #expect(pilot.frame == picture)
    try pilot.press("LLL")
    guard case .entity = pilot.model.view else {
      Issue.record("forward does not lead back to the entity")
      return
    }
  }

  @Test func `letters choose a link`() throws {
    var pilot = Pilot([one, two])
    try pilot.press("F")
    let hints = try #require(pilot.view?.hints?.hints)
    #expect(hints.count == 3)
    #expect(Set(hints.map(\.label)).count == 3)
    try pilot.press(hints[1].label)
    #expect(pilot.asked.contains(.openEntity(EntityID("minsk"))))
  }

  @Test func `many hints are all as long, so that none begins another`() {
    let ranges = (0..<100).map { Offset($0)..<Offset($0 + 1) }
    let labels = Hints(ranges).hints.map(\.label)
    #expect(Set(labels).count == 100)
    #expect(Set(labels.map(\.count)) == [2])
  }

  @Test func `peek stays on the page, peek again opens it`() throws {
    var pilot = Pilot([one, two])
    try pilot.press("<tab>K")
    #expect(pilot.model.panel == .peek(one.links[0]))
    #expect(pilot.asked.isEmpty)
    try pilot.press("K")
    #expect(pilot.asked == [.openEntity(EntityID("park"))])
  }

  @Test func `back takes the walk to where it was, and the counter stands only at its hit`() throws
  {
    var pilot = Pilot([one, two])
    pilot.model.hits = HitList(
      label: "Minsk",
      hits: [one.links[1], one.links[2]].map { Hit(path: one.path, range: $0.range) })
    try pilot.press("n")
    #expect(pilot.frame.lines[23].contains("Minsk 1/2"))
    try pilot.press("en<C-o><C-o>")
    #expect(pilot.view?.focus == one.links[1].range)
    #expect(pilot.frame.lines[23].contains("Minsk 1/2"))
    try pilot.press("gg")
    #expect(!pilot.frame.lines[23].contains("1/2"))
    try pilot.press("n")
    #expect(pilot.view?.focus == one.links[2].range)
  }

  @Test func `a walk goes through all articles and is one step of the way back`() throws {
    var pilot = Pilot([one, two])
    let start = pilot.model.view
    try pilot.press("*")
    #expect(pilot.asked == [.search("the")])
    pilot.model.hits = HitList(
      label: "Park",
      hits: [
        Hit(path: one.path, range: one.links[0].range),
        Hit(path: two.path, range: two.links[0].range),
      ])
    try pilot.press("gg")
    pilot.model.history = History()
    try pilot.press("n")
    #expect(pilot.view?.path == one.path)
    #expect(pilot.view?.focus == one.links[0].range)
    try pilot.press("n")
    #expect(pilot.view?.path == two.path)
    try pilot.press("n")
    #expect(pilot.view?.path == one.path)
    try pilot.press("N")
    #expect(pilot.view?.path == two.path)
    try pilot.press("<C-o>")
    #expect(pilot.view?.place == start.article?.place)
  }
}
