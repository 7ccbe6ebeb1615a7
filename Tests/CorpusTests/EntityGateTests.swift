import Articles
import Entities
import Reading
import Session
import Storage
import Testing

/// The gazetteer of the corpus, and what it links.
struct EntityGateTests {
  @Test func `the gazetteer has no problems: no shared form, no pointer to nobody`() throws {
    let librarian = try #require(Corpus.librarian)
    #expect(librarian.gazetteer.problems.map(\.message) == [])
    #expect(librarian.notices() == [])
    #expect(librarian.gazetteer.entities.count >= 100)
  }

  @Test func `the corpus checks clean`() throws {
    let librarian = try #require(Corpus.librarian)
    #expect(librarian.problems() == [])
  }

  @Test(arguments: Corpus.pages)
  func `every article has at least five links, to five entities`(page: CorpusPage) {
    #expect(page.entry.mentions >= 5, "\(page.place(1)): too few links")
    #expect(page.entry.entities >= 5, "\(page.place(1)): too few different links")
  }

  /// The words by which the notes of an entity tell why the corpus does not mention it.
  static let excuse = "in a source article"

  @Test func `every entity is mentioned in the corpus, or its notes name a source article`() throws
  {
    let librarian = try #require(Corpus.librarian)
    let counts = librarian.counts
    let faults = librarian.gazetteer.entities.filter { entity in
      counts[entity.id] == nil && !(entity.notes ?? "").contains(Self.excuse)
    }.map { "corpus/entities.toml:\($0.origin?.line ?? 0): \($0.id) is never mentioned" }
    #expect(faults == [])
  }

  @Test func `every entity says in one line who or what it is`() throws {
    let entities = try #require(Corpus.librarian).gazetteer.entities
    let faults = entities.filter { entity in
      let about = entity.about ?? ""
      return about.isEmpty || about.contains("\n") || about.unicodeScalars.count > 90
    }.map { "corpus/entities.toml:\($0.origin?.line ?? 0): \($0.id)" }
    #expect(faults == [])
  }

  @Test func `every kind of entity is there`() throws {
    let entities = try #require(Corpus.librarian).gazetteer.entities
    let kinds = Set(entities.map(\.kind))
    for kind in EntityKind.known { #expect(kinds.contains(kind), "no \(kind.word)") }
    #expect(entities.count { !$0.kind.isKnown } == 0)
  }
}
