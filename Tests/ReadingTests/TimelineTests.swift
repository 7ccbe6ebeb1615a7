import Articles
import Console
import Entities
import Formats
import Reading
import Statements
import TestSupport
import Testing

/// The timeline at the keys.
@Suite struct TimelineTests {
  static let one = Sample.open(
    "The [Park|park] began in 1995. In 1996 it grew.\n\nNear [Minsk|minsk] it grew in 2010.",
    path: "one.md", title: "One")
  static let two = Sample.open(
    "In 2024 the [Park|park] was full.\n\nLast year it was not.", path: "two.md", title: "Two")

  /// A timeline of the samples, as the librarian draws it up.
  static func timeline(_ topic: Topic) -> Timeline {
    Timeline(
      of: topic,
      in: [one, two].map { open in
        let stated = StatedArticle(
          path: open.path, article: open.article, mentions: open.mentions,
          gazetteer: Names.gazetteer)
        return (stated, TopicPassages(of: topic, in: stated))
      })
  }

  private func pilot(_ keys: String = "T", _ size: Size = Size(rows: 24, columns: 80)) throws
    -> Pilot
  {
    var pilot = Pilot([Self.one, Self.two], gazetteer: Names.gazetteer, size: size)
    try pilot.press(keys)
    answer(&pilot)
    return pilot
  }

  /// Draws up what was asked for last.
  private func answer(_ pilot: inout Pilot) {
    guard case .drawTimeline(let topic) = pilot.asked.last else { return }
    pilot.send(.timelineDrawn(Self.timeline(topic)))
  }

  private func view(_ pilot: Pilot) -> TimelineView? {
    if case .timeline(let view) = pilot.model.view { view } else { nil }
  }

  private func selected(_ pilot: Pilot) -> String? {
    view(pilot)?.selected?.line.dateText
  }

  @Test(arguments: [
    ("T", Topic.library), ("<tab>T", .entity(EntityID("park"))),
    ("<tab><enter>T", .entity(EntityID("park"))), ("g/ferry<enter>T", .search("ferry")),
    ("glT", .library), ("iT<esc>", .library),
    (":timeline Minsk<enter>", .entity(EntityID("minsk"))),
    (":timeline #war<enter>", .tag("war")), (":timeline old ferry<enter>", .search("old ferry")),
    (":timeline<enter>", .library), ("<tab>TT", .library),
  ])
  func `a timeline is of what is on the screen`(keys: String, topic: Topic) throws {
    var pilot = Pilot([Self.one, Self.two], gazetteer: Names.gazetteer)
    // The index narrows as one types; Escape ends that.
    try pilot.press(keys == "iT<esc>" ? "i<esc>T" : keys)
    #expect(pilot.asked.last == .drawTimeline(topic))
    #expect(view(pilot)?.topic == topic)
  }

  @Test func `a name that may mean several is asked about`() throws {
    var first = Entity(id: EntityID("a"), name: "Alpha", kind: .place)
    first.aliases = ["Rex"]
    var second = Entity(id: EntityID("b"), name: "Beta", kind: .place)
    second.aliases = ["Rex"]
    var pilot = Pilot([Self.one], gazetteer: Gazetteer(entities: [first, second]))
    try pilot.press(":timeline Rex<enter>")
    #expect(view(pilot) == nil)
    #expect(pilot.model.notice?.text == "Rex may mean a, b")
  }

  @Test(arguments: [
    ("", "1995"), ("j", "1996"), ("jj", "2010"), ("G", "unknown"), ("Gk", "2024"), ("Ggg", "1995"),
    ("l", "1996"), ("2l", "2010"), ("<right>", "1996"), ("9l", "unknown"), ("Gh", "2024"),
    ("Ghh", "2010"), ("}", "1996"), ("3}", "2024"), ("G{", "2024"), ("9{", "1995"),
    ("<space>", "unknown"), ("f2024", "2024"), ("f2024<esc>", "1995"), ("fpark<down>", "2024"),
  ])
  func `it is walked by lines, by bars and by years`(keys: String, date: String) throws {
    var pilot = try pilot()
    try pilot.press(keys)
    #expect(selected(pilot) == date)
  }

  @Test func `beyond the last bar there is nothing, and it says so`() throws {
    var pilot = try pilot()
    try pilot.press("Gl")
    #expect(selected(pilot) == "unknown")
    #expect(pilot.model.notice?.text == "nothing dated beyond")
  }

