import Annotations
import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

@Suite struct ListGoldenTests {
  static let one = Sample.open(
    "## Beginnings\n\nThe [Great Stone|park] park near [Minsk|minsk].\n\n## Later\n\nMore of it.",
    path: "01-one.md", title: "A first article with a rather long title that has to be cut")
  static let two = Sample.open(
    "In [Minsk|minsk] once more.", path: "02-two.md", title: "二 A second one, 习近平")

  private func pilot(_ size: Size) -> Pilot {
    Pilot([Self.one, Self.two], gazetteer: Names.gazetteer, size: size)
  }

  @Test(arguments: sizes)
  func `the library, sorted and narrowed`(size: Size) throws {
    var pilot = pilot(size)
    pilot.send(.libraryListed(Self.entries, [:]))
    try pilot.press("gl")
    try check(pilot, "library", size)
    try pilot.press("sj")
    try check(pilot, "library-sorted", size)
    try pilot.press("fop-ed")
    try check(pilot, "library-filter", size)
  }

  @Test(arguments: sizes)
  func `an empty library`(size: Size) throws {
    var pilot = Pilot([], size: size)
    try check(pilot, "library-empty", size)
    pilot.send(.progress(Progress(done: 400, total: 10_000)))
    try check(pilot, "library-progress", size)
    pilot.send(
      .progress(Progress(done: 40_000, total: 100_000, rate: 1234, secondsLeft: 130)))
    try check(pilot, "library-progress-time", size)
    pilot.send(.progress(Progress(done: 40_032, total: 100_000, isStopped: true)))
    try check(pilot, "library-stopped", size)
    pilot.send(
      .progress(Progress(done: 400, total: 9000, rate: 80, secondsLeft: 107, work: .stating)))
    try check(pilot, "library-stating", size)
    pilot.send(.progress(Progress(done: 400, total: 9000, isStopped: true, work: .stating)))
    try check(pilot, "library-stating-stopped", size)
  }

  @Test(arguments: sizes)
  func `an entity's page`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("<tab><enter>")
    pilot.send(.entityOpened(Self.page))
    try check(pilot, "entity", size)
    try pilot.press("G")
    try check(pilot, "entity-end", size)
  }

  @Test(arguments: sizes)
  func `the index while a name is typed`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("i")
    pilot.send(.indexListed(Self.index, of: nil))
    try check(pilot, "index", size)
    try pilot.press("gre")
    try check(pilot, "index-typed", size)
  }

  @Test(arguments: sizes)
  func `outline, results and help`(size: Size) throws {
    var outline = pilot(size)
    try outline.press("t")
    try check(outline, "outline", size)
    var results = pilot(size)
    try results.press("g/minsk<enter>")
    let lines = [
      ContextLine(
        of: Self.two.links[0].range, in: Self.two.article, path: Self.two.path, reach: 80)
    ]
    results.send(
      .answered(
        LibrarySearch("minsk"),
        SearchAnswer([
          ArticleLines(path: Self.two.path, metadata: Self.two.article.metadata, lines: lines)
        ])))
    try check(results, "results", size)
    var help = pilot(size)
    try help.press("?")
    try check(help, "help", size)
  }

  @Test(arguments: sizes)
  func `the notebook`(size: Size) throws {
    var pilot = pilot(size)
    try pilot.press("cWhere is it?<enter>#place<enter>A")
    let notebook = try #require(pilot.model.shelf[Self.one.path]?.notebook)
    let rows = notebook.annotations.map {
      NotebookRow(path: Self.one.path, title: "A first article", annotation: $0)
    }
    pilot.send(.notebookListed(rows))
    try check(pilot, "notebook", size)
  }

  @Test(arguments: sizes)
  func `the map and the grid`(size: Size) throws {
    func node(
      _ name: String, _ kind: EntityKind, _ here: Int, _ there: Int, _ shared: [String: Int]
    ) -> EntityMap.Node {
      EntityMap.Node(
        entity: EntityID(name.lowercased()), name: name, kind: kind,
        mentions: [Self.one.path: here, Self.two.path: there].filter { $0.value > 0 },
        shared: Dictionary(uniqueKeysWithValues: shared.map { (EntityID($0), $1) }))
    }
    let map = EntityMap(
      nodes: [
        node("Minsk", .place, 30, 2, ["brest": 4, "a long-named organisation": 2]),
        node("Brest", .place, 3, 0, ["minsk": 4]), node("Zhodino", .place, 0, 1, [:]),
        node("A long-named organisation", .organisation, 1, 7, ["minsk": 2]),
        node("Anna Weir", .person, 0, 1, [:]),
      ],
      articles: [Self.one, Self.two].map {
        EntityMap.Column(path: $0.path, title: $0.article.metadata.title)
      })
    for (keys, name) in [("gm", "map"), ("gdjl", "grid")] {
      var pilot = pilot(size)
      try pilot.press(String(keys.prefix(2)))
      pilot.send(.mapDrawn(map))
      try pilot.press(String(keys.dropFirst(2)))
      try check(pilot, name, size)
    }
  }

  static let entries: [LibraryEntry] = {
    var first = Metadata(title: one.article.metadata.title)
    first.kind = "digest"
    first.date = "2025-10-21"
    first.sources = ["news brief, 2025"]
    var second = Metadata(title: two.article.metadata.title, titleIsDerived: true)
    second.kind = "op-ed"
    second.date = "2024"
    return [
      LibraryEntry(
        path: one.path, metadata: first, words: 1200, entities: 14, mentions: 60, annotations: 2),
      LibraryEntry(path: two.path, metadata: second, words: 90, entities: 1, mentions: 1),
      LibraryEntry(
        path: ArticlePath("03-bad.txt"), metadata: Metadata(title: "03-bad.txt"),
        problem: "cannot read 03-bad.txt: permission denied"),
    ]
  }()

  static let page = EntityPage(
    entity: Names.park,
    forms: [EntityPage.Form(text: "Great Stone", rule: .name, count: 3)],
    articles: [
      ArticleMentions(
        path: one.path, metadata: one.article.metadata, length: one.text.utf8.count,
        lines: one.links.prefix(1).map {
          ArticleMentions.Line(
            ContextLine(of: $0.range, in: one.article, path: one.path, reach: 80), rule: $0.rule)
        })
    ],
    together: [
      EntityPage.Companion(
        entity: EntityID("minsk"), name: "Minsk", kind: .place, sentences: 1, paragraphs: 2)
    ],
    see: [
      EntityPage.Reference(
        entity: EntityID("minsk"), name: "Minsk", relation: "near", isInverse: false)
    ],
    articleCount: 2)

  static let index = [
    IndexRow(
      entity: EntityID("park"), name: "Great Stone", kind: .project, aliases: ["the park"],
      about: "An industrial park.", mentions: 3, articles: 1),
    IndexRow(
      entity: EntityID("minsk"), name: "Minsk", kind: .place, aliases: ["Greater Minsk"],
      about: "A city.", mentions: 12, articles: 2),
  ]
}
