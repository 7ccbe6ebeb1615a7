import Articles
import FoundationEssentials
import Storage
import Testing

@Suite struct LibraryScannerTests {
  private let folder: String

  init() throws {
    let temporary = try FileCalls().realPath(FileManager.default.temporaryDirectory.path)
    folder = "\(temporary)/lectern-scan-\(UUID().uuidString)"
    try FileCalls().makeFolders("\(folder)/b/node_modules")
  }

  private func write(_ names: String...) throws {
    for name in names { try Data("text".utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
  }

  private func found() throws -> [LibraryScanner.Source] {
    LibraryScanner(try LibraryLocation([folder])).sources().sorted { $0.path < $1.path }
  }

  @Test func `articles are told by their names, with their looks`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(
      "a.md", "A.TXT", "b/c.markdown", ".hidden.md", "README.md", "Licence.txt", "entities.toml",
      "noending", "b/node_modules/d.md", "x.y.txt", ".md")
    let sources = try found()
    #expect(sources.map(\.path.rawValue) == ["A.TXT", "a.md", "b/c.markdown", "x.y.txt"])
    #expect(sources.allSatisfy { $0.look?.size == 4 && $0.problem == nil })
  }

  @Test func `links are followed, those that lead nowhere or back are told or left`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("a.md")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: "\(folder)/b/l.md", withDestinationPath: "../a.md")
    try manager.createSymbolicLink(atPath: "\(folder)/b/gone.md", withDestinationPath: "nothing")
    try manager.createSymbolicLink(atPath: "\(folder)/b/loop", withDestinationPath: folder)
    let sources = try found()
    #expect(sources.map(\.path.rawValue) == ["a.md", "b/gone.md", "b/l.md"])
    #expect(sources.map { $0.problem == nil } == [true, false, true])
  }

  @Test func `one file is found as the walk finds it`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("a.md", "README.md")
    let scanner = LibraryScanner(try LibraryLocation([folder]))
    #expect(scanner.source(at: "\(folder)/a.md") == (try found().first))
    #expect(scanner.source(at: "\(folder)/README.md") == nil)
    #expect(scanner.source(at: "\(folder)/missing.md") == nil)
  }
}
