import Annotations
import Console
import Reading
import TestSupport
import Testing

@Suite struct KeepingTests {
  let long = Sample.long(paragraphs: 40)

  @Test(arguments: ["", "j", "<space>", "ma", "+"])
  func `a place is kept a while after it changed, not at once`(keys: String) throws {
    var pilot = Pilot([long])
    try pilot.press(keys)
    #expect(pilot.saves == 0)
    #expect(pilot.model.millisecondsToSave != nil)
    pilot.wait(seconds: 1)
    #expect(pilot.saves == 1)
    #expect(pilot.model.millisecondsToSave == nil)
  }

  @Test func `what changes after a pause waits anew`() throws {
    var pilot = Pilot([long])
    pilot.wait(seconds: 60)
    try pilot.press("ma")
    #expect(pilot.saves == 1)
    pilot.wait(seconds: 1)
    #expect(pilot.saves == 2)
  }

  @Test func `a hang-up keeps the place that waits`() {
    var pilot = Pilot([long])
    pilot.send(.event(.ended(.hangUp), at: Timestamp(milliseconds: 1_767_225_600_100)))
    #expect(pilot.saves == 1)
  }
}

extension Pilot {
  /// How often the places were to be kept.
  fileprivate var saves: Int {
    effects.count {
      if case .saveSession = $0 { true } else { false }
    }
  }
}
