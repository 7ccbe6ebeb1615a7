import Articles
import Entities
import FoundationEssentials
import Reading
import Session
import Storage
import Testing

/// The index follows the files of a library.
@Suite struct IndexingTests {
  private static let names = """
    [[entity]]
    id = "quill"
    name = "Ada Quill"
    type = "person"

    """

  private static func library() throws -> TemporaryLibrary {
    try TemporaryLibrary([
      ("a.md", "# Harbour\n\nWe met Ada Quill in Norland.\n"),
      ("b.md", "# Market\n\nNobody was in Sudmark.\n"), ("entities.toml", names),
    ])
  }

  private static func write(_ text: String, _ name: String, in library: TemporaryLibrary) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(library.path)/\(name)"))
  }

  private static func mentions(_ librarian: Librarian) -> [String: Int] {
    Dictionary(
      librarian.entries.map { ($0.path.rawValue, $0.mentions) }, uniquingKeysWith: { $1 })
  }

  @Test func `only what is new or changed is read in the next session`() throws {
    let library = try Self.library()
    #expect(try library.librarian().entries.count == 2)
    let second = try library.session()
    #expect(second.entries.map(\.path.rawValue) == ["a.md", "b.md"])
    try Self.write("# Market\n\nAda Quill was in Sudmark.\n", "b.md", in: library)
    try Self.write("# New\n\nAda Quill, Ada Quill.\n", "c.md", in: library)
    let report = second.importAll()
    #expect(report.imported == 2)
    #expect(report.articles == 3)
    #expect(Self.mentions(second) == ["a.md": 1, "b.md": 1, "c.md": 2])
    #expect(try library.session().importAll().imported == 0)
  }

  @Test func `a file that was only touched is not read again`() throws {
    let library = try Self.library()
    _ = try library.librarian()
    try Self.write("# Harbour\n\nWe met Ada Quill in Norland.\n", "a.md", in: library)
    try Self.write("# Market\n\nNobody was in Norland.\n", "b.md", in: library)
    let report = try library.session().importAll()
    #expect(report.touched == 1)
    #expect(report.imported == 1)
    let next = try library.session().importAll()
    #expect(next.touched == 0)
    #expect(next.imported == 0)
  }

  @Test func `a renamed file is not read again, a removed one is forgotten`() throws {
    let library = try Self.library()
    _ = try library.librarian()
    try FileCalls().rename("\(library.path)/a.md", to: "\(library.path)/z.md")
    try FileCalls().remove("\(library.path)/b.md")
    let librarian = try library.session()
    let report = librarian.importAll()
    #expect(report.imported == 0)
    #expect(report.renamed == 1)
    #expect(report.removed == 1)
    #expect(Self.mentions(librarian) == ["z.md": 1])
    #expect(librarian.counts[EntityID("quill")]?.articles == 1)
  }

  @Test func `names that changed between two sessions link anew what they touch`() throws {
    let library = try Self.library()
    _ = try library.librarian()
    try Self.write(
      Self.names + "[[entity]]\nid = \"sudmark\"\nname = \"Sudmark\"\ntype = \"place\"\n",
      "entities.toml", in: library)
    let librarian = try library.session()
    let report = librarian.importAll()
    #expect(report.imported == 0)
    #expect(report.relinked == 1)
    #expect(Self.mentions(librarian) == ["a.md": 1, "b.md": 1])
    #expect(librarian.entityPage(EntityID("sudmark"))?.articles.map(\.path.rawValue) == ["b.md"])
  }

  @Test func `one file that changes is taken in without a walk`() throws {
    let library = try Self.library()
    let librarian = try library.librarian()
    try Self.write("# Market\n\nAda Quill bought bread.\n", "b.md", in: library)
    #expect(librarian.updateIndex(of: ["\(library.path)/b.md"]).imported == 1)
    #expect(librarian.search("bread").map(\.path.rawValue) == ["b.md"])
    try FileCalls().remove("\(library.path)/a.md")
    #expect(librarian.updateIndex(of: ["\(library.path)/a.md"]).removed == 1)
    #expect(librarian.updateIndex(of: ["\(library.path)/none.md"]).removed == 0)
    #expect(Self.mentions(librarian) == ["b.md": 1])
  }

  @Test func `an article that is opened after it changed is known as it is`() throws {
    let library = try Self.library()
    let librarian = try library.librarian()
    try Self.write("# Market\n\nAda Quill and Ada Quill.\n", "b.md", in: library)
    #expect(librarian.open(ArticlePath("b.md"))?.mentions.count == 2)
    #expect(librarian.counts[EntityID("quill")]?.mentions == 3)
  }

  @Test func `two sessions that read one library at once agree`() async throws {
    let library = try Self.library()
    for number in 0..<150 {
      try Self.write(
        "# T\(number)\n\nAda Quill came \(number) times.\n", "\(number).md", in: library)
    }
    let sessions = [try library.session(), try library.session()]
    await withTaskGroup(of: Void.self) { group in
      for session in sessions { group.addTask { session.importAll() } }
    }
    for session in sessions {
      #expect(session.entries.count == 152)
      #expect(session.counts[EntityID("quill")]?.mentions == 151)
      #expect(session.search("came 77 times").map(\.path.rawValue) == ["77.md"])
    }
  }

  @Test func `an import that is stopped keeps what it read, follows changes, and goes on`() throws {
    let library = try Self.library()
    for number in 0..<400 {
      try Self.write("# T\(number)\n\nAda Quill came.\n", "\(number).md", in: library)
    }
    let librarian = try library.session()
    let stopped = librarian.importAll { _ in librarian.cancelImport() }
    #expect(stopped.imported > 0)
    #expect(stopped.unread == 402 - stopped.imported)
    #expect(librarian.entries.count == stopped.imported)
    try Self.write("# New\n\nAda Quill left.\n", "new.md", in: library)
    #expect(librarian.updateIndex(of: ["\(library.path)/new.md"]).imported == 1)
    #expect(librarian.search("left").map(\.path.rawValue) == ["new.md"])
    let rest = librarian.importAll()
    #expect(rest.imported == stopped.unread)
    #expect(rest.unread == 0)
    #expect(librarian.entries.count == 403)
  }

  @Test func `a damaged index is made again, with one word about it`() throws {
    let library = try Self.library()
    let file = try #require(try library.librarian().indexFile)
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + ending) }
    try Data("no index at all".utf8).write(to: URL(filePath: file))
    let librarian = try library.session()
    let report = librarian.importAll()
    #expect(report.notices.count == 1)
    #expect(report.imported == 2)
    #expect(try library.session().importAll().imported == 0)
  }

  @Test func `killed sessions leave an index that the next one completes`() throws {
    let library = try Self.library()
    for number in 0..<300 {
      try Self.write(
        "# T\(number)\n\nAda Quill came \(number) times.\n", "\(number).md", in: library)
    }
    for round in 1...4 {
      _ = try? library.runKilled(after: Double(round) * 0.15, "index", library.path)
    }
    let librarian = try library.session()
    librarian.importAll()
    #expect(librarian.entries.count == 302)
    #expect(librarian.counts[EntityID("quill")]?.mentions == 301)
    #expect(librarian.search("came 299 times").map(\.path.rawValue) == ["299.md"])
  }
}
