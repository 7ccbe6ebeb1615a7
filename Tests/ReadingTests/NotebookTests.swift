import Annotations
import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

@Suite struct NotebookTests {
  static func row(
    _ name: String, _ path: String = "one.md", note: String? = nil, tags: [String] = [],
    kind: NoteKind? = nil, color: HighlightColor = .yellow, minutes: Int64 = 0,
    about: [NotebookRow.Named] = []
  ) -> NotebookRow {
    var annotation = Annotation(
      id: AnnotationID("urn:\(name)"), range: Offset(0)..<Offset(3), anchor: Anchor(exact: name),
      note: note, tags: tags, color: color,
      created: Timestamp(milliseconds: 1_767_225_600_000 + minutes * 60_000))
    annotation.kind = kind
    return NotebookRow(
      path: ArticlePath(path), title: "Title of \(path)", annotation: annotation, about: about)
  }

  static let rows: [NotebookRow] = [
    row(
      "It’s a “loan”", note: "Repaid?", tags: ["trade", "debt of states"], kind: .claim,
      about: [.init(entity: EntityID("great-stone"), name: "Great Stone")]),
    row("Ships", tags: ["trade-route"], kind: .question, color: .green, minutes: 5),
    row("Barley", "two.md", note: "ÉTÉ", tags: ["Trade"], kind: .claim, minutes: 2),
  ]

  private func pilot(_ rows: [NotebookRow] = Self.rows) throws -> Pilot {
    var pilot = Pilot([Sample.open("Some text here.", path: "one.md")])
    try pilot.press("A")
    pilot.send(.notebookListed(rows))
    return pilot
  }

  private func shown(_ pilot: Pilot) -> [String] {
    guard case .notebook(let view) = pilot.model.view else { return [] }
    return view.rows.map(\.annotation.anchor.exact)
  }

  @Test(arguments: [
    ("loan", [0]), ("\"it's a\"", [0]), ("été", [2]), ("#trade", [0, 1, 2]),
    ("tag:trade", [0, 2]), ("tag:\"debt of states\"", [0]), ("kind:claim", [0, 2]),
    ("kind:q", [1]), ("kind:", [0, 1, 2]), ("color:green", [1]), ("colour:y", [0, 2]),
    ("in:two.md", [2]), ("has:note", [0, 2]), ("state:anchored", [0, 1, 2]),
    ("state:orphan", []), ("about:great-stone", [0]), ("about:\"great stone\"", [0]),
    ("about:minsk", []), ("kind:claim barley", [2]), ("title of two", [2]), ("a:b", []),
    ("is:due", []),
  ])
  func `what is typed narrows the notes`(filter: String, left: [Int]) throws {
    var pilot = try pilot()
    try pilot.press("f")
    for scalar in filter.unicodeScalars {
      try pilot.press(scalar == " " ? "<space>" : String(Character(scalar)))
    }
    #expect(shown(pilot) == left.map { Self.rows[$0].annotation.anchor.exact })
  }

  @Test(arguments: [
    ("", [0, 1, 2]), ("s", [1, 2, 0]), ("ss", [0, 2, 1]), ("sss", [0, 1, 2]),
  ])
  func `sorted by article, by date, by kind`(keys: String, order: [Int]) throws {
    var pilot = try pilot()
    try pilot.press(keys)
    #expect(shown(pilot) == order.map { Self.rows[$0].annotation.anchor.exact })
  }

  @Test func `facets count what is shown, and Enter narrows by one more`() throws {
    var pilot = try pilot()
    guard case .notebook(let view) = pilot.model.view else { return }
    let facets = view.facets.map { "\($0.group) \($0.label) \($0.count)" }
    #expect(
      facets == [
        "kind claim 2", "kind question 1", "tag #Trade 1", "tag #debt of states 1",
        "tag #trade 1", "tag #trade-route 1", "colour yellow 2", "colour green 1",
        "state anchored 3", "article Title of one.md 2", "article Title of two.md 1",
      ])
    try pilot.press("<tab><enter>")
    #expect(shown(pilot).count == 2)
    try pilot.press("<tab>two<enter>")
    #expect(shown(pilot) == ["Barley"])
    #expect(pilot.model.filter == "kind:claim in:two.md")
    try pilot.press("<esc>")
    #expect(shown(pilot).count == 3)
  }

  @Test func `every facet leaves as many notes as it counts`() throws {
    var view = NotebookView()
    view.all = Self.rows
    for facet in view.facets where facet.group != "tag" {
      var narrowed = view
      narrowed.filter = facet.term
      #expect(narrowed.rows.count == facet.count, "\(facet.term)")
    }
  }

  @Test func `notes become due by the time of the keys`() throws {
    var old = Self.row("Old")
    old.annotation = old.annotation.reviewed(.good, at: Timestamp(milliseconds: 0))
    var pilot = try pilot([old, Self.rows[1]])
    try pilot.press("fis:due")
    #expect(shown(pilot) == ["Old"])
  }

  @Test func `gA on a link shows the notes about it`() throws {
    let open = Sample.open("The [Great Stone|park] park.", path: "one.md")
    var pilot = Pilot([open], gazetteer: Names.gazetteer)
    try pilot.press("<tab>gA")
    let named = Self.row("Named", about: [.init(entity: EntityID("park"), name: "Great Stone")])
    pilot.send(.notebookListed([named, Self.rows[1]]))
    #expect(shown(pilot) == ["Named"])
  }
}