  @Test func `Enter opens the sentence, back comes back to its line`() throws {
    var pilot = try pilot()
    try pilot.press("3}<enter>")
    #expect(pilot.view?.path == Self.two.path)
    #expect(pilot.text(atCursor: 26) == "In 2024 the Park was full.")
    #expect(pilot.view?.focus == Self.two.article.blocks[0].range)
    try pilot.press("<C-o>")
    #expect(selected(pilot) == "2024")
  }

  @Test func `n walks the lines across articles, from the line that was opened`() throws {
    var pilot = try pilot()
    try pilot.press("jj<enter>")
    #expect(pilot.text(atCursor: 10) == "Near Minsk")
    try pilot.press("n")
    #expect(pilot.text(atCursor: 7) == "In 2024")
    try pilot.press("NN")
    #expect(pilot.text(atCursor: 7) == "In 1996")
    #expect(pilot.model.hits?.counter == "2/5")
  }

  @Test func `while a filter narrows, the walk does too`() throws {
    var pilot = try pilot()
    try pilot.press("fgrew<enter>")
    #expect(pilot.model.hits?.hits.count == 2)
    #expect(pilot.text(atCursor: 7) == "In 1996")
    try pilot.press("<C-o>")
    #expect(view(pilot)?.rows?.shown.count == 2)
    try pilot.press("<esc>")
    #expect(view(pilot)?.rows?.shown.count == 5)
    #expect(pilot.model.hits?.hits.count == 5)
  }

  @Test func `a filter that nothing fits can be typed over`() throws {
    var pilot = try pilot()
    try pilot.press("fzebra")
    #expect(view(pilot)?.rows?.shown.isEmpty == true)
    try pilot.press("<down><enter>")
    #expect(view(pilot)?.selected == nil)
    try pilot.press("l}<enter><esc>")
    #expect(selected(pilot) == "1995")
  }

  @Test func `dates that count from an unknown one are told of once`() throws {
    var pilot = try pilot()
    #expect(
      pilot.model.notice?.text
        == "1 date counts from the unknown date of an article; at the end, pd sets it")
    pilot.send(.timelineDrawn(Self.timeline(.library)))
    try pilot.press("j")
    #expect(pilot.model.notice == nil)
    #expect(selected(pilot) == "1996")
  }

  @Test func `a timeline of another topic that comes late is not taken`() throws {
    var pilot = Pilot([Self.one, Self.two])
    try pilot.press("T")
    pilot.send(.timelineDrawn(Self.timeline(.entity(EntityID("park")))))
    #expect(view(pilot)?.timeline == nil)
    try pilot.press("jlG<enter>f<esc>")
    pilot.send(.timelineDrawn(Self.timeline(.library)))
    #expect(selected(pilot) == "1995")
  }

  @Test func `a timeline that was left before it came is asked for again`() throws {
    var pilot = Pilot([Self.one, Self.two])
    try pilot.press("Tgl<C-o>")
    #expect(pilot.asked.filter { $0 == .drawTimeline(.library) }.count == 2)
  }

  @Test(arguments: [(4, 20), (8, 30), (12, 40), (24, 80), (60, 200)])
  func `the selected line stays on a screen of any size`(rows: Int, columns: Int) throws {
    var pilot = try pilot()
    pilot.resize(rows: rows, columns: columns)
    for key in ["j", "j", "G", "h", "gg", "l", "<space>"] {
      try pilot.press(key)
      let shown = try #require(view(pilot))
      let height = TimelineView.Division(pilot.model.size).height
      #expect((shown.list.top..<shown.list.top + height).contains(shown.list.selected))
      #expect(pilot.frame.cursor != nil)
    }
  }

  @Test func `twenty thousand lines are walked and drawn`() throws {
    let text = (0..<20_000).map { "In \(1000 + $0 % 1000) it was the \($0)th." }
      .joined(separator: "\n\n")
    let open = Sample.open(text)
    let stated = StatedArticle(
      path: open.path, article: open.article, mentions: [], gazetteer: .empty)
    var large = Pilot([Self.one, Self.two])
    try large.press("T")
    large.send(
      .timelineDrawn(Timeline(of: .library, in: [(stated, TopicPassages(nil))])))
    #expect(view(large)?.rows?.shown.count == 20_000)
    for _ in 0..<20 {
      try large.press("jl}kh{")
      #expect(large.frame.cursor != nil)
    }
    try large.press("G")
    #expect(view(large)?.selectedPlace == 19_999)
  }
}
