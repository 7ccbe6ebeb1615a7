import Articles
import Console
import Entities
import Reading
import Statements
import TestSupport
import Testing

/// Two articles side by side.
@Suite struct BesideTests {
  private func pilot(rows: Int = 24, columns: Int = 80) -> Pilot {
    Pilot(Beside.articles, gazetteer: Beside.gazetteer, size: Size(rows: rows, columns: columns))
  }

  private func beside(_ pilot: Pilot) throws -> BesideView {
    guard case .beside(let view) = pilot.model.view else { throw NotBeside() }
    return view
  }

  private struct NotBeside: Error {}

  @Test func `the other article is chosen from a list, the nearest first`() throws {
    var pilot = pilot()
    try pilot.press("gb")
    let path = Beside.articles[0].path
    #expect(pilot.asked.contains(.listKin(of: path)))
    #expect(pilot.model.textChoices.map(\.detail) == ["shares nothing", "shares nothing"])
    pilot.send(
      .kinListed(
        [ReadNext(path: ArticlePath("c.md"), title: "A third", shared: ["Ada"])], of: path))
    #expect(pilot.model.textChoices.map(\.text) == ["A third", "The town's answer"])
    #expect(pilot.model.textChoices.first?.detail == "shares Ada")
    try pilot.press("answer<enter>")
    #expect(try beside(pilot).paths.map(\.rawValue) == ["a.md", "b.md"])
  }

  @Test func `an article that is not read yet is read first`() throws {
    var pilot = pilot()
    pilot.model.shelf[ArticlePath("b.md")] = nil
    try pilot.press("gbanswer<enter>")
    #expect(pilot.asked.last == .openArticle(ArticlePath("b.md")))
    #expect(pilot.view != nil)
    pilot.send(.articleOpened(Beside.articles[1]))
    #expect(try beside(pilot).second.path.rawValue == "b.md")
    #expect(try beside(pilot).alignment != nil)
  }

  @Test func `the proposal that is pointed at is put beside at once`() throws {
    var pilot = pilot()
    pilot.send(
      .nextSuggested(
        [ReadNext(path: ArticlePath("b.md"), title: "The town's answer")],
        after: Beside.articles[0].path))
    try pilot.press("E")
    pilot.send(
      .nextSuggested(
        [ReadNext(path: ArticlePath("b.md"), title: "The town's answer")],
        after: Beside.articles[0].path))
    try pilot.press("gb")
    #expect(try beside(pilot).second.path.rawValue == "b.md")
  }

