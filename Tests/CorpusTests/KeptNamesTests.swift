import Articles
import Entities
import FoundationEssentials
import Reading
import Synchronization
import Testing

@testable import Session

/// Names without an entry are kept beside the mentions of an article, and go with them.
struct KeptNamesTests {
  private static let norland = ArticlePath("norland.md")
  private static let sudmark = ArticlePath("sudmark.md")

  private static func library() throws -> TemporaryLibrary {
    try TemporaryLibrary([
      ("norland.md", "# Harbour\n\nWe met Ada Quill in Norland. Ada Quill left.\n"),
      ("sudmark.md", "# Market\n\nThey saw Ada Quill in Sudmark, and Ada Quill sang.\n"),
    ])
  }

  /// The articles whose names are kept.
  private static func kept(by librarian: Librarian) -> Set<ArticlePath> {
    librarian.state.withLock { Set($0.names.keys) }
  }

  @Test func `names are found when suggestions first ask, and the answer stays the same`() throws {
    let librarian = try Self.library().librarian()
    #expect(Self.kept(by: librarian) == [])
    let first = librarian.suggestions(threshold: 1)
    #expect(first.map(\.text).contains("Ada Quill"))
    #expect(Self.kept(by: librarian) == [Self.norland, Self.sudmark])
    #expect(librarian.suggestions(threshold: 1) == first)
  }

  @Test func `an article that is linked anew loses its kept names, the others keep theirs`() throws
  {
    let librarian = try Self.library().librarian()
    _ = librarian.suggestions(threshold: 1)
    _ = librarian.correct(
      OverlayEdit(adding: [.entity(EntityID("norland"), name: "Norland", kind: .place)]))
    #expect(Self.kept(by: librarian) == [Self.sudmark])
    let after = librarian.suggestions(threshold: 1).map(\.text)
    #expect(!after.contains("Norland"))
    #expect(after.contains("Ada Quill"))
  }

  @Test func `an article that is read anew is searched anew`() throws {
    let library = try Self.library()
    let librarian = try library.librarian()
    _ = librarian.suggestions(threshold: 1)
    let text = "# Harbour\n\nWe met Bob Reed in Norland. Bob Reed left.\n"
    try Data(text.utf8).write(to: URL(filePath: "\(library.path)/norland.md"))
    _ = librarian.open(Self.norland)
    #expect(Self.kept(by: librarian) == [Self.sudmark])
    #expect(librarian.suggestions(threshold: 1).map(\.text).contains("Bob Reed"))
  }
}
