import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct ScrollingTests {
  let long = Sample.long(paragraphs: 40)

  @Test(arguments: [
    ("<space>", "<space>b", ""), ("jjj", "jjkj", "jj"), ("d", "du", ""), ("G", "Ggg", ""),
    ("}}", "}}}{", "}}"), ("]]]]", "]]]][[", "]]"),
  ])
  func `a motion and its opposite meet`(keys: String, there: String, same: String) throws {
    var away = Pilot([long])
    try away.press(keys)
    var left = Pilot([long])
    try left.press(there)
    var right = Pilot([long])
    try right.press(same)
    #expect(left.view?.place.top == right.view?.place.top)
    #expect(away.view?.place != Pilot([long]).view?.place)
  }

  @Test func `a page down shows the last line again at the top`() throws {
    var pilot = Pilot([long])
    let last = pilot.frame.lines[22]
    try pilot.press("<space>")
    #expect(pilot.frame.lines[0] == last)
  }

  @Test(arguments: [("12G", "Paragraph 10"), (":12<enter>", "Paragraph 10"), ("50%", "")])
  func `a number leads to a paragraph or a percentage`(keys: String, start: String) throws {
    var pilot = Pilot([long])
    try pilot.press(keys)
    #expect(pilot.topLine.hasPrefix(start))
    #expect(pilot.view?.place.top != Pilot([long]).view?.place.top)
  }

  @Test func `no sequence of resizes moves the top line`() throws {
    var pilot = Pilot([long])
    try pilot.press("<space><space>jjj")
    let top = try #require(pilot.view?.place.top)
    for columns in [50, 120, 33, 80, 200, 21, 64, 80] {
      for rows in [24, 7, 50, 24] {
        pilot.resize(rows: rows, columns: columns)
        #expect(pilot.view?.place.top == top)
      }
    }
  }

  @Test func `a window that was too small comes back to the same line`() throws {
    var pilot = Pilot([long])
    try pilot.press("<space>")
    let before = pilot.frame.text
    pilot.resize(rows: 3, columns: 8)
    #expect(pilot.frame.text.contains("small"))
    pilot.resize(rows: 24, columns: 80)
    #expect(pilot.frame.text == before)
  }

  @Test func `sentences step the cursor and keep it on the screen`() throws {
    var pilot = Pilot([long])
    for _ in 0..<60 {
      try pilot.press(")")
      let cursor = try #require(pilot.frame.cursor)
      #expect((0..<23).contains(cursor.row))
    }
    let there = try #require(pilot.view?.place.cursor)
    try pilot.press("(")
    #expect(try #require(pilot.view?.place.cursor) < there)
  }

  @Test func `the end does not scroll past the last line`() throws {
    var pilot = Pilot([long])
    try pilot.press("G")
    let bottom = pilot.frame.text
    try pilot.press("jjj<space>")
    #expect(
      pilot.frame.lines.prefix(22)
        == bottom.split(separator: "\n", omittingEmptySubsequences: false).prefix(22).map(
          String.init)[...])
  }

  @Test func `the width of the column has its bounds`() throws {
    var pilot = Pilot([long])
    for _ in 0..<40 { try pilot.press("+") }
    #expect(pilot.model.record.measure == Settings.widestMeasure)
    for _ in 0..<40 { try pilot.press("-") }
    #expect(pilot.model.record.measure == Settings.narrowestMeasure)
    try pilot.press("=")
    #expect(pilot.model.record.measure == Settings.defaultMeasure)
  }

  @Test(arguments: [
    ("G<space><space>", "this is the end"), ("GG}", "no paragraph below"),
    ("99]]", "no section below"), ("gg(", "this is the beginning"),
    ("ggk", "this is the beginning"), ("ggj", nil), ("50%50%", nil), ("GG", nil),
  ])
  func `a motion that leads nowhere says so`(keys: String, words: String?) throws {
    var pilot = Pilot([long])
    try pilot.press(keys)
    #expect(pilot.model.notice?.text == words)
  }

  @Test func `marks lead back, capitals from another article too`() throws {
    let other = Sample.long(paragraphs: 9, path: "other.md")
    var pilot = Pilot([long, other])
    try pilot.press("<space>mA")
    let place = try #require(pilot.view?.place)
    try pilot.press("gg'A")
    #expect(pilot.view?.place.cursor == place.cursor)
    try pilot.press("gl<down><enter>")
    #expect(pilot.view?.path == other.path)
    try pilot.press("'A")
    #expect(pilot.view?.path == long.path)
    #expect(pilot.view?.place.cursor == place.cursor)
  }
}
