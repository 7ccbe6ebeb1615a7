import Testing

@testable import Entities

struct CompletionIndexTests {
  private let index: CompletionIndex = {
    var index = CompletionIndex()
    index.add(EntityID("weir"), name: "Weir", aliases: ["Old Mill"])
    index.add(EntityID("mill"), name: "Mill", aliases: ["Millhouse"])
    index.add(EntityID("zurich"), name: "Zürich Mill", aliases: [])
    index.add(EntityID("alder"), name: "Alder", aliases: [])
    return index
  }()

  @Test(arguments: [
    ("mill", ["Mill", "Zürich Mill", "Old Mill"]),
    ("MILLH", ["Millhouse"]), ("zur", ["Zürich Mill"]), ("Zür", ["Zürich Mill"]),
    ("ill", []), ("old m", ["Old Mill"]),
  ])
  func `names that fit come best first, each entity once`(typed: String, names: [String]) {
    #expect(index.complete(typed).values.sorted().map(\.name) == names)
  }

  @Test func `nothing typed gives every entity under its own name`() {
    #expect(Set(index.complete("").values.map(\.name)) == ["Alder", "Mill", "Weir", "Zürich Mill"])
  }

  @Test func `an alias says that it is one`() {
    #expect(
      index.complete("old")
        == [EntityID("weir"): Completion(name: "Old Mill", isAlias: true, rank: .start)])
  }
}