  @Test func `the other article goes along with what is shared`() throws {
    var pilot = try opened()
    for number in [3, 9, 14] {
      try pilot.press("\(number)G")
      let view = try beside(pilot)
      let pair = try #require(view.pair)
      #expect(pair.first == number - 1)
      #expect(pair.second == number - 1)
      #expect(
        view.second.place.cursor == Beside.articles[1].article.blocks[pair.second].range.lowerBound)
    }
  }

  private func opened(rows: Int = 24, columns: Int = 80) throws -> Pilot {
    var pilot = pilot(rows: rows, columns: columns)
    try pilot.press("gbanswer<enter>")
    return pilot
  }

  @Test func `the counterpart stands as far below the top`() throws {
    var pilot = try opened()
    try pilot.press("6Gkk")
    let view = try beside(pilot)
    let pair = try #require(view.pair)
    let rows = try [BesideView.Side.first, .second].map { side in
      let page = try #require(pilot.model.page(of: side))
      let start = page.open.article.blocks[pair[side]].range.lowerBound
      return page.row(of: start) - page.topRow(of: view[side].place)
    }
    #expect(rows[0] == rows[1])
  }

  @Test(arguments: [
    ("<tab>", BesideView.Side.second), ("<tab><tab>", .first), ("l", .second), ("lh", .first),
    ("<right>", .second), ("<right><left>", .first), ("h", .first), ("<backtab>", .second),
  ])
  func `keys choose the side that moves`(keys: String, side: BesideView.Side) throws {
    var pilot = try opened()
    try pilot.press(keys)
    #expect(try beside(pilot).active == side)
    let before = try beside(pilot)[side].place
    try pilot.press("12G")
    #expect(try beside(pilot)[side].place != before)
    #expect(try beside(pilot).pair?[side] == 11)
  }

  @Test(arguments: ["j", "d", "<space>", "}", ")", "G", "50%"])
  func `the motions of reading move one side`(keys: String) throws {
    var pilot = try opened()
    let before = try beside(pilot).first.place
    try pilot.press("z=" + keys)
    #expect(try beside(pilot).first.place != before)
    try pilot.press("gg")
    #expect(try beside(pilot).first.place.top == Offset(0))
  }

  @Test func `unbound, the other article stays; bound again it comes`() throws {
    var pilot = try opened()
    try pilot.press("z=9G")
    #expect(try beside(pilot).second.place.top == Offset(0))
    try pilot.press("z=")
    #expect(try beside(pilot).pair?.first == 8)
    #expect(try beside(pilot).second.place.top > Offset(0))
  }

  @Test func `Enter opens the active article at its place, and back is side by side`() throws {
    var pilot = try opened()
    try pilot.press("9G<tab>")
    let place = try beside(pilot).second.place
    try pilot.press("<enter>")
    #expect(pilot.view?.path.rawValue == "b.md" && pilot.view?.place.top == place.top)
    try pilot.press("H")
    #expect(try beside(pilot).active == .second)
    #expect(try beside(pilot).pair != nil)
    try pilot.press("H")
    #expect(pilot.view?.path.rawValue == "a.md")
  }

  @Test func `another article takes the place of the side that does not move`() throws {
    var pilot = try opened()
    try pilot.press("gbthird<enter>")
    #expect(try beside(pilot).paths.map(\.rawValue) == ["a.md", "c.md"])
    try pilot.press("lgbanswer<enter>")
    #expect(try beside(pilot).paths.map(\.rawValue) == ["b.md", "c.md"])
    try pilot.press("H")
    #expect(try beside(pilot).paths.map(\.rawValue) == ["a.md", "c.md"])
  }

  @Test func `a new gazetteer reads both again, and they come together again`() throws {
    var pilot = try opened()
    try pilot.press("9G")
    pilot.send(.gazetteerLoaded(Beside.gazetteer))
    #expect(
      pilot.asked.suffix(2) == [
        .openArticle(ArticlePath("a.md")), .openArticle(ArticlePath("b.md")),
      ])
    #expect(pilot.frame.text.contains("Opening b.md"))
    for open in Beside.articles { pilot.send(.articleOpened(open)) }
    #expect(try beside(pilot).pair?.first == 8)
  }

  @Test func `the one article of a library has none to stand beside`() throws {
    var pilot = Pilot([Beside.articles[0]])
    try pilot.press("gb")
    #expect(pilot.model.notice?.text == "this library has no other article")
    #expect(pilot.model.prompt == nil)
  }

  @Test(arguments: [(4, 20), (5, 30), (12, 40), (24, 79), (24, 80), (60, 200)])
  func `every window holds both, and none sticks out`(rows: Int, columns: Int) throws {
    var pilot = try opened(rows: rows, columns: columns)
    try pilot.press("9Gd<tab>Gz=ggz=")
    let layout = BesideLayout(pilot.model.size)
    #expect(layout.isStacked == (columns < 80))
    for side in [BesideView.Side.first, .second] {
      let place = layout[side]
      #expect(place.text.rows >= 1 && place.text.columns >= 1)
      #expect(place.origin.row + place.headRows + place.text.rows <= max(3, rows - 1))
      #expect(place.origin.column + place.text.columns <= columns)
    }
    pilot.resize(rows: 24, columns: 90)
    _ = pilot.frame
    #expect(try beside(pilot).pair != nil)
  }
}
