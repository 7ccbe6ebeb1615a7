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

/// Compares the screen of a pilot with its golden.
func check(_ pilot: Pilot, _ name: String, _ size: Size) throws {
  try Golden.check(pilot.frame.text, "\(name)-\(size.columns)x\(size.rows)")
}
