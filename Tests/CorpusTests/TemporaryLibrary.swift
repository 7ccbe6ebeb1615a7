import FoundationEssentials
import Session
import Storage

/// A library of one test, in a temporary folder that is removed with it.
final class TemporaryLibrary: Sendable {
  /// The folder of the articles.
  let path: String
  private let home: String

  /// Writes files, by name, into a new library.
  init(_ files: [(name: String, text: String)]) throws {
    // Real, as the librarian names files: the temporary folder may be a symbolic link.
    let temporary = try FileCalls().realPath(FileManager.default.temporaryDirectory.path)
    home = "\(temporary)/lectern-test-\(UUID().uuidString)"
    path = "\(home)/library"
    try FileCalls().makeFolders(path)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// A session of the library that has read nothing yet; another home has another index.
  func session(
    home other: String = "", calls: FileCalls = FileCalls(), isInteractive: Bool = false
  ) throws -> Librarian {
    let home = other.isEmpty ? home : "\(home)/\(other)"
    try FileCalls().makeFolders(home)
    return Librarian(
      try LibraryLocation([path]), places: Places(environment: ["HOME": home]), seed: 1,
      calls: calls, isInteractive: isInteractive)
  }

  /// The library, read and linked.
  func librarian() throws -> Librarian {
    let librarian = try session()
    librarian.importAll()
    return librarian
  }

  /// Runs the program and kills it after some seconds, unless it ended before.
  func runKilled(after seconds: Double, _ arguments: String...) throws -> Program.Ending {
    try Program.run(arguments, home: home, killedAfter: seconds)
  }

  /// Runs the program that was built with the tests, with its own home folder.
  func run(_ arguments: String...) throws -> Program.Ending {
    try Program.run(arguments, home: home)
  }
}
