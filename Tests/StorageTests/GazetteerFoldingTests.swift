import Entities
import Testing

@testable import Storage

/// What was taught, written into the file that a person wrote.
@Suite struct GazetteerFoldingTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func folded(_ text: String, _ records: OverlayRecord...) -> String? {
    GazetteerFolding(Overlay(records), into: text)?.text
  }

  private func alias(_ text: String) -> OverlayRecord { .alias(EntityID("mill"), text: text) }

  @Test(arguments: [
    ("aliases = [\"Old Mill\"]", "aliases = [\"Old Mill\", \"New Mill\"]"),
    ("aliases = []", "aliases = [\"New Mill\"]"),
    ("aliases = [\"Old Mill\",] # old", "aliases = [\"Old Mill\", \"New Mill\"] # old"),
    (
      "aliases = [ # its names\n  \"Old ] Mill\", # gone\n]",
      "aliases = [ # its names\n  \"Old ] Mill\", \"New Mill\" # gone\n]"
    ),
  ])
  func `an alias joins the list of its entry`(before: String, after: String) {
    func text(_ list: String) -> String {
      "# mine\n[[entity]]\nname = \"Mill\"\ntype = \"place\"\n\(list)\nabout = \"x\"\n"
    }
    #expect(folded(text(before), alias("New Mill")) == text(after))
  }

  @Test func `an entry without a list gets one below its name`() {
    #expect(
      folded("[[entity]]\nname = \"Mill\" # the mill\ntype = \"place\"", alias("New \"Mill\"\\"))
        == "[[entity]]\nname = \"Mill\" # the mill\naliases = [\"New \\\"Mill\\\"\\\\\"]\n"
        + "type = \"place\"")
  }

  @Test func `new entities and texts that are never names go to the end`() {
    let result = folded(
      "[[entity]]\nname = \"Mill\"\ntype = \"place\"",
      .entity(EntityID("weir"), name: "Ada Weir", kind: .person),
      .alias(EntityID("weir"), text: "A. Weir"), .never("Free Mill Zone"))
    #expect(
      result == """
        [[entity]]
        name = "Mill"
        type = "place"

        [[entity]]
        id = "weir"
        name = "Ada Weir"
        type = "person"
        aliases = ["A. Weir"]

        [[never]]
        text = "Free Mill Zone"

        """)
  }

  @Test func `what has no place there stays`() throws {
    let merge = OverlayRecord.merge(EntityID("weir"), into: EntityID("mill"))
    let folding = try #require(
      GazetteerFolding(
        Overlay([merge, .never("X Y")]), into: "[[entity]]\nname = \"Mill\"\ntype = \"place\"\n"))
    #expect(folding.folded == [.never("X Y")])
  }

  @Test func `entries that cannot be added to are left alone`() {
    let inline = "entity = [{name = \"Mill\", type = \"place\"}]\n"
    #expect(folded(inline, alias("New Mill")) == nil)
    #expect(folded("[[entity\n", .never("X Y")) == nil)
  }

  @Test func `the file before is kept`() throws {
    let old = "[[entity]]\nname = \"Mill\"\ntype = \"place\"\n"
    try folder.write(old, to: "entities.toml")
    let done = try GazetteerFile.fold(
      Overlay([alias("New Mill")]), into: folder.file("entities.toml"))
    #expect(done == [alias("New Mill")])
    #expect(try folder.read("entities.toml~") == Array(old.utf8))
    #expect(try folder.read("entities.toml") != Array(old.utf8))
  }

  @Test func `a file that does not exist is made`() throws {
    let done = try GazetteerFile.fold(
      Overlay([.entity(EntityID("mill"), name: "Mill", kind: .place)]),
      into: folder.file("entities.toml"))
    #expect(done.count == 1)
    #expect(GazetteerFile.load(folder.file("entities.toml")).gazetteer.entities.count == 1)
    #expect(folder.names() == ["entities.toml"])
  }
}
