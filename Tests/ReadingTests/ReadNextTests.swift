import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

@Suite struct ReadNextRankingTests {
  /// One article of a library as a row of a table.
  private func entry(_ name: String, date: String? = nil, problem: String? = nil) -> LibraryEntry {
    var metadata = Metadata(title: "Title of \(name)")
    metadata.date = date
    return LibraryEntry(path: ArticlePath(name), metadata: metadata, problem: problem)
  }

  private func kin(_ name: String, _ closeness: Double, _ shared: String...) -> Concordance.Kin {
    Concordance.Kin(
      path: ArticlePath(name), shared: shared.map { EntityID($0) }, closeness: closeness)
  }

  private func ranked(
    _ entries: [LibraryEntry], _ kin: [Concordance.Kin], _ progress: [String: Int] = [:]
  ) -> [ReadNext] {
    ReadNext.ranked(
      after: ArticlePath("a"), kin: kin, entries: entries,
      progress: Dictionary(uniqueKeysWithValues: progress.map { (ArticlePath($0.key), $0.value) })
    ) { $0.rawValue == "nameless" ? nil : $0.rawValue.uppercased() }
  }

  @Test func `the nearest goes first, equals by path`() {
    let next = ranked(
      [entry("a"), entry("d"), entry("c"), entry("b")],
      [kin("b", 0.5, "x"), kin("d", 2, "x", "y"), kin("c", 0.5, "x")])
    #expect(next.map(\.path.rawValue) == ["d", "b", "c"])
    #expect(next[0].shared == ["X", "Y"] && next[0].title == "Title of d")
  }

  @Test func `unread goes before begun, begun before read`() {
    let next = ranked(
      [entry("a"), entry("b"), entry("c"), entry("d")],
      [kin("b", 1, "x"), kin("c", 1, "x"), kin("d", 1, "x")], ["b": 100, "c": 40])
    #expect(next.map(\.path.rawValue) == ["d", "c", "b"])
    #expect(next.map(\.percent) == [nil, 40, 100])
  }

  @Test func `what shares twice as much goes before what was not read`() {
    let next = ranked(
      [entry("a"), entry("b"), entry("c")], [kin("b", 1, "x"), kin("c", 0.4, "y")], ["b": 100])
    #expect(next.map(\.path.rawValue) == ["b", "c"])
  }

  @Test(arguments: [
    ("2024-08-12", "2024-08-12", true), ("2024-08", "2024-08", true), ("2024", "2024", false),
    ("2024-08-12", "2024-08-13", false), ("2024-08-12", "2024", false),
  ])
  func `one date brings two together, one year does not`(
    mine: String, other: String, isSame: Bool
  ) {
    let next = ranked([entry("a", date: mine), entry("b", date: other)], [])
    #expect(next.map(\.isSameDate) == (isSame ? [true] : []))
  }

  @Test func `being unread alone is no reason, and what cannot be read is not proposed`() {
    #expect(ranked([entry("a"), entry("b")], []).isEmpty)
    #expect(ranked([entry("a"), entry("b", problem: "gone")], [kin("b", 1, "x")]).isEmpty)
  }

  @Test func `at most five are proposed`() {
    let names = (0..<9).map { "n\($0)" }
    let next = ranked([entry("a")] + names.map { entry($0) }, names.map { kin($0, 1, "x") })
    #expect(next.map(\.path.rawValue) == Array(names.prefix(5)))
  }

  @Test(arguments: [
    (
      ReadNext(path: ArticlePath("b"), title: "", shared: ["Great Stone", "Minsk"]), 3,
      "shares Great Stone, Minsk · unread"
    ),
    (
      ReadNext(path: ArticlePath("b"), title: "", shared: ["A", "B", "C", "D"], percent: 40), 3,
      "shares A, B, C and 1 more · 40% read"
    ),
    (
      ReadNext(path: ArticlePath("b"), title: "", shared: ["A", "B"], percent: 100), 1,
      "shares A and 1 more · read"
    ),
    (ReadNext(path: ArticlePath("b"), title: "", isSameDate: true), 3, "same date · unread"),
  ])
  func `a proposal says why`(next: ReadNext, names: Int, reason: String) {
    let parts = [next.sharing(names: names), next.standing]
    #expect(parts.filter { !$0.isEmpty }.joined(separator: " · ") == reason)
  }
}

@Suite struct ReadNextPanelTests {
  private let end = Sample.open(
    "The [Great Stone|park] park.\n\nIt is near [Minsk|minsk].", path: "a.md", title: "An end")
  private let other = Sample.open("Another.", path: "b.md", title: "Another article")
  private let third = Sample.open("A third.", path: "c.md", title: "A third article")

