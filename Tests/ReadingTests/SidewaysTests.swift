import Articles
import Console
import Reading
import TestSupport
import Testing

@Suite struct SidewaysTests {
  private static let code =
    "$ let numbers = [" + (1...40).map { "\($0)" }.joined(separator: ", ") + "] // the end"

  private func pilot(_ size: Size = Size(rows: 24, columns: 80), _ more: String = "") -> Pilot {
    Pilot(
      [
        Sample.open(
          """
          A paragraph of prose comes first and stays where it is.

          \(Self.code)
          short\(more)

          A last paragraph.
          """)
      ], size: size)
  }

  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 12, columns: 40),
  ]

  @Test(arguments: sizes)
  func `a row that is too wide says so, and moves by half a page`(size: Size) throws {
    var pilot = pilot(size)
    let prose = pilot.frame.lines.filter { $0.contains("prose") || $0.contains("last") }
    #expect(pilot.frame.lines.contains { $0.contains("let numbers") && $0.hasSuffix("›") })
    try pilot.press("zl")
    let moved = pilot.frame.lines
    #expect(!moved.contains { $0.contains("let numbers") })
    #expect(moved.contains { $0.contains("‹") })
    #expect(moved.filter { $0.contains("prose") || $0.contains("last") } == prose)
    try pilot.press("zh")
    #expect(pilot.frame.lines.contains { $0.contains("let numbers") && $0.hasSuffix("›") })
    #expect(!pilot.frame.lines.contains { $0.contains("‹") })
  }

  @Test(arguments: sizes)
  func `nothing goes beyond the end, and the reader is told`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("99zl")
    let atEnd = pilot.frame.lines
    #expect(atEnd.contains { $0.hasSuffix("// the end") })
    #expect(!atEnd.contains { $0.contains("›") })
    try pilot.press("zl")
    #expect(pilot.model.notice?.text == "these lines end here")
    try pilot.press("99zhzh")
    #expect(pilot.model.notice?.text == "these lines begin here")
    #expect(pilot.view?.sideways == 0)
  }

  @Test func `where everything fits there is nothing to move`() throws {
    var pilot = Pilot([Sample.open("Only prose.\n\n$ and short code")])
    try pilot.press("zl")
    #expect(pilot.model.notice?.text == "nothing here is wider than the page")
    #expect(pilot.view?.sideways == 0)
  }

  @Test(arguments: sizes)
  func `a hit far to the right comes into view, and one at the start brings it back`(size: Size)
    throws
  {
    var pilot = pilot(size)
    try pilot.press("/the end<enter>")
    #expect(pilot.frame.lines.contains { $0.contains("the end") })
    #expect(pilot.frame.cursor != nil)
    try pilot.press("/let numb<enter>")
    #expect(pilot.frame.lines.contains { $0.contains("let numbers") })
    #expect(pilot.view?.sideways == 0)
  }

  @Test func `a link far to the right comes into view, and only links in view get letters`() throws
  {
    let words = String(repeating: "word ", count: 30)
    var pilot = Pilot(
      [Sample.open("[Minsk|minsk] first.\n\n$ \(words)[Great Stone|park] there")],
      gazetteer: Names.gazetteer)
    try pilot.press("F")
    #expect(pilot.view?.hints?.hints.count == 1)
    try pilot.press("<esc><tab><tab>")
    #expect(pilot.frame.lines.contains { $0.contains("Great Stone") && $0.contains("‹") })
    try pilot.press("F")
    #expect(pilot.view?.hints?.hints.count == 2)
    #expect(pilot.frame.lines.contains { $0.contains("s") && $0.contains("reat Stone there") })
  }

  @Test func `a wide cluster under an arrow leaves no half behind`() throws {
    var pilot = Pilot([Sample.open("Prose.\n\n$ " + String(repeating: "习近平", count: 30))])
    for keys in ["", "zl", "zl"] {
      try pilot.press(keys)
      let frame = pilot.frame
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns where frame[row, column].width == 2 {
          #expect(frame[row, column + 1].width == 0)
        }
      }
    }
  }

  @Test func `code from right to left goes on at the left`() throws {
    let words = String(repeating: "שלום ", count: 30)
    var pilot = Pilot([Sample.open("Prose.\n\n$ אב \(words)סוף")])
    #expect(
      pilot.frame.lines.contains { $0.contains("‹") && $0.hasSuffix("בא") }, "\(pilot.frame.text)")
    try pilot.press("99zl")
    #expect(pilot.frame.lines.contains { $0.contains("ףוס") && $0.hasSuffix("›") })
    try pilot.press("/אב<enter>")
    #expect(pilot.view?.sideways == 0)
  }

  @Test func `with nothing wide on the screen short code stands where it belongs`() throws {
    let prose = String(repeating: "Prose of one line.\n\n", count: 30)
    var pilot = Pilot([Sample.open("\(Self.code)\n\n\(prose)$ short code at the end")])
    try pilot.press("zlG")
    #expect(pilot.frame.lines.contains { $0.contains("short code at the end") })
  }
}
