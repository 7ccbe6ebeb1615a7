import FoundationEssentials
import Reading
import Storage
import Synchronization
import Testing

@testable import Session

struct PlaceKeeperTests {
  private static func record(_ name: String) -> SessionRecord {
    var record = SessionRecord()
    record.theme = name
    return record
  }

  /// A keeper in a folder of one test's own, and what it wrote.
  private struct Bench {
    let folder: String
    let sessions: SessionFile
    let library: LibraryLocation

    init() throws {
      folder = FileManager.default.temporaryDirectory.path + "/lectern-\(UUID().uuidString)"
      try FileCalls().makeFolders("\(folder)/library")
      sessions = SessionFile(Places(environment: ["HOME": folder]))
      library = try LibraryLocation(["\(folder)/library"])
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
  }

  @Test func `whoever waits for the end finds the last record on the disk`() throws {
    let bench = try Bench()
    defer { bench.remove() }
    let keeper = PlaceKeeper(bench.sessions, bench.library)
    for number in 0..<50 {
      keeper.keep(Self.record("theme \(number)")) { error in
        Issue.record("not kept: \(error)")
      }
    }
    keeper.finish()
    #expect(bench.sessions.load(bench.library).theme == "theme 49")
  }

  @Test func `what cannot be written is told, and the next is tried`() throws {
    let bench = try Bench()
    defer { bench.remove() }
    // A file where the folder of the places should be.
    try FileCalls().makeFolders("\(bench.folder)/.local")
    let state = URL(filePath: "\(bench.folder)/.local/state")
    try Data().write(to: state)
    let keeper = PlaceKeeper(bench.sessions, bench.library)
    let failures = Mutex(0)
    keeper.keep(Self.record("first")) { _ in failures.withLock { $0 += 1 } }
    keeper.finish()
    #expect(failures.withLock { $0 } == 1)
    try FileManager.default.removeItem(at: state)
    keeper.keep(Self.record("second")) { _ in failures.withLock { $0 += 1 } }
    keeper.finish()
    #expect(failures.withLock { $0 } == 1)
    #expect(bench.sessions.load(bench.library).theme == "second")
  }
}
