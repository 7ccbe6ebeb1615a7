import Articles
import Console
import Entities
import Reading
import Statements
import TestSupport
import Testing

@Suite struct ComparisonGoldenTests {
  private func pilot(_ size: Size) -> Pilot {
    Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer, size: size)
  }

  @Test(arguments: sizes)
  func `a comparison in columns, or as cards`(size: Size) throws {
    let topic = Topic.entity(EntityID("dispute"))
    var pilot = pilot(size)
    try pilot.press("<tab>gc")
    try check(pilot, "comparison-gathering", size)
    pilot.send(.compared(RiverLibrary.comparison(of: topic)))
    try pilot.press("l")
    try check(pilot, "comparison", size)
    try pilot.press("G")
    try check(pilot, "comparison-end", size)
    try pilot.press("f2013")
    try check(pilot, "comparison-filter", size)
  }

  @Test(arguments: sizes)
  func `who is quoted, and what one of them said`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("glgq")
    pilot.send(.voicesGathered(RiverLibrary.voices(on: .library)))
    try check(pilot, "voices", size)
    try pilot.press("<enter>jw")
    try check(pilot, "voices-said", size)
  }
}
