import Articles
import Console
import Entities
import Reading
import Statements
import TestSupport
import Testing

/// Screens that gather from the whole library while a part of it is read.
@Suite struct GatheringTests {
  private static let park = EntityID("park")

  @Test(arguments: [
    ("T", Effect.drawTimeline(.library)), ("<tab>gc", .compare(.entity(park))),
    ("glgq", .gatherVoices(.library)), ("gs", .listSuggestions(of: nil)), ("gm", .drawMap),
    ("gd", .drawMap), ("i<esc>", .listIndex(of: nil)), ("<tab><enter>", .openEntity(park)),
  ])
  func `what is on the screen is gathered anew when the library is read`(
    keys: String, effect: Effect
  ) throws {
    var pilot = Pilot([TimelineTests.one], gazetteer: Names.gazetteer)
    pilot.send(.progress(Progress(done: 3, total: 9)))
    try pilot.press(keys)
    func asked() -> Int { pilot.asked.filter { $0 == effect }.count }
    #expect(asked() == 1)
    pilot.send(.progress(Progress(done: 6, total: 9)))
    pilot.send(.progress(Progress(done: 6, total: 9, isStopped: true)))
    #expect(asked() == 1)
    pilot.send(.progress(Progress(done: 0, total: 9, work: .stating)))
    #expect(asked() == 2)
    pilot.send(.progress(nil))
    #expect(asked() == 2)
  }

  @Test func `a title says that more may come, as long as articles are read`() throws {
    var pilot = Pilot([TimelineTests.one, TimelineTests.two], gazetteer: Names.gazetteer)
    pilot.send(.progress(Progress(done: 3, total: 9)))
    try pilot.press("T")
    pilot.send(.timelineDrawn(TimelineTests.timeline(.library)))
    #expect(pilot.frame.lines[0].hasSuffix("5 lines in 2 articles so far"))
    pilot.send(.progress(nil))
    #expect(pilot.frame.lines[0].hasSuffix("5 lines in 2 articles"))
  }
}
