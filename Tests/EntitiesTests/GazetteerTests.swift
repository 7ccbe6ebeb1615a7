import Testing

@testable import Entities

struct GazetteerTests {
  @Test func `entries with one id become one`() throws {
    let first = Entity("Mill", .place, "Old Mill") {
      $0.about = "A mill."
      $0.demonyms = ["Miller"]
    }
    let second = Entity("Mill", .project, "Old Mill", "Great Mill") { $0.notes = "It turns." }
    let gazetteer = Gazetteer(entities: [first, second])
    let mill = try #require(gazetteer[EntityID("mill")])
    #expect(gazetteer.entities == [mill])
    #expect(mill.aliases == ["Old Mill", "Great Mill"])
    #expect((mill.kind, mill.about, mill.notes) == (.project, "A mill.", "It turns."))
  }

  @Test func `a library's file goes on top of the bundled one`() {
    var renamed = Entity("Mill", .place)
    renamed.name = "New Mill"
    let bundled = Gazetteer(entities: [Entity("Mill"), Entity("Weir")], never: ["Mill Lane"])
    let library = Gazetteer(
      entities: [renamed, Entity("Ford")], never: ["Mill Lane", "Weir Lane"])
    let both = bundled.merging(library)
    #expect(both.entities.map(\.id.rawValue) == ["mill", "weir", "ford"])
    #expect(both.entities[0].name == "New Mill")
    #expect(both.entities[0].aliases == ["Mill"])
    #expect(both.never == ["Mill Lane", "Weir Lane"])
    #expect(both.problems == [])
  }

  @Test func `a pointer across files leads somewhere once both are there`() {
    let weir = Entity("Weir") { $0.see = [SeeAlso(to: EntityID("mill"))] }
    let library = Gazetteer(entities: [weir])
    #expect(library.problems.count == 1)
    #expect(Gazetteer(entities: [Entity("Mill")]).merging(library).problems == [])
  }

  @Test(arguments: [
    ("Zürich Süd", "zurich-sud"), ("COVID-19", "covid-19"), ("  A.  B. ", "a-b"),
    ("Łódź", "lodz"), ("Минск", "минск"), ("…", ""), ("O’Neill & Sons", "o-neill-sons"),
  ])
  func `an id is made of a name`(name: String, id: String) {
    #expect(EntityID(slugOf: name).rawValue == id)
  }

  @Test func `every kind has a word, a plural and a letter of its own`() {
    let kinds = EntityKind.known + [.other("ruin")]
    #expect(Set(kinds.map(\.letter)).count == kinds.count)
    #expect(Set(kinds.map(\.word)).count == kinds.count)
    #expect(Set(kinds.map(\.plural)).count == kinds.count)
    for kind in kinds { #expect(EntityKind(word: kind.word) == kind) }
    #expect(EntityKind(word: "Organization") == .organisation)
  }

  @Test func `ids are ordered by their bytes`() {
    #expect(
      ["b", "a", "é", "B"].map { EntityID($0) }.sorted().map(\.rawValue) == ["B", "a", "b", "é"])
  }

  @Test(arguments: ["mill", "MILL", "the mill", "Grande Vallee", "grande vallée", "warden"])
  func `a typed name finds its entity`(typed: String) {
    let mill = Entity("Mill", .place, "The Mill", "Grande Vallée") { $0.roles = ["Warden"] }
    #expect(Gazetteer(entities: [Entity("Weir"), mill]).resolve(typed) == [EntityID("mill")])
  }

  @Test func `names come before other forms, and nothing fits nothing`() {
    let gazetteer = Gazetteer(entities: [
      Entity("Upper Mill", .place, "Alder Rise"), Entity("Alder Rise"),
    ])
    #expect(gazetteer.resolve("alder RISE").map(\.rawValue) == ["alder-rise", "upper-mill"])
    #expect(gazetteer.resolve("") == [])
    #expect(gazetteer.resolve("Tower") == [])
  }
}
