import Testing

@testable import Entities

struct CompletionIndexTests {
  private let index = CompletionIndex(
    Gazetteer(entities: [
      Entity("Weir", .place, "Old Mill"), Entity("Mill", .place, "Millhouse"),
      Entity("Zürich Mill"), Entity("Alder", .person),
    ]))

  @Test(arguments: [
    ("mill", ["Mill", "Zürich Mill", "Old Mill"]),
    ("MILLH", ["Millhouse"]), ("zur", ["Zürich Mill"]), ("Zür", ["Zürich Mill"]),
    ("ill", []), ("old m", ["Old Mill"]),
    ("", ["Alder", "Mill", "Weir", "Zürich Mill"]),
  ])
  func `names that fit come best first, each entity once`(typed: String, names: [String]) {
    #expect(index.complete(typed).map(\.name) == names)
  }

  @Test func `an alias says that it is one`() {
    #expect(
      index.complete("old")
        == [IndexEntry(entity: EntityID("weir"), name: "Old Mill", isAlias: true)])
  }
}
