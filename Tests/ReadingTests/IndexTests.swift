import Console
import Entities
import Reading
import TestSupport
import Testing

@Suite struct IndexTests {
  private static let rows = [
    row("alder", "Alder Fund", mentions: 1), row("mill", "Old Mill", aliases: ["The Millers"]),
    row("millhouse", "Millhouse", mentions: 2), row("zurich", "Zürich", mentions: 9),
  ]

  private static func row(
    _ id: String, _ name: String, aliases: [String] = [], mentions: Int = 0
  ) -> IndexRow {
    IndexRow(
      entity: EntityID(id), name: name, kind: .place, aliases: aliases, about: nil,
      mentions: mentions, articles: 1)
  }

  @Test(arguments: [
    ("", ["Alder Fund", "Millhouse", "Old Mill", "Zürich"]),
    ("zur", ["Zürich"]), ("ZÜ", ["Zürich"]), ("fund", ["Alder Fund"]),
    ("mill", ["Millhouse", "Old Mill"]), ("mille", ["The Millers"]), ("ill", []),
    ("<esc>s", ["Zürich", "Millhouse", "Alder Fund", "Old Mill"]),
  ])
  func `typing in the index finds names, aliases and words in them`(
    keys: String, names: [String]
  ) throws {
    var pilot = Pilot([Sample.open("A text.")])
    try pilot.press("i")
    pilot.send(.indexListed(Self.rows, of: nil))
    try pilot.press(keys)
    guard case .index(let view) = pilot.model.view else {
      Issue.record("no index")
      return
    }
    #expect(view.rows.map { $0.alias ?? $0.entry.name } == names)
  }
}
