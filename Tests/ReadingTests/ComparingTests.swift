import Annotations
import Articles
import Console
import Entities
import Reading
import Statements
import TestSupport
import Testing

/// What articles say of one topic, side by side, walked with arrows.
@Suite struct ComparingTests {
  private static let dispute = Topic.entity(EntityID("dispute"))

  private func pilot(columns: Int = 80) throws -> Pilot {
    var pilot = Pilot(
      RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer,
      size: .init(rows: 24, columns: columns))
    try pilot.press("<tab>gc")
    #expect(pilot.asked.last == .compare(Self.dispute))
    pilot.send(.compared(RiverLibrary.comparison(of: Self.dispute)))
    return pilot
  }

  private func view(_ pilot: Pilot) throws -> ComparisonView {
    guard case .comparison(let view) = pilot.model.view else {
      Issue.record("no comparison on the screen")
      return ComparisonView(.library)
    }
    return view
  }

  /// What is selected: the article's title and the head of the item.
  private func selected(_ pilot: Pilot) throws -> String {
    let view = try view(pilot)
    switch view.selected {
    case .item(let row, let item):
      let found = view.rows[row].items[item]
      let source = view.comparison?.sources[found.source].path.rawValue ?? ""
      return "\(source) \(found.head.isEmpty ? String(found.body.prefix(12)) : found.head)"
    case .empty(let row, _): return "nothing on \(view.rows[row].label)"
    case .elsewhere(let row, let column): return "\(view.rows[row].label) in column \(column)"
    case .absent(let index): return "absent \(view.comparison?.absent[index].title ?? "")"
    case nil: return "nothing"
    }
  }

  @Test(arguments: [
    ("", "one.md Lind dispute ×2"), ("j", "one.md Lind quarrel"), ("jk", "one.md Lind dispute ×2"),
    ("l", "two.md dispute over the Lind"), ("lh", "one.md Lind dispute ×2"),
    ("jj", "nothing on Lind blockade"), ("jjl", "two.md Lind blockade"),
    ("llll", "two.md dispute over the Lind"), ("G", "absent The dam"),
  ])
  func `a comparison is walked by what is said and by article`(keys: String, item: String) throws {
    var pilot = try pilot()
    try pilot.press(keys)
    #expect(try selected(pilot) == item)
  }

  @Test(arguments: [
    ("j", "one.md Lind quarrel"), ("l", "two.md dispute over the Lind"),
    ("ll", "two.md Lind blockade"), ("llh", "two.md dispute over the Lind"),
  ])
  func `cards are walked one after the other`(keys: String, item: String) throws {
    var pilot = try pilot(columns: 40)
    try pilot.press(keys)
    #expect(try selected(pilot) == item)
  }

  @Test func `Enter opens the sentence, back returns to the cell`() throws {
    var pilot = try pilot()
    try pilot.press("l<enter>")
    #expect(pilot.view?.path.rawValue == "two.md")
    #expect(pilot.text(atCursor: 6) == "Nobody")
    #expect(pilot.model.hits?.label == "Lind dispute")
    try pilot.press("<C-o>")
    #expect(try selected(pilot) == "two.md dispute over the Lind")
  }

  @Test func `the selected item survives another width and another order`() throws {
    var pilot = try pilot()
    try pilot.press("l")
    pilot.resize(rows: 24, columns: 40)
    #expect(try selected(pilot) == "two.md dispute over the Lind")
    pilot.resize(rows: 24, columns: 120)
    try pilot.press("s")
    #expect(try view(pilot).sort == .date)
    #expect(try selected(pilot) == "two.md dispute over the Lind")
  }

  @Test(arguments: [
    ("USD", ["USD"]), ("boats", ["boats", "Lind dispute"]), ("figures", ["USD", "boats"]),
    ("quarrel", ["Lind dispute", "Ada Weir"]),
    ("nowhere", []),
  ])
  func `the filter leaves the rows, or the items, that have the words`(
    words: String, labels: [String]
  ) throws {
    var pilot = try pilot()
    try pilot.press("f\(words)")
    #expect(try view(pilot).rows.map(\.label) == labels)
    try pilot.press("<esc>")
    #expect(try view(pilot).filter.isEmpty)
  }

