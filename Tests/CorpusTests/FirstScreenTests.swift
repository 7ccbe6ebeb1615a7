import Annotations
import Articles
import Console
import Entities
import Reading
import Storage
import Synchronization
import Testing

@testable import Session

/// The first screen: a text that waits for nothing else, then its links.
struct FirstScreenTests {
  private static let anna = EntityID("anna")
  private static let names = """
    [[entity]]
    id = "anna"
    name = "Anna Berg"
    kind = "person"
    """

  private static let files = [
    (name: "a.txt", text: "One\n\nAnna Berg came.\n"), (name: "entities.toml", text: names),
  ]

  @Test func `a text that came before the names is linked once they are read`() throws {
    let library = try TemporaryLibrary(Self.files)
    let librarian = try library.session(isInteractive: true)
    librarian.namesAreRead.wait()
    // As if the names had not been read: many of them take longer than a first screen may.
    let linked = librarian.state.withLock { state in
      defer {
        state.finder = MentionFinder(.empty)
        state.hasNames = false
      }
      return state.finder
    }
    let path = ArticlePath("a.txt")
    #expect(librarian.open(path)?.mentions.isEmpty == true)
    librarian.state.withLock { $0.finder = linked }
    librarian.readNames()
    #expect(librarian.open(path)?.mentions.map(\.entity) == [Self.anna])
  }

  @Test func `names that are owed come once`() throws {
    let library = try TemporaryLibrary(Self.files)
    let librarian = try library.session(isInteractive: true)
    librarian.namesAreRead.wait()
    #expect(librarian.owedNames().isEmpty)
    librarian.state.withLock { $0.owesNames = true }
    let owed = librarian.owedNames().compactMap { message -> Gazetteer? in
      if case .gazetteerLoaded(let gazetteer) = message { return gazetteer }
      return nil
    }
    #expect(owed.map { $0[Self.anna]?.name } == ["Anna Berg"])
    #expect(librarian.owedNames().isEmpty)
  }

  @Test func `a problem of names that are owed is told`() throws {
    let files = [(name: "a.txt", text: "One.\n"), (name: "entities.toml", text: "[[entity\n")]
    let librarian = try TemporaryLibrary(files).session(isInteractive: true)
    librarian.state.withLock { $0.owesNames = true }
    let told = librarian.owedNames().compactMap { message -> String? in
      if case .notice(let notice) = message { return notice.text }
      return nil
    }
    #expect(told.count == 1 && told[0].contains("entities.toml"))
  }

  @Test(arguments: [false, true])
  func `the first article is on the first screen, with its links`(_ isInteractive: Bool) throws {
    let library = try TemporaryLibrary(Self.files)
    let librarian = try library.session(isInteractive: isInteractive)
    librarian.namesAreRead.wait()
    var wishes = Startup.Wishes()
    wishes.record = SessionRecord()
    wishes.record?.open = ArticlePath("a.txt")
    let inbox = Inbox()
    let engine = Startup(librarian, Performer(librarian, inbox: inbox), wishes: wishes)
      .engine(size: Size(rows: 24, columns: 80), seed: 1, at: .init(milliseconds: 0))
    #expect(engine.model.view.article?.path == ArticlePath("a.txt"))
    #expect(engine.model.page?.open.mentions.map(\.entity) == [Self.anna])
    #expect(engine.model.gazetteer[Self.anna] != nil)
    #expect(Array(inbox.take()).isEmpty)
  }

  @Test func `an import waits for the names`() throws {
    let library = try TemporaryLibrary(Self.files)
    let librarian = try library.session(isInteractive: true)
    librarian.importAll()
    #expect(librarian.counts[Self.anna]?.mentions == 1)
  }
}
