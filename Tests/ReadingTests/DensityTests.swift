import Annotations
import Articles
import Entities
import Reading
import TestSupport
import Testing

/// How many links are marked.
@Suite struct DensityTests {
  let open = Sample.open(
    "The [Park|park] and [Minsk|minsk] and the [Park|park].\n\nThe [Park|park], [Minsk|minsk].")

  private func marked(_ density: LinkDensity, hushing: Set<String> = []) -> [String] {
    open.markedLinks(in: open.text.range, density) { hushing.contains($0.rawValue) }
      .map { "\($0.range.lowerBound.utf8) \($0.entity)" }
  }

  @Test func `each density marks fewer`() {
    #expect(marked(.all) == ["4 park", "13 minsk", "27 park", "38 park", "44 minsk"])
    #expect(marked(.paragraph) == ["4 park", "13 minsk", "38 park", "44 minsk"])
    #expect(marked(.article) == ["4 park", "13 minsk"])
    #expect(marked(.none) == [])
  }

  @Test func `what every article names is marked only where all are`() {
    #expect(marked(.paragraph, hushing: ["minsk"]) == ["4 park", "38 park"])
    #expect(marked(.all, hushing: ["minsk"]).count == 5)
  }

  @Test func `one key goes round, is remembered, and takes no link away`() throws {
    var pilot = Pilot([open])
    #expect(pilot.model.record.density == .paragraph)
    try pilot.press("DD")
    #expect(pilot.model.record.density == .none)
    try pilot.press("<tab>")
    #expect(pilot.model.linkAtCursor?.entity == EntityID("park"))
    try pilot.press("DD")
    #expect(pilot.model.record.density == .paragraph)
  }

  @Test func `an entity of every article is hushed, in a library of some size`() {
    let articles = (1...4).map { Sample.open("The [Park|park].", path: "\($0).md") }
    var pilot = Pilot(articles)
    let everywhere = [EntityID("park"): EntityCount(mentions: 4, articles: 4)]
    let entries = articles.map { LibraryEntry(path: $0.path, metadata: $0.article.metadata) }
    pilot.send(.libraryListed(entries, everywhere))
    #expect(pilot.model.isHushed(EntityID("park")))
    pilot.send(.libraryListed(Array(entries.prefix(3)), everywhere))
    #expect(!pilot.model.isHushed(EntityID("park")))
  }

  @Test func `a correction loses no note that is on no disk yet`() throws {
    var pilot = Pilot([open])
    try pilot.press("V1")
    pilot.send(.notSaved(open.path, reason: "NOT saved: the disk is full"))
    pilot.send(.gazetteerLoaded(.empty))
    pilot.send(.articleOpened(open))
    #expect(pilot.model.shelf[open.path]?.notebook.annotations.count == 1)
  }
}
