import Articles
import Console
import Reading
import Statements
import TestSupport
import Testing

/// How two articles look side by side.
@Suite struct BesideGoldenTests {
  private func pilot(_ size: Size) -> Pilot {
    Pilot(Beside.articles, gazetteer: Beside.gazetteer, size: size)
  }

  @Test(arguments: sizes)
  func `two articles side by side, and the list they are chosen from`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("gb")
    pilot.send(
      .kinListed(
        [
          ReadNext(
            path: Beside.articles[1].path, title: "The town's answer",
            shared: ["Ada", "Bela", "Carl", "Dora"])
        ], of: Beside.articles[0].path))
    try check(pilot, "beside-choice", size)
    try pilot.press("<enter>")
    try check(pilot, "beside", size)
    try pilot.press("9G<tab>")
    try check(pilot, "beside-other", size)
  }

  @Test(arguments: sizes)
  func `names that both have stand out in both`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("gbanswer<enter>4G")
    let layout = BesideLayout(size)
    for side in [BesideView.Side.first, .second] {
      let place = layout[side]
      let rows = place.origin.row..<(place.origin.row + place.headRows + place.text.rows)
      let lit = rows.contains { row in
        (place.origin.column..<(place.origin.column + place.text.columns)).contains { column in
          let roles = pilot.frame[row, column].roles
          return roles.contains(.person) && roles.contains(.strong)
        }
      }
      #expect(lit)
    }
  }

  @Test func `the words of one never reach into the other`() throws {
    var pilot = pilot(Size(rows: 24, columns: 81))
    try pilot.press("gbanswer<enter>G")
    let divider = BesideLayout(Size(rows: 24, columns: 81))[.second].origin.column - 1
    #expect((0..<23).allSatisfy { pilot.frame[$0, divider].text == "│" })
  }
}
