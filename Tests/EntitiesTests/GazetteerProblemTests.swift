import Testing

@testable import Entities

struct GazetteerProblemTests {
  private static func entity(
    _ name: String, _ kind: EntityKind = .place, line: Int,
    _ change: (inout Entity) -> Void = { _ in }
  ) -> Entity {
    Entity(name, kind) {
      $0.origin = Origin(file: "e.toml", line: line)
      change(&$0)
    }
  }

  @Test(arguments: [
    (
      [entity("Mill", line: 1) { $0.aliases = [""] }],
      ["e.toml:1: mill: an empty form under aliases; it is ignored"]
    ),
    (
      [entity("Mill", line: 1) { $0.weak = ["…"] }],
      ["e.toml:1: mill: an empty form under weak; it is ignored"]
    ),
    (
      [entity("Mill", line: 1) { $0.aliases = ["M"] }],
      ["e.toml:1: mill: “M” under aliases is one letter; it is ignored"]
    ),
    ([entity("Mill", line: 1) { $0.aliases = ["水"] }], []),
    (
      [entity("Mill", line: 1) { $0.aliases = ["The Mill", "The  Mill"] }],
      ["e.toml:1: mill: “The  Mill” is given twice"]
    ),
    (
      [entity("Mill", line: 1) { $0.aliases = ["Mill"] }],
      ["e.toml:1: mill: “Mill” is given twice"]
    ),
    (
      [entity("Mill", line: 1), entity("Weir", line: 5) { $0.aliases = ["Mill"] }],
      ["e.toml:5: weir: “Mill” is also a form of mill (e.toml:1)"]
    ),
    ([entity("US", line: 1), entity("Weir", line: 5) { $0.aliases = ["Us"] }], []),
    (
      [entity("Mill", line: 1), entity("Weir", line: 5) { $0.roles = ["Mill"] }],
      ["e.toml:5: weir: the title “Mill” is a name of mill (e.toml:1)"]
    ),
    (
      [entity("Weir", line: 1) { $0.roles = ["Mill"] }, entity("Mill", line: 5)],
      ["e.toml:1: weir: the title “Mill” is a name of mill (e.toml:5)"]
    ),
    (
      [entity("Mill", line: 1) { $0.see = [SeeAlso(to: EntityID("sea"))] }],
      ["e.toml:1: mill: see leads to sea, which is no entry"]
    ),
    (
      [entity("Mill", line: 1) { $0.standsFor = EntityID("sea") }],
      ["e.toml:1: mill: stands_for leads to sea, which is no entry"]
    ),
    (
      [entity("Mill", line: 1) { $0.date = "May 2024" }],
      ["e.toml:1: mill: date is no EDTF date: May 2024"]
    ),
    (
      [entity("Mill", line: 1) { $0.roles = [Title("Keeper", from: "then")] }],
      ["e.toml:1: mill: from is no EDTF date: then"]
    ),
    ([entity("Mill", .other("ruin"), line: 1)], ["e.toml:1: mill: a kind of its own: ruin"]),
    (
      [entity("Mill", line: 1), entity("Mill", line: 5)],
      ["e.toml:5: mill: the id mill is taken (e.toml:1); the two entries are joined"]
    ),
  ])
  func `what entries leave unclear is told once and in order`(
    entities: [Entity], messages: [String]
  ) {
    #expect(Gazetteer(entities: entities).problems.map(\.message) == messages)
  }

  @Test func `titles clash only when they are held at once`() {
    func holder(_ name: String, _ from: String?, _ until: String?) -> Entity {
      Entity(name, .person) { $0.roles = [Title("Warden", from: from, until: until)] }
    }
    let first = holder("Ada Weir", "1990", "1999")
    #expect(Gazetteer(entities: [first, holder("Nell Ford", "2000", nil)]).problems == [])
    #expect(Gazetteer(entities: [first, holder("Nell Ford", "1998", nil)]).problems.count == 1)
    #expect(Gazetteer(entities: [first, holder("Nell Ford", nil, nil)]).problems.count == 1)
  }

  @Test(arguments: [
    (GazetteerProblem.Code.missingName, GazetteerProblem.Severity.error),
    (.syntax(detail: "x"), .error), (.invalidUTF8(byte: 1), .error), (.nulCharacter, .error),
    (.unknownKind("ruin"), .notice), (.repeatedForm("x"), .warning),
  ])
  func `what costs an entry is an error`(
    code: GazetteerProblem.Code, severity: GazetteerProblem.Severity
  ) {
    #expect(GazetteerProblem(code).severity == severity)
  }
}
