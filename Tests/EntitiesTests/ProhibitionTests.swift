import Testing

@testable import Entities

/// `not` and `[[never]]` win over everything.
struct ProhibitionTests {
  private let mill = Entity("Mill") { $0.not = ["Mill Lane"] }
  private let tower = Entity("Tower")

  @Test(arguments: [
    ("The Mill stands.", ["[Mill]mill"]),
    ("Down Mill Lane to the Mill.", ["[Mill]mill"]),
    ("The Mill and the Tower", ["[Mill]mill", "[Tower]tower"]),
    ("The Mill Tower Fund gave.", []),
    ("The Old Mill Tower Fund Trust gave.", ["[Old Mill Tower Fund Trust]trust"]),
    ("The Big Mill Tower Fund gave.", []),
  ])
  func `what the file forbids is no link`(text: String, expected: [String]) {
    var trust = Entity("Old Mill Tower Fund Trust", .organisation)
    trust.id = EntityID("trust")
    let big = Entity("Big Mill")
    let found = links(
      [mill, tower, trust, big], never: ["Mill Tower Fund"], in: article(text))
    #expect(found == expected)
  }

  @Test func `a forbidden text is no link even as a name of its own`() {
    #expect(links([tower], never: ["Tower"], in: article("The Tower fell.")) == [])
  }

  @Test func `a longer name still means somebody else`() {
    let lane = Entity("Mill Lane")
    #expect(links([mill, lane], in: article("Down Mill Lane.")) == ["[Mill Lane]mill-lane"])
  }

  @Test func `many forbidden texts leave the rest alone`() {
    let text = article(Array(repeating: "Mill Tower Fund, Mill.", count: 50).joined(separator: " "))
    let found = links([mill, tower], never: ["Mill Tower Fund"], in: text)
    #expect(found == Array(repeating: "[Mill]mill", count: 50))
  }
}
