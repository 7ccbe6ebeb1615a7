import Console
import Reading
import Screens
import TestSupport
import Testing

@Suite struct KeyInputTests {
  let article = Sample.long(paragraphs: 30)

  @Test(arguments: ["g<esc>", "12<esc>", "m<esc>", "]<esc>"])
  func `Escape drops keys that wait for more, and complains about nothing`(keys: String) throws {
    var pilot = Pilot([article])
    var other = pilot
    try pilot.press(keys)
    #expect(pilot.model.notice == nil)
    #expect(pilot.model.panel == nil)
    try pilot.press("j")
    try other.press("j")
    #expect(pilot.model.view == other.model.view)
  }

  @Test func `a number is shown as it is typed`() throws {
    var pilot = Pilot([article])
    try pilot.press("12")
    #expect(pilot.frame.lines[23].contains("12: "))
    try pilot.press("G")
    #expect(pilot.model.notice == nil)
  }

  @Test(arguments: [
    ("<tab>", "Tab"), ("<C-o>", "^O"), ("<lt>", "<"), (">", ">"), ("<M-v>", "M-v"),
    ("<M-right>", "M-Right"), ("<pagedown>", "PgDn"), ("<f1>", "F1"), ("gg", "gg"),
    ("<backtab>", "S-Tab"),
  ])
  func `a key is shown as a reader says it`(spelling: String, plain: String) {
    #expect(spelling.plainKey == plain)
  }

  @Test(arguments: [Context.results, .outline, .article])
  func `no key promises to narrow rows that cannot be narrowed`(context: Context) {
    #expect(Keymap.defaults.spellings(of: .filter, in: context).isEmpty)
  }

  @Test(arguments: [(":theme<enter>", "terminal, light"), (":theme x y<enter>", "no theme x y")])
  func `a theme without a name is told the names`(keys: String, words: String) throws {
    var pilot = Pilot([article])
    try pilot.press(keys.replacing(" ", with: "<space>"))
    #expect(pilot.model.notice?.text.contains(words) == true)
  }
}