  private var proposals: [ReadNext] {
    [
      ReadNext(path: other.path, title: "Another article", shared: ["Minsk"]),
      ReadNext(path: third.path, title: "A third article", isSameDate: true),
    ]
  }

  private func pilot(rows: Int = 24, answered: Bool = true) -> Pilot {
    var pilot = Pilot(
      [end, other, third], gazetteer: Names.gazetteer, size: .init(rows: rows, columns: 80))
    pilot.send(.progress(nil))
    if answered { pilot.send(.nextSuggested(proposals, after: end.path)) }
    return pilot
  }

  private func questions(_ pilot: Pilot) -> [ArticlePath] {
    pilot.effects.compactMap { effect in
      if case .suggestNext(let path, _) = effect { path } else { nil }
    }
  }

  @Test func `it is asked once, when the end comes near`() throws {
    let long = Sample.long(paragraphs: 80)
    var pilot = Pilot([long])
    pilot.send(.progress(nil))
    #expect(questions(pilot).isEmpty)
    try pilot.press("G")
    #expect(questions(pilot) == [long.path])
    try pilot.press("ggGkj")
    #expect(questions(pilot) == [long.path])
  }

  @Test func `it is not asked while the library is still being read`() {
    var pilot = Pilot([end])
    #expect(questions(pilot).count <= 1)
    pilot.send(.libraryListed([], [:]))
    pilot.send(.progress(.init(done: 1, total: 9)))
    let before = questions(pilot).count
    pilot.send(.libraryListed([], [:]))
    #expect(questions(pilot).count == before)
    pilot.send(.progress(nil))
    #expect(questions(pilot).count == before + 1)
  }

  @Test func `Tab goes on from the last link to what to read next, and round`() throws {
    var pilot = pilot()
    try pilot.press("<tab><tab>")
    #expect(pilot.view?.focus != nil && pilot.view?.proposal == nil)
    try pilot.press("<tab>")
    #expect(pilot.view?.focus == nil && pilot.view?.proposal == 0)
    #expect(pilot.model.linkAtCursor == nil)
    try pilot.press("<tab>")
    #expect(pilot.view?.proposal == 1)
    try pilot.press("<tab>")
    #expect(pilot.view?.proposal == nil && pilot.view?.focus?.lowerBound.utf8 == 4)
    #expect(pilot.model.notice?.text == "from the top again")
    try pilot.press("<backtab>")
    #expect(pilot.view?.proposal == 1)
    try pilot.press("<backtab><backtab>")
    #expect(pilot.view?.proposal == nil && pilot.view?.focus != nil)
  }

  @Test func `Enter opens what is pointed at, and back leads to the same row`() throws {
    var pilot = pilot()
    try pilot.press("EE<enter>")
    #expect(pilot.view?.path == third.path)
    try pilot.press("<C-o>")
    #expect(pilot.view?.path == end.path && pilot.view?.proposal == 1)
    try pilot.press("E<enter>")
    #expect(pilot.view?.path == other.path)
  }

  @Test func `moving leaves what was pointed at`() throws {
    for keys in ["k", "gg", "/x<esc>", "v<esc>", "{"] {
      var pilot = pilot()
      try pilot.press("E")
      #expect(pilot.view?.proposal == 0)
      try pilot.press(keys)
      #expect(pilot.view?.proposal == nil, "\(keys)")
    }
  }

  @Test func `E waits for an answer that is still to come`() throws {
    var pilot = Pilot([Sample.long(paragraphs: 80, path: "a.md"), other, third])
    pilot.send(.progress(nil))
    try pilot.press("E")
    #expect(questions(pilot) == [end.path] && pilot.view?.proposal == nil)
    pilot.send(.nextSuggested(proposals, after: end.path))
    #expect(pilot.view?.proposal == 0)
    #expect(pilot.frame.lines.contains { $0.contains("Another article") })
  }

  @Test func `without proposals E goes to the end and says so`() throws {
    var pilot = pilot(answered: false)
    pilot.send(.nextSuggested([], after: end.path))
    try pilot.press("E")
    #expect(pilot.view?.proposal == nil)
    #expect(pilot.model.notice?.text == "nothing in this library is near this article")
  }

  @Test(arguments: [5, 8, 12, 24, 40, 60])
  func `the end always leaves a line of text on the screen`(rows: Int) throws {
    var pilot = pilot(rows: rows)
    try pilot.press("G")
    #expect(pilot.frame.lines.contains { $0.contains("Minsk") })
    let page = try #require(pilot.model.page)
    #expect(page.tail.count < page.height)
    #expect(page.proposals <= 2)
  }

  @Test func `the end of the text is the end of reading, not the end of the proposals`() throws {
    var pilot = pilot(rows: 9)
    pilot.wait(seconds: 3)
    #expect(pilot.model.record.places[end.path]?.wasFinished == true)
  }
}
