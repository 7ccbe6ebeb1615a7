import Articles
import Entities
import FoundationEssentials
import Index
import Reading
import Statements
import Storage
import Synchronization
import Testing

@testable import Session

/// What articles say is noted after they are read.
struct StatingTests {
  private static let names = """
    [[entity]]
    id = "quill"
    name = "Ada Quill"
    type = "person"

    """

  private static func library(_ count: Int) throws -> TemporaryLibrary {
    try TemporaryLibrary(
      (0..<count).map { number in
        (
          "\(number).md",
          "# T\(number)\n\nIn \(1900 + number) Ada Quill said: “We sold \(number) boats.” Bob Reed left.\n"
        )
      } + [("entities.toml", names)])
  }

  private struct Answers: Equatable {
    let timeline: Timeline
    let voices: Voices
    let suggestions: [Suggestion]
  }

  private static func answers(_ librarian: Librarian) -> Answers {
    Answers(
      timeline: librarian.timeline(of: .library), voices: librarian.voices(on: .library),
      suggestions: librarian.suggestions())
  }

  @Test(arguments: [1, 3])
  func `a pass notes all, the next one nothing, and the answers stay the same`(
    threads: Int
  ) throws {
    let library = try Self.library(150)
    let fresh = try library.session(home: "fresh")
    fresh.importAll()
    let expected = Self.answers(fresh)
    #expect(!expected.suggestions.isEmpty)
    let librarian = try library.librarian()
    let last = Mutex<Progress?>(nil)
    let report = librarian.keepStatements(threads: threads) { told in last.withLock { $0 = told } }
    #expect(report.stated == 150)
    #expect(!report.isStopped)
    #expect(last.withLock { $0?.work } == .stating)
    #expect(librarian.index.unnotedStretches().isEmpty)
    #expect(Self.answers(librarian) == expected)
    #expect(librarian.state.withLock { $0.stated.isEmpty && $0.names.isEmpty })
    #expect(librarian.keepStatements(threads: 1).stated == 0)
    let next = try library.librarian()
    #expect(next.keepStatements(threads: 1).stated == 0)
    #expect(Self.answers(next) == expected)
  }

  @Test func `a pass that is stopped goes on where it stopped`() throws {
    let library = try Self.library(300)
    let librarian = try library.librarian()
    let stopped = librarian.keepStatements(threads: 1) { _ in _ = librarian.cancelStating() }
    #expect(stopped.isStopped)
    #expect((1..<300).contains(stopped.stated))
    #expect(librarian.index.unstatedCount == 300 - stopped.stated)
    librarian.state.withLock { $0.isStatingStopped = false }
    let rest = librarian.keepStatements(threads: 1)
    #expect(rest.stated == 300 - stopped.stated)
    #expect(librarian.index.unnotedStretches().isEmpty)
  }

  @Test func `a changed file, and a person who is none any more, are noted anew`() throws {
    let library = try Self.library(100)
    let librarian = try library.librarian()
    #expect(librarian.keepStatements(threads: 1).stated == 100)
    try Data("# New\n\nIn 2001 it rained.\n".utf8).write(to: URL(filePath: "\(library.path)/7.md"))
    _ = librarian.updateIndex(of: ["\(library.path)/7.md"])
    #expect(librarian.keepStatements(threads: 1).stated == 1)
    try Data(Self.names.replacing("\"person\"", with: "\"place\"").utf8).write(
      to: URL(filePath: "\(library.path)/entities.toml"))
    _ = librarian.rereadNames()
    #expect(librarian.keepStatements(threads: 1).stated == 99)
  }

  @Test func `killed passes leave an index that tells the truth`() throws {
    let library = try Self.library(300)
    for round in 1...5 {
      _ = try? library.runKilled(after: Double(round) * 0.12, "index", library.path)
    }
    let fresh = try library.session(home: "fresh")
    fresh.importAll()
    let librarian = try library.librarian()
    let unstated = librarian.index.unstatedCount
    #expect(Self.answers(librarian) == Self.answers(fresh))
    #expect(librarian.index.unstatedCount == 0 && unstated <= 300)
  }

  @Test func `two sessions that note one library at once agree`() async throws {
    let library = try Self.library(200)
    let sessions = [try library.librarian(), try library.librarian()]
    await withTaskGroup(of: Void.self) { group in
      for session in sessions { group.addTask { _ = session.keepStatements(threads: 1) } }
    }
    let fresh = try library.session(home: "fresh")
    fresh.importAll()
    for session in sessions {
      #expect(session.index.unnotedStretches().isEmpty)
      #expect(Self.answers(session) == Self.answers(fresh))
    }
  }
}
