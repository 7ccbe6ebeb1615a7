import Annotations
import Articles
import Entities
import Formats
import FoundationEssentials
import Index
import Statements
import Storage
import Testing

@testable import Session

/// What articles say is kept in the index, and never told when it is not true any more.
struct KeptStatementsTests {
  private static let names = """
    [[entity]]
    id = "quill"
    name = "Ada Quill"
    type = "person"

    [[entity]]
    id = "board"
    name = "Harbour Board"
    type = "organisation"

    """

  private static let files: [(name: String, text: String)] = [
    (
      "a.md",
      """
      ---
      title: Harbour
      date: 2024-05-02
      ---
      Ada Quill met the Harbour Board. She said that the quay would close in June. “It costs 8.4 \
      million euros,” she added last year.

      """
    ),
    (
      "b.md",
      "# Market\n\nLast year Ada Quill sold 40 boats in May. “We are done,” said Bob Reed.\n"
    ),
    ("sub/c.md", "# Nothing\n\nNo words of anybody.\n"),
    ("entities.toml", names),
  ]

  private static func library() throws -> TemporaryLibrary {
    let library = try TemporaryLibrary([])
    try FileCalls().makeFolders("\(library.path)/sub")
    for (name, text) in files { try write(text, name, in: library) }
    return library
  }

  private static func write(_ text: String, _ name: String, in library: TemporaryLibrary) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(library.path)/\(name)"))
  }

  /// Everything that is asked of what articles say.
  private struct Answers: Hashable {
    let statements: [ArticlePath: Statements]
    let timeline: Timeline
    let told: Timeline
    let voices: Voices
    let quill: EntityStatements
    let comparison: Comparison

    init(_ librarian: Librarian) {
      var statements: [ArticlePath: Statements] = [:]
      librarian.forEachStated { statements[$0.path] = $0.statements }
      self.statements = statements
      timeline = librarian.timeline(of: .library)
      told = librarian.timeline(of: .library, date: EDTF("2020-03-01"))
      voices = librarian.voices(on: .library)
      quill = librarian.entityStatements(EntityID("quill"))
      comparison = librarian.comparison(of: .entity(EntityID("quill")))
    }
  }

  /// What a session says that finds everything anew.
  private static func fresh(_ library: TemporaryLibrary, _ name: String = #function) throws
    -> Answers
  {
    let librarian = try library.session(home: "fresh-\(UUID().uuidString)")
    librarian.importAll()
    return Answers(librarian)
  }

  @Test func `what was asked once is kept, and the next session says the same`() throws {
    let library = try Self.library()
    let librarian = try library.librarian()
    #expect(librarian.index.unstatedCount == 3)
    let first = Answers(librarian)
    #expect(librarian.index.unstatedCount == 0)
    #expect(first.statements.values.contains { !$0.quotations.isEmpty && !$0.figures.isEmpty })
    #expect(Answers(librarian) == first)
    let second = try library.librarian()
    #expect(second.index.unstatedCount == 0)
    #expect(Answers(second) == first)
    #expect(try Self.fresh(library) == first)
  }

  @Test func `one article that is asked for is kept alone`() throws {
    let librarian = try Self.library().librarian()
    let stated = librarian.stated(ArticlePath("a.md"))
    #expect(librarian.index.unstatedCount == 2)
    #expect(librarian.stated(ArticlePath("a.md"))?.statements == stated?.statements)
    #expect(librarian.stated(ArticlePath("none.md")) == nil)
  }

  @Test func `a date that is told with a question is not kept`() throws {
    let librarian = try Self.library().librarian()
    let path = ArticlePath("b.md")
    let told = librarian.stated(path, date: EDTF("2020-03-01"))
    #expect(librarian.index.unstatedCount == 3)
    #expect(told?.statements.dates.map(\.valueText).contains("2019") == true)
    let plain = librarian.stated(path)
    #expect(plain?.statements.dates.map(\.valueText).contains("unknown") == true)
    #expect(librarian.index.unstatedCount == 2)
    #expect(librarian.stated(path, date: EDTF("2020-03-01"))?.statements == told?.statements)
    #expect(librarian.stated(path)?.statements == plain?.statements)
  }

  /// What can happen to a library whose statements are kept.
  enum Change: CaseIterable {
    case edit, newFile, removal, renaming, dateTold, alias, newEntity, never, gazetteerFile

    func make(_ librarian: Librarian, _ library: TemporaryLibrary) throws {
      let path = ArticlePath("b.md")
      switch self {
      case .edit:
        try KeptStatementsTests.write(
          "# Market\n\nIn 1999 Ada Quill said: “The market is open to everyone now.”\n", "b.md",
          in: library)
        _ = librarian.updateIndex(of: ["\(library.path)/b.md"])
      case .newFile:
        try KeptStatementsTests.write("# New\n\nIn 2001 it cost 7 dollars.\n", "d.md", in: library)
        librarian.importAll()
      case .removal:
        try FileCalls().remove("\(library.path)/a.md")
        librarian.importAll()
      case .renaming:
        try FileCalls().rename("\(library.path)/a.md", to: "\(library.path)/z.md")
        librarian.importAll()
      case .dateTold:
        _ = try librarian.correct(
          path, ImportOptions(date: "2011-02-03"), at: Timestamp(milliseconds: 0))
      case .alias:
        _ = librarian.correct(
          OverlayEdit(adding: [.alias(EntityID("quill"), text: "Mr Ada")]))
      case .newEntity:
        _ = librarian.correct(
          OverlayEdit(adding: [.entity(EntityID("reed"), name: "Bob Reed", kind: .person)]))
      case .never:
        _ = librarian.correct(OverlayEdit(adding: [.never("Ada Quill")]))
      case .gazetteerFile:
        try KeptStatementsTests.write(
          KeptStatementsTests.names.replacing("\"person\"", with: "\"project\""), "entities.toml",
          in: library)
        _ = librarian.rereadNames()
      }
    }
  }

  @Test(arguments: Change.allCases)
  func `after a change the answers are those of a library that is read anew`(
    change: Change
  ) throws {
    let library = try Self.library()
    let librarian = try library.librarian()
    let before = Answers(librarian)
    try change.make(librarian, library)
    let after = Answers(librarian)
    #expect(after != before)
    #expect(try Self.fresh(library) == after)
    #expect(Answers(try library.librarian()) == after)
  }

  @Test func `names that change between two sessions change what is kept`() throws {
    let library = try Self.library()
    let before = Answers(try library.librarian())
    try Self.write(
      Self.names.replacing("\"person\"", with: "\"project\""), "entities.toml", in: library)
    let after = Answers(try library.librarian())
    #expect(after != before)
    #expect(try Self.fresh(library) == after)
  }

  @Test func `what was found in a state of an article that is over is not kept`() throws {
    let library = try Self.library()
    let (one, other) = (try library.librarian(), try library.session())
    let path = ArticlePath("b.md")
    let stored = try #require(one.index.article(at: path))
    try Self.write("# Market\n\nIn 1999 it rained.\n", "b.md", in: library)
    other.importAll()
    let stated = StatedArticle(
      path: path, article: stored.article, mentions: stored.mentions, gazetteer: one.gazetteer)
    try one.index.keep([.init(stated.statements, in: stored, deciders: 0)])
    try one.index.commit()
    #expect(one.index.unstatedCount == 3)
    #expect(one.index.article(at: path, withStatements: true)?.kept == nil)
  }
}
