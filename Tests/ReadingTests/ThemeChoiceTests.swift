import Console
import Reading
import TestSupport
import Testing

@Suite struct ThemeChoiceTests {
  private func pilot() -> Pilot { Pilot([Sample.open("Text.")]) }

  @Test func `zt goes through every theme and round again`() throws {
    var pilot = pilot()
    let names = Theme.all.map(\.name)
    for name in names.dropFirst() + [names[0]] {
      try pilot.press("zt")
      #expect(pilot.asked.last == .useTheme(name))
      #expect(pilot.model.theme == name)
      #expect(pilot.model.notice?.text == "theme \(name)")
    }
  }

  @Test func `the chosen theme is kept with the session, one given at the start is not`() throws {
    var pilot = pilot()
    pilot.model.theme = "dark"
    #expect(pilot.model.record.theme == nil)
    try pilot.press("zt")
    pilot.wait(seconds: 3)
    let kept = pilot.effects.compactMap { effect -> String? in
      if case .saveSession(let record) = effect { record.theme } else { nil }
    }
    #expect(kept.last == "contrast")
  }

  @Test func `the command line takes a theme by name`() throws {
    var pilot = pilot()
    pilot.model.themes += ["sepia"]
    try pilot.press(":theme sepia<enter>")
    #expect(pilot.asked.last == .useTheme("sepia"))
    let asked = pilot.asked.count
    try pilot.press(":theme nonsense<enter>")
    #expect(pilot.model.notice?.text.contains("no theme nonsense; there are terminal") == true)
    try pilot.press(":theme<enter>")
    #expect(pilot.model.notice?.text.contains("takes a name: terminal") == true)
    #expect(pilot.asked.count == asked)
    try pilot.press("zt")
    #expect(pilot.asked.last == .useTheme("terminal"))
  }
}
