import Articles
import Console
import Entities
import Reading
import Statements
import TestSupport
import Testing

/// Who is quoted, and what each said, on the screen.
@Suite struct VoicesTests {
  private func pilot(_ keys: String = "glgq", topic: Topic = .library) throws -> Pilot {
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    try pilot.press(keys)
    #expect(pilot.asked.last == .gatherVoices(topic))
    pilot.send(.voicesGathered(RiverLibrary.voices(on: topic)))
    return pilot
  }

  private func view(_ pilot: Pilot) throws -> VoicesView {
    guard case .voices(let view) = pilot.model.view else {
      Issue.record("no voices on the screen")
      return VoicesView(.library)
    }
    return view
  }

  private func speakers(_ pilot: Pilot) throws -> [String] {
    let view = try view(pilot)
    return view.rows.compactMap { row in
      switch row {
      case .speaker(let index): view.voices?.speakers[index].title
      case .section(let title): "[\(title)]"
      default: nil
      }
    }
  }

  @Test(arguments: [
    ("", ["Ada Weir", "Tom Rill", "[Nobody is named]", "? the expert"]),
    ("ss", ["Ada Weir", "Tom Rill", "[Nobody is named]", "? the expert"]),
    ("fweir", ["Ada Weir"]), ("fexpert", ["[Nobody is named]", "? the expert"]),
    ("fupper", ["Ada Weir", "Tom Rill"]), ("fnobody at all", []),
  ])
  func `speakers are narrowed and sorted, those who are not named apart`(
    keys: String, titles: [String]
  ) throws {
    var pilot = try pilot()
    try pilot.press(keys)
    #expect(try speakers(pilot) == titles)
  }

  @Test func `Enter lists what a speaker said, again opens the sentence, back comes back`() throws {
    var pilot = try pilot()
    try pilot.press("<enter>")
    #expect(try view(pilot).speaker?.title == "Ada Weir")
    #expect(pilot.model.hits?.label == "Ada Weir")
    try pilot.press("j<enter>")
    #expect(pilot.view?.path.rawValue == "two.md")
    #expect(pilot.text(atCursor: 14) == "that the Upper")
    try pilot.press("<C-o>")
    #expect(try view(pilot).selectedQuotation?.quoted.quotation.form == .reported)
    try pilot.press("<C-o>")
    #expect(try view(pilot).selectedSpeaker?.title == "Ada Weir")
  }

  @Test func `w says why, on a quotation`() throws {
    var pilot = try pilot()
    try pilot.press("w")
    #expect(pilot.model.panel == nil)
    try pilot.press("<enter>w")
    #expect(
      pilot.model.panel
        == .whySaid(
          "These are the words of Ada Weir, because who says it stands behind it: “Ada Weir”."))
  }

  @Test(arguments: [
    ("<tab>gq", Topic.entity(EntityID("dispute"))), ("gq", .library),
    ("g/lind<enter>gq", .search("lind")),
    ("<tab><enter>gq", .entity(EntityID("dispute"))),
  ])
  func `voices are of what the screen is about`(keys: String, topic: Topic) throws {
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    try pilot.press(keys)
    #expect(pilot.asked.last == .gatherVoices(topic))
  }

  @Test func `pressed again it lists everybody`() throws {
    var pilot = try pilot("<tab>gq", topic: .entity(EntityID("dispute")))
    try pilot.press("gq")
    #expect(pilot.asked.last == .gatherVoices(.library))
  }

  @Test func `the selected quotation survives another width and another order`() throws {
    var pilot = try pilot()
    try pilot.press("<enter>j")
    let before = try view(pilot).selectedQuotation?.quoted
    pilot.resize(rows: 12, columns: 40)
    #expect(try view(pilot).selectedQuotation?.quoted == before)
    try pilot.press("s")
    #expect(try view(pilot).order == .date)
    #expect(try view(pilot).selectedQuotation?.quoted == before)
  }

  @Test func `a late answer for another topic is not taken`() throws {
    var pilot = try pilot()
    pilot.send(.voicesGathered(RiverLibrary.voices(on: .entity(EntityID("dam")))))
    #expect(try view(pilot).voices?.topic == .library)
  }
}
