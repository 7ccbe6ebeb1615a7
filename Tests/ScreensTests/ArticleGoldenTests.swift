import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

/// The sizes at which every screen has a golden.
let sizes = [
  Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 12, columns: 40),
]

@Suite struct ArticleGoldenTests {
  let article = Sample.open(
    """
    ## A first section

    The [Great Stone|park] park lies east of [Minsk|minsk], and this paragraph is long enough to \
    be broken into several lines at any of the widths that are tested here.

    > Somebody else's words stand in a quotation, with a bar beside them, and they too are long \
    enough to need a second line.

    A last paragraph names [Minsk|minsk] again.

    ## A second section

    It says little.
    """, title: "How an article looks on the screen")

  private func pilot(_ size: Size) -> Pilot {
    Pilot([article], gazetteer: Names.gazetteer, size: size)
  }

  @Test(arguments: sizes)
  func `an article`(size: Size) throws {
    try check(pilot(size), "article", size)
  }

  @Test(arguments: sizes)
  func `an article with links, a search and notes`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("<tab>)cWhere is that, and since when?<enter>)#place<enter>o/minsk<enter>")
    try check(pilot, "article-notes", size)
  }

  @Test(arguments: sizes)
  func `letters on links, a peek, a reason`(size: Size) throws {
    var hints = pilot(size)
    try hints.press("F")
    try check(hints, "article-hints", size)
    var peek = pilot(size)
    try peek.press("<tab>K")
    try check(peek, "article-peek", size)
    var why = pilot(size)
    try why.press("<tab>w")
    try check(why, "article-why", size)
  }

  @Test(arguments: sizes)
  func `a prompt, a selection, a prefix`(size: Size) throws {
    var prompt = pilot(size)
    try prompt.press("cA note that is being typed")
    try check(prompt, "article-prompt", size)
    var selecting = pilot(size)
    try selecting.press(")v<tab>")
    try check(selecting, "article-selecting", size)
    var prefix = pilot(size)
    try prefix.press("g")
    try check(prefix, "article-prefix", size)
  }
}

@Suite struct LineSignTests {
  @Test func `a word too long for the column goes on below a mark`() {
    let word = String(repeating: "abcdefghij", count: 9)
    let pilot = Pilot([Sample.open(word)], size: Size(rows: 12, columns: 40))
    let lines = pilot.frame.lines.filter { $0.contains("abc") }
    #expect(lines.count > 1)
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix("\\") })
    #expect(lines.last?.hasSuffix("\\") == false)
  }

  @Test func `a hyphen stands where a soft one breaks the line`() {
    let word = "co\u{AD}operation and inter\u{AD}national agree\u{AD}ments and declar\u{AD}ations"
    for columns in 20...40 {
      let pilot = Pilot([Sample.open(word)], size: Size(rows: 12, columns: columns))
      let text = pilot.frame.lines.dropFirst(2).dropLast().joined(separator: "\n")
      let joined = text.split(separator: "\n").reduce("") { text, line in
        let words = line.drop { $0 == " " }
        return text.hasSuffix("-") ? String(text.dropLast()) + words : text + " " + words
      }
      #expect(joined.contains("cooperation and international agreements and declarations"))
    }
  }

  @Test func `the bar of a quotation goes through its blank rows`() {
    let pilot = Pilot([Sample.open("> One paragraph.\n\n> And another.")])
    let bars = pilot.frame.lines.filter { $0.contains("│") }
    #expect(bars.count == 3)
  }
}

/// Compares the screen of a pilot with its golden.
func check(_ pilot: Pilot, _ name: String, _ size: Size) throws {
  try Golden.check(pilot.frame.text, "\(name)-\(size.columns)x\(size.rows)")
}
