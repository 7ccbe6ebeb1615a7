import Articles
import Console
import Formats
import Reading
import TestSupport
import Testing

@Suite struct AboutGoldenTests {
  private static let text = """
    The river in winter

    When the ice came down from the hills, the ferry stayed in its shed and people crossed on foot.

    The bell on the north bank rang at dusk. Nobody lost the way after that. It was heard for miles.

    In spring the ice broke with a sound like carts on a bridge, and the ferry went out again.
    """

  @Test(arguments: sizes)
  func `what is known about an article`(size: Size) throws {
    var press = try Press(Self.text, name: "river.txt", size: size)
    try press.press("}cCold.<enter>")
    try press.press("I")
    try check(press.pilot, "about", size)
    try press.press("<esc>")
    for keys in ["ph", "}", ")", "ps", "pj", "pq"] { try press.press(keys) }
    try press.press("I")
    try check(press.pilot, "about-corrected", size)
    try press.press("jjG")
    try check(press.pilot, "about-scrolled", size)
    try press.press("x")
    #expect(press.pilot.model.panel == nil)
  }

  @Test func `the panel scrolls to its ends and no further`() throws {
    var press = try Press(Self.text, name: "river.txt", size: Size(rows: 12, columns: 40))
    try press.press("Ik")
    #expect(press.pilot.model.panel == .about(top: 0))
    try press.press("j")
    #expect(press.pilot.model.panel == .about(top: 1))
    try press.press("G")
    let end = press.pilot.model.aboutRows.count - press.pilot.model.panelHeight
    #expect(press.pilot.model.panel == .about(top: end))
    try press.press("j")
    #expect(press.pilot.model.panel == .about(top: end))
    try press.press("<home>b")
    #expect(press.pilot.model.panel == .about(top: 0))
  }

  @Test(arguments: sizes)
  func `the encodings are shown by what the file looks like in them`(size: Size) throws {
    // A sentence in windows-1251.
    let sentence: [UInt8] = [
      0xC2, 0xE5, 0xF1, 0xED, 0xEE, 0xE9, 0x20, 0xEB, 0xB8, 0xE4, 0x20, 0xF0, 0xE0, 0xF1, 0xEA,
      0xEE, 0xEB, 0xEE, 0xEB, 0xF1, 0xFF, 0x2E, 0x0A,
    ]
    var press = try Press(Array(repeatElement(sentence, count: 4).joined()), size: size)
    try press.press("pe")
    try check(press.pilot, "encoding", size)
    try press.press("koi<down>")
    try check(press.pilot, "encoding-typed", size)
    try press.press("xx")
    try check(press.pilot, "encoding-none", size)
  }
}
