import Annotations
import Articles
import Entities
import Reading
import Statements
import TestSupport
import Testing

/// A dossier of what the screen is about.
@Suite struct DossierTests {
  private let open = Sample.open(
    "The line to [Great Stone|park] opens. Nobody in [Minsk|minsk] knows when.\n\nA last word.",
    path: "one.md", title: "One")

  private func pilot() -> Pilot { Pilot([open], gazetteer: Names.gazetteer) }

  /// The topic and the file of the last dossier that was asked for.
  private func asked(_ pilot: Pilot) -> (topic: Topic, file: String)? {
    pilot.asked.compactMap {
      if case .writeDossier(let topic, let file, _) = $0 { (topic: topic, file: file) } else { nil }
    }.last
  }

  static let topics: [(keys: String, topic: Topic, file: String)] = [
    ("<tab>gB", .entity(EntityID("park")), "dossier-great-stone.md"),
    ("<tab><tab>gB", .entity(EntityID("minsk")), "dossier-minsk.md"),
    ("/word<enter>}gB", .search("word"), "dossier-word.md"),
    ("glgB", .library, "dossier-the-library.md"),
  ]

  @Test(arguments: topics)
  func `a key offers a file for what is here, and Enter writes it`(
    keys: String, topic: Topic, file: String
  ) throws {
    var pilot = pilot()
    try pilot.press(keys)
    #expect(pilot.model.prompt?.purpose == .dossier(topic))
    #expect(pilot.model.prompt?.text == file)
    #expect(asked(pilot) == nil)
    try pilot.press("<enter>")
    #expect(asked(pilot)?.topic == topic)
    #expect(asked(pilot)?.file == file)
  }

  @Test func `an entity's page, a pair and a search are topics`() throws {
    var pilot = pilot()
    try pilot.press("<tab><enter>:dossier<space>park notes.html<enter>")
    #expect(asked(pilot)?.topic == .entity(EntityID("park")))
    #expect(asked(pilot)?.file == "park notes.html")
    try pilot.press("g/line<enter>:dossier<space>line.json<enter>")
    #expect(asked(pilot)?.topic == .search("line"))
  }

  @Test func `how much was read goes with it`() throws {
    var pilot = pilot()
    try pilot.press("<tab>gB<enter>")
    guard case .writeDossier(_, _, let progress)? = pilot.asked.last else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(progress == [open.path: 100])
  }

  @Test(arguments: [":dossier<space>x.md<enter>", "gB"])
  func `where nothing is named the reader is told where to go`(keys: String) throws {
    var pilot = Pilot([Sample.open("No name stands here.")])
    try pilot.press(keys)
    #expect(asked(pilot) == nil)
    #expect(pilot.model.notice?.text.contains("no topic here") == true)
  }

  @Test func `an empty name and Escape write nothing`() throws {
    var pilot = pilot()
    try pilot.press("<tab>gB<C-u><enter>")
    try pilot.press("<tab>gB<esc>")
    #expect(asked(pilot) == nil)
  }
}
