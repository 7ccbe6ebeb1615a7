import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

/// Names that no entry knows, decided one after the other.
@Suite struct SuggestingTests {
  let one = Sample.open(
    "The mill of Oskar Lind is old, says Oskar Lind.\n\nIn [Minsk|minsk] they met Oskar Lind and "
      + "the Weaving Union. A Minskian came from the Weaving Union.", path: "one.md", title: "One")
  let two = Sample.open("Later Oskar Lind saw the Salt Road.", path: "two.md", title: "Two")
  let gazetteer = Gazetteer(entities: [
    Entity(id: EntityID("minsk"), name: "Minsk", kind: .place),
    Entity(id: EntityID("guild"), name: "Weavers' Guild", kind: .organisation),
  ])

  private var rows: [SuggestionRow] {
    let names = [one, two].map {
      Entities.ArticleNames($0.article, path: $0.path, mentions: $0.mentions)
    }
    return SuggestionFinder(names, gazetteer, threshold: 1).suggestions.map {
      SuggestionRow($0, lines: [])
    }
  }

  private func pilot(_ keys: String = "gs") throws -> Pilot {
    var pilot = Pilot([one, two], gazetteer: gazetteer)
    try pilot.press(keys)
    pilot.send(.suggestionsListed(rows, of: keys == "gs" ? nil : one.path))
    return pilot
  }

  private func view(_ pilot: Pilot) throws -> SuggestionsView {
    guard case .suggestions(let view) = pilot.model.view else {
      throw NoView()
    }
    return view
  }

  private struct NoView: Error {}

  private func edits(_ pilot: Pilot) -> [OverlayEdit] {
    pilot.asked.compactMap { if case .correct(let edit) = $0 { edit } else { nil } }
  }

