import Articles
import Dispatch
import FoundationEssentials
import Reading
import Session
import Storage
import Testing

/// What changes while a library is open arrives by itself.
@Suite(.timeLimit(.minutes(2))) struct WatchingTests {
  private static func library() throws -> TemporaryLibrary {
    try TemporaryLibrary([("a.md", "# Harbour\n\nThe sea is calm.\n")])
  }

  /// Waits until the librarian knows some articles; an inbox that hears of nothing ends the test.
  private static func hears(
    _ paths: [String], _ librarian: Librarian, _ wakes: AsyncStream<Void>, _ inbox: Inbox
  ) async -> Bool {
    for await _ in wakes {
      _ = inbox.take()
      if librarian.entries.map(\.path.rawValue) == paths { return true }
    }
    return false
  }

  /// How the kernel is asked: for every folder, or for none, so that walks have to find out.
  @Test(arguments: [4096, 0])
  func `a folder that appears is followed, with what is written into it later`(
    mostFolders: Int
  ) async throws {
    let library = try Self.library()
    let librarian = try library.librarian()
    let (wakes, wake) = AsyncStream.makeStream(of: Void.self)
    let inbox = Inbox { wake.yield() }
    let watcher = LibraryWatcher(
      librarian, inbox: inbox, mostFolders: mostFolders, interval: .milliseconds(40))
    watcher.start(looksAgain: true)
    let below = "\(library.path)/below"
    try FileCalls().makeFolder(below)
    try Data("One.".utf8).write(to: URL(filePath: "\(below)/b.txt"))
    #expect(await Self.hears(["a.md", "below/b.txt"], librarian, wakes, inbox))
    try Data("Two.".utf8).write(to: URL(filePath: "\(below)/c.txt"))
    #expect(await Self.hears(["a.md", "below/b.txt", "below/c.txt"], librarian, wakes, inbox))
    try FileManager.default.removeItem(atPath: below)
    #expect(await Self.hears(["a.md"], librarian, wakes, inbox))
  }

  @Test func `what another session was faster to read is listed here, too`() async throws {
    let library = try Self.library()
    let (librarian, other) = (try library.librarian(), try library.librarian())
    let (wakes, wake) = AsyncStream.makeStream(of: Void.self)
    let inbox = Inbox { wake.yield() }
    LibraryWatcher(librarian, inbox: inbox, interval: .milliseconds(40)).start(looksAgain: true)
    for name in ["b.md", "c.md", "d.md"] {
      let file = "\(library.path)/\(name)"
      try Data("# \(name)\n\nThe tide comes in.\n".utf8).write(to: URL(filePath: file))
      _ = other.updateIndex(of: [file])
      var isListed = false
      for await _ in wakes {
        isListed = inbox.take().contains {
          guard case .libraryLoaded(let table, _) = $0 else { return false }
          return table.contains { $0.path.rawValue == name }
        }
        if isListed { break }
      }
      #expect(isListed)
    }
  }
}
