import Annotations
import Articles
import Formats
import FoundationEssentials
import Reading
import Storage
import Synchronization
import Testing

@testable import Session

/// When the file of an article is read, and when not.
@Suite struct RefreshingTests {
  private let folder: ReadFolder

  init() throws {
    folder = try ReadFolder()
    try folder.write("# One\n\nThe mill stood still.\n", "a.md")
  }

  private let path = ArticlePath("a.md")

  @Test func `a file that looks as it did is read once`() throws {
    let librarian = try folder.librarian()
    let first = try #require(librarian.open(path))
    let second = try #require(librarian.open(path))
    #expect(folder.readings == 1)
    #expect(second.textHash == first.textHash)
    #expect(second.file == first.file)
  }

  @Test(arguments: ["# Two\n\nIt ran.\n", "# One\n\nThe mill ran again!!\n"])
  func `a file that changed is read again, whatever its length`(text: String) throws {
    let librarian = try folder.librarian()
    _ = librarian.open(path)
    try folder.write(text, "a.md")
    let open = try #require(librarian.open(path))
    #expect(folder.readings == 2)
    #expect(text.contains(open.article.metadata.title))
    #expect(open.text.utf8.count > 0)
    _ = librarian.open(path)
    #expect(folder.readings == 2)
  }

  @Test func `what another session says of a file is heeded`() throws {
    let librarian = try folder.librarian()
    let before = try #require(librarian.open(path))
    var options = before.options
    options.date = "1912-04-14"
    _ = try folder.librarian().correct(path, options, at: .init(milliseconds: 1))
    #expect(librarian.open(path)?.article.metadata.date == "1912-04-14")
  }

  @Test func `a file that is gone is told of unless it was read before`() throws {
    let librarian = try folder.librarian()
    _ = librarian.open(path)
    try folder.remove("a.md")
    #expect(librarian.open(path) != nil)
    #expect(try folder.librarian().open(path) == nil)
  }

  @Test func `the index gives what its file says, as reading the file does`() throws {
    let samples = try folder.copyCorpus()
    #expect(samples.count > 3)
    let first = try folder.librarian()
    first.importAll()
    let librarian = try folder.librarian()
    _ = librarian.entries
    folder.forget()
    let fresh = try folder.librarian()
    for path in samples {
      let kept = try #require(librarian.open(path))
      #expect(folder.readings == 0, "\(path)")
      let read = try #require(fresh.open(path))
      folder.forget()
      #expect(kept.article == read.article, "\(path)")
      #expect(kept.mentions == read.mentions, "\(path)")
      #expect(kept.unlinkedNames == read.unlinkedNames, "\(path)")
      #expect(kept.textHash == read.textHash, "\(path)")
      #expect(kept.options == read.options, "\(path)")
      #expect(kept.file == read.file, "\(path)")
    }
  }
}

/// A library whose readings are counted.
private final class ReadFolder: Sendable {
  private let home: String
  private let count = Mutex(0)

  init() throws {
    let temporary = try FileCalls().realPath(FileManager.default.temporaryDirectory.path)
    home = "\(temporary)/lectern-refresh-\(UUID().uuidString)"
    try FileCalls().makeFolders("\(home)/library")
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// How often files of the library were opened.
  var readings: Int { count.withLock { $0 } }

  func forget() { count.withLock { $0 = 0 } }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(home)/library/\(name)"))
  }

  func remove(_ name: String) throws { try FileCalls().remove("\(home)/library/\(name)") }

  /// Copies the articles of the corpus into the library, and names them.
  func copyCorpus() throws -> [ArticlePath] {
    let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpus").path
    var paths: [ArticlePath] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: corpus)
    where !name.hasPrefix(".") {
      let to = "\(home)/library/\(name)"
      try FileManager.default.copyItem(atPath: "\(corpus)/\(name)", toPath: to)
      if try FileCalls().info(to).kind == .file, !name.hasSuffix(".toml") {
        paths.append(ArticlePath(name))
      }
    }
    return paths.sorted()
  }

  /// A session of the library; a change of a file tells itself apart at once.
  func librarian() throws -> Librarian {
    let library = "\(home)/library/"
    let calls = FileCalls { [self] operation, path in
      if operation == .open, path.hasPrefix(library), !path.contains("/.lectern"),
        !path.hasSuffix(".toml")
      {
        count.withLock { $0 += 1 }
      }
      return nil
    }
    return Librarian(
      try LibraryLocation([String(library.dropLast())]),
      places: Places(environment: ["HOME": home]), seed: 1, calls: calls)
  }
}