  @Test func `the sample suggests what the tests are about`() throws {
    #expect(rows.first?.suggestion.text == "Oskar Lind")
    #expect(rows.first?.suggestion.kind == .person)
    #expect(rows.first?.suggestion.mentions == 4)
    #expect(rows.contains { $0.suggestion.text == "Weaving Union" })
    #expect(
      rows.first { $0.suggestion.text == "Minskian" }?.suggestion.aliasOf == EntityID("minsk"))
  }

  @Test func `the library's names are asked for, and one article's`() throws {
    #expect(try pilot("gs").asked.contains(.listSuggestions(of: nil)))
    let article = try pilot("gS")
    #expect(article.asked.contains(.listSuggestions(of: one.path)))
    #expect(try view(article).article == one.path)
  }

  @Test func `a makes a new entity of the kind that was guessed`() throws {
    var pilot = try pilot()
    try pilot.press("a")
    let id = EntityID("oskar-lind")
    #expect(
      edits(pilot) == [OverlayEdit(adding: [.entity(id, name: "Oskar Lind", kind: .person)])])
  }

  @Test func `Tab changes the kind before, around the ends`() throws {
    var pilot = try pilot()
    try pilot.press("<tab>a")
    guard case .entity(_, _, let kind)? = edits(pilot).first?.added.first else {
      Issue.record("no entity")
      return
    }
    #expect(kind == .place)
    var round = try self.pilot()
    for _ in EntityKind.known { try round.press("<tab>") }
    #expect(try view(round).kind(of: rows[0]) == .person)
    try round.press("<backtab>")
    #expect(try view(round).kind(of: rows[0]) == .publication)
  }

  @Test func `an id that is taken gets a number`() throws {
    var pilot = try pilot()
    let namesake = Entity(id: EntityID("oskar-lind"), name: "Oskar Lind the elder", kind: .person)
    pilot.send(.gazetteerLoaded(Gazetteer(entities: [namesake])))
    try pilot.press("a")
    #expect(
      edits(pilot).first?.added
        == [.entity(EntityID("oskar-lind-2"), name: "Oskar Lind", kind: .person)])
  }

  @Test func `x says never`() throws {
    var pilot = try pilot()
    try pilot.press("x")
    #expect(edits(pilot) == [OverlayEdit(adding: [.never("Oskar Lind")])])
  }

  @Test(arguments: ["=", "m"])
  func `an owner is chosen by typing; without a reason nobody is offered`(key: String) throws {
    var pilot = try pilot()
    try pilot.press("jjjj" + key)
    let name = try #require(try view(pilot).selected?.suggestion)
    try #require(name.aliasOf == nil)
    #expect(pilot.model.choices.isEmpty)
    try pilot.press("<enter>")
    #expect(edits(pilot).isEmpty)
    try pilot.press(key + "guild<enter>")
    #expect(edits(pilot) == [OverlayEdit(adding: [.alias(EntityID("guild"), text: name.text)])])
  }

  @Test func `the likely owner is taken by Enter alone`() throws {
    var pilot = try pilot()
    try pilot.press("fminskian<enter>")
    try pilot.press("<C-o>")
    var again = try self.pilot()
    try again.press("fminskian")
    again.send(.event(.key(Key(.escape)), at: again.now))
    let index = try #require(rows.firstIndex { $0.suggestion.text == "Minskian" })
    try again.press(String(repeating: "j", count: index) + "=")
    #expect(again.model.choices.map(\.entity) == [EntityID("minsk")])
    try again.press("<enter>")
    #expect(edits(again) == [OverlayEdit(adding: [.alias(EntityID("minsk"), text: "Minskian")])])
  }

  @Test func `what is decided goes, the next is selected, undo brings it back`() throws {
    var pilot = try pilot()
    try pilot.press("x")
    let edit = try #require(edits(pilot).first)
    let inverse = OverlayEdit(adding: [], removing: edit.added)
    pilot.send(.corrected(CorrectionResult(inverse: inverse, articles: 2)))
    #expect(try view(pilot).rows == Array(rows.dropFirst()))
    #expect(try view(pilot).selected == rows[1])
    #expect(pilot.model.notice?.text == "“Oskar Lind” is never a link · 2 articles · ru undoes")
    #expect(pilot.asked.last == .listSuggestions(of: nil))
    try pilot.press("jru")
    #expect(edits(pilot).last == inverse)
    pilot.send(.corrected(CorrectionResult(inverse: edit, articles: 2)))
    pilot.send(.suggestionsListed(rows, of: nil))
    #expect(try view(pilot).selected == rows[0])
  }

  @Test func `a name that could not be kept stays`() throws {
    var pilot = try pilot()
    try pilot.press("x")
    pilot.send(.notice(Notice("NOT kept: the disk is full", .failure)))
    #expect(try view(pilot).rows == rows)
  }

  @Test func `what a decision would do is asked once for each name and kind`() throws {
    var pilot = try pilot()
    let asked = pilot.asked.compactMap { if case .preview(let edit) = $0 { edit } else { nil } }
    let edit = OverlayEdit(adding: [
      .entity(EntityID("oskar-lind"), name: "Oskar Lind", kind: .person)
    ])
    #expect(asked == [edit])
    #expect(pilot.model.previews(of: rows[0], .person).asNew == nil)
    let preview = CorrectionPreview(gained: 4, lost: 0, articles: 2)
    pilot.send(.previewed(edit, preview))
    #expect(pilot.model.previews(of: rows[0], .person).asNew == preview)
    let count = pilot.asked.count
    try pilot.press("jk")
    #expect(!pilot.asked[count...].contains(.preview(edit)))
    pilot.send(.gazetteerLoaded(gazetteer))
    #expect(pilot.model.previews(of: rows[0], .person).asNew == nil)
  }

  @Test(arguments: [
    (4, 0, 2, "applies to 4 more mentions in 2 articles", "4 more in 2 articles"),
    (1, 0, 1, "applies to 1 more mention in 1 article", "1 more in 1 article"),
    (0, 3, 1, "takes 3 away in 1 article", "3 fewer in 1 article"),
    (
      2, 1, 2, "applies to 2 more mentions, takes 1 away in 2 articles",
      "2 more, 1 fewer in 2 articles"
    ),
    (0, 0, 0, "changes no mention", "no change"),
  ])
  func `what would be done is said`(
    gained: Int, lost: Int, articles: Int, long: String, short: String
  ) {
    let preview = CorrectionPreview(gained: gained, lost: lost, articles: articles)
    #expect(preview.words == long)
    #expect(preview.shortWords == short)
  }

  @Test func `Enter goes to the first place, n walks all of them, across articles`() throws {
    var pilot = try pilot()
    try pilot.press("<enter>")
    #expect(pilot.text(atCursor: 10) == "Oskar Lind")
    #expect(pilot.view?.path == one.path)
    try pilot.press("nnn")
    #expect(pilot.view?.path == two.path)
    #expect(pilot.model.hits?.counter == "4/4")
    try pilot.press("<C-o>")
    #expect(try view(pilot).selected == rows[0])
  }

  @Test func `f narrows, Esc shows all`() throws {
    var pilot = try pilot()
    try pilot.press("fweaving<enter>")
    #expect(pilot.model.hits?.label == "Weaving Union")
    var narrowed = try self.pilot()
    try narrowed.press("fUNION")
    #expect(try view(narrowed).rows.map(\.suggestion.text) == ["Weaving Union"])
    try narrowed.press("<esc>")
    #expect(try view(narrowed).rows == rows)
  }

  @Test func `w says what speaks for a name`() throws {
    var pilot = try pilot()
    try pilot.press("w")
    #expect(pilot.model.panel == .whySuggested(rows[0].suggestion))
  }

  @Test func `without a name the keys say so and change nothing`() throws {
    var pilot = Pilot([one], gazetteer: gazetteer)
    try pilot.press("gs")
    pilot.send(.suggestionsListed([], of: nil))
    for key in ["a", "=", "x", "w", "<tab>"] {
      try pilot.press(key)
      #expect(pilot.model.notice?.text == "no name is selected")
    }
    #expect(edits(pilot).isEmpty)
  }
}
