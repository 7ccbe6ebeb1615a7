import FoundationEssentials
import Glibc
import Storage
import Testing

@Suite struct FolderWatchTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "lectern-watch-\(UUID().uuidString)").path

  private func watch() throws -> FolderWatch {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let watch = try #require(FolderWatch())
    #expect(watch.listen(to: folder))
    return watch
  }

  @Test func `files that are written, renamed and removed are told by their paths`() throws {
    let watch = try watch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(watch.changes().isEmpty)
    try Data("a".utf8).write(to: URL(filePath: "\(folder)/a.md"))
    #expect(watch.changes().files == ["\(folder)/a.md"])
    try FileCalls().rename("\(folder)/a.md", to: "\(folder)/b.md")
    #expect(watch.changes().files == ["\(folder)/a.md", "\(folder)/b.md"])
    try FileCalls().remove("\(folder)/b.md")
    let last = watch.changes()
    #expect(last.files == ["\(folder)/b.md"])
    #expect(!last.needsWalk)
  }

  @Test func `a folder that comes asks for a walk`() throws {
    let watch = try watch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileCalls().makeFolder("\(folder)/below")
    #expect(watch.changes().needsWalk)
  }

  @Test func `a folder that is made anew is listened to again`() throws {
    let watch = try watch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let below = "\(folder)/below"
    try FileCalls().makeFolder(below)
    #expect(watch.listen(to: below))
    #expect(watch.listen(to: below))
    #expect(watch.count == 2)
    try FileManager.default.removeItem(atPath: below)
    #expect(watch.changes().needsWalk)
    #expect(watch.count == 1)
    try FileCalls().makeFolder(below)
    #expect(watch.listen(to: below))
    #expect(watch.changes().needsWalk)
    try Data("a".utf8).write(to: URL(filePath: "\(below)/a.md"))
    #expect(watch.changes().files == ["\(below)/a.md"])
  }

  @Test func `what is no folder cannot be listened to`() throws {
    let watch = try watch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(!watch.listen(to: "\(folder)/missing"))
  }
}
