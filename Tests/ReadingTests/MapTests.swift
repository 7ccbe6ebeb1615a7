import Articles
import Entities
import FoundationEssentials
import Reading
import TestSupport
import Testing

/// The library's entities as a picture, walked with arrows.
@Suite struct MapTests {
  let one = Sample.open("The [Park|park] near [Minsk|minsk].", path: "one.md", title: "One")
  let two = Sample.open("[Anna|anna] saw the [Park|park].", path: "two.md", title: "Two")

  private var map: EntityMap {
    func node(
      _ id: String, _ kind: EntityKind, _ mentions: [ArticlePath: Int], _ shared: [String: Int]
    ) -> EntityMap.Node {
      EntityMap.Node(
        entity: EntityID(id), name: id.capitalized, kind: kind, mentions: mentions,
        shared: Dictionary(uniqueKeysWithValues: shared.map { (EntityID($0), $1) }))
    }
    return EntityMap(
      nodes: [
        node("park", .project, [one.path: 1, two.path: 1], ["minsk": 1, "anna": 1]),
        node("minsk", .place, [one.path: 1], ["park": 1]),
        node("brest", .place, [one.path: 1], [:]),
        node("anna", .person, [two.path: 1], ["park": 1]),
      ],
      articles: [one, two].map { EntityMap.Column(path: $0.path, title: $0.article.metadata.title) }
    )
  }

  private func pilot(_ keys: String) throws -> Pilot {
    var pilot = Pilot([one, two])
    try pilot.press(keys)
    #expect(pilot.asked.last == .drawMap)
    pilot.send(.mapDrawn(map))
    return pilot
  }

  private func selected(_ pilot: Pilot) -> String? {
    switch pilot.model.view {
    case .map(let view): view.selected?.entity.rawValue
    case .grid(let view):
      view.selected.map { "\($0.node.entity) \($0.article.title) \($0.mentions)" }
    default: nil
    }
  }

  @Test(arguments: [
    ("", "park"), ("h", "minsk"), ("<left>j", "brest"), ("<left>jk", "minsk"), ("l", "anna"),
    ("lll", "anna"), ("hhhG", "brest"), ("hGgg", "minsk"),
  ])
  func `the map is walked by kind and by row`(keys: String, entity: String) throws {
    var pilot = try pilot("gm")
    try pilot.press(keys)
    #expect(selected(pilot) == entity)
  }

  @Test func `Enter on the map opens the page, and back comes back`() throws {
    var pilot = try pilot("gm")
    try pilot.press("h<enter>")
    #expect(pilot.asked.last == .openEntity(EntityID("minsk")))
    try pilot.press("<C-o>")
    #expect(selected(pilot) == "minsk")
  }

  @Test(arguments: [
    ("", "park One 1"), ("l", "park Two 1"), ("jl", "minsk Two 0"), ("Gl", "anna Two 1"),
    ("<right><left>", "park One 1"),
  ])
  func `the grid is walked by entity and by article`(keys: String, cell: String) throws {
    var pilot = try pilot("gd")
    try pilot.press(keys)
    #expect(selected(pilot) == cell)
  }

  @Test func `Enter on a cell goes to the first mention there`() throws {
    var pilot = try pilot("gd")
    try pilot.press("l<enter>")
    #expect(pilot.asked.last == .openEntity(EntityID("park")))
    let groups = [one, two].map { open in
      ArticleMentions(
        path: open.path, metadata: open.article.metadata, length: open.text.utf8.count,
        lines: open.links.filter { $0.entity == EntityID("park") }.map {
          .init(
            ContextLine(of: $0.range, in: open.article, path: open.path, reach: 40), rule: .name)
        })
    }
    pilot.send(
      .entityOpened(
        EntityPage(
          entity: Entity(id: EntityID("park"), name: "Park", kind: .project), forms: [],
          articles: groups, together: [], see: [], articleCount: 2)))
    #expect(pilot.view?.path == two.path)
    #expect(pilot.text(atCursor: 4) == "Park")
    #expect(pilot.model.hits?.counter == "2/2")
  }

  @Test func `an empty cell says so`() throws {
    var pilot = try pilot("gd")
    try pilot.press("jl<enter>")
    #expect(pilot.model.notice?.text == "Two does not name Minsk")
  }
}