  @Test func `without a topic on the screen an entity is asked for`() throws {
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    try pilot.press("glgc")
    #expect(pilot.model.prompt?.purpose == .choose(.compared))
    try pilot.press("lind quar<enter>")
    #expect(pilot.asked.last == .compare(Self.dispute))
  }

  @Test func `from a comparison another is asked for, and back leads to the first`() throws {
    var pilot = try pilot()
    try pilot.press("gcupper<enter>")
    #expect(pilot.asked.last == .compare(.entity(EntityID("dam"))))
    try pilot.press("<C-o>")
    #expect(try selected(pilot) == "one.md Lind dispute ×2")
  }

  @Test func `the paragraphs that two entities share are compared as a pair`() throws {
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    pilot.model.view = .results(
      ResultsView(.pair(EntityPair(EntityID("dam"), EntityID("dispute")))))
    try pilot.press("gc")
    let pair = Topic.pair(EntityID("dam"), EntityID("dispute"))
    #expect(pilot.asked.last == .compare(pair))
    pilot.send(.compared(RiverLibrary.comparison(of: pair)))
    #expect(
      try view(pilot).rows.map(\.label) == ["Upper Dam", "Lind dispute", "boats", "Lind dispute"])
  }

  @Test func `w says by which rule something stands there`() throws {
    var pilot = try pilot()
    try pilot.press("w")
    #expect(pilot.model.panel == .whySaid("It means Lind dispute, by the exact name."))
  }

  @Test func `an unknown name compares nothing`() throws {
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    try pilot.press("glgcnobody<enter>")
    #expect(pilot.model.notice?.text == "nobody here is called “nobody”")
  }

  @Test func `the pages of entities, shared paragraphs and searches are compared as they stand`()
    throws
  {
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    try pilot.press("<tab><enter>gc")
    #expect(pilot.asked.last == .compare(Self.dispute))
    try pilot.press("<C-o><C-o>g/lind<enter>gc")
    #expect(pilot.asked.last == .compare(.search("lind")))
  }

  @Test func `a tag of the notebook is compared`() throws {
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    try pilot.press("a#War<enter>A")
    let open = try #require(pilot.model.shelf[RiverLibrary.articles[0].path])
    let rows = open.notebook.annotations.map {
      NotebookRow(path: open.path, title: "A", annotation: $0)
    }
    pilot.send(.notebookListed(rows))
    try pilot.press("f#wa<enter>")
    try pilot.press("<C-o>gc")
    #expect(pilot.asked.last == .compare(.tag("War")))
  }

  @Test func `an article that says nothing opens where the reader was`() throws {
    var pilot = try pilot()
    try pilot.press("G<enter>")
    #expect(pilot.view?.path.rawValue == "three.md")
  }

  @Test func `a row of other columns leads to them`() throws {
    let dam = Topic.entity(EntityID("dam"))
    var pilot = Pilot(RiverLibrary.articles, gazetteer: RiverLibrary.gazetteer)
    try pilot.press("glgcupper<enter>")
    pilot.send(.compared(RiverLibrary.comparison(of: dam)))
    // one.md and three.md are on the screen; Ada Weir is quoted in two.md.
    try pilot.press("G")
    #expect(try view(pilot).selected == .elsewhere(row: 4, column: 2))
    try pilot.press("<enter>")
    #expect(try selected(pilot) == "two.md reported")
    try pilot.press("gg<lt>")
    #expect(try view(pilot).table.shown == 1..<3)
  }

  @Test func `an empty cell says so`() throws {
    var pilot = try pilot()
    try pilot.press("jj<enter>")
    #expect(pilot.model.notice?.text == "How the river was lost says nothing of this")
  }
}
