import Articles
import Entities
import Glibc
import Storage
import Testing

/// What was taught about names, on the disk.
@Suite struct OverlayStoreTests {
  private let folder: Folder
  private let file = "store/entities.json"

  init() throws { folder = try Folder() }

  private func store(_ calls: FileCalls = FileCalls()) -> OverlayStore {
    OverlayStore(folder: folder.file("store"), patience: 40, calls: calls)
  }

  private func add(_ record: OverlayRecord) -> OverlayEdit { OverlayEdit(adding: [record]) }

  @Test func `what is kept is there for the next session, and goes when it is undone`() throws {
    #expect(store().load().overlay.isEmpty)
    let done = try store().apply(add(.never("Current Interview")))
    #expect(done.overlay.records == [.never("Current Interview")])
    #expect(store().load().overlay == done.overlay)
    _ = try store().apply(done.inverse)
    #expect(store().load().overlay.isEmpty)
  }

  @Test func `two sessions add to each other's`() throws {
    let (one, two) = (store(), store())
    _ = one.load()
    _ = two.load()
    _ = try one.apply(add(.never("A")))
    let done = try two.apply(add(.never("B")))
    #expect(done.overlay.records == [.never("A"), .never("B")])
  }

  @Test func `a change that changes nothing does not touch the file`() throws {
    _ = try store().apply(add(.never("A")))
    let before = try FileCalls().info(folder.file(file))
    #expect(try store().apply(add(.never("A"))).inverse.isEmpty)
    #expect(try FileCalls().info(folder.file(file)).inode == before.inode)
  }

  @Test(arguments: ["", "{\"version\": 1, \"never\": [{", "[]", "{\"version\": 1, \"never\": 3}"])
  func `a broken file is told, not changed and not taken for empty`(text: String) throws {
    try folder.write(text, to: file)
    #expect(store().load().problems.count == 1)
    #expect(throws: OverlayFileProblem.self) { try store().apply(add(.never("A"))) }
    #expect(try folder.read(file) == Array(text.utf8))
    let message = try #require(store().load().problems.first?.message)
    #expect(message.hasPrefix(folder.file(file)))
  }

  @Test func `a newer file is read and not changed`() throws {
    let text = #"{"version": 2, "never": [{"text": "A"}]}"#
    try folder.write(text, to: file)
    #expect(store().load().overlay.records == [.never("A")])
    #expect(throws: OverlayFileProblem.newer(folder.file(file))) {
      try store().apply(add(.never("B")))
    }
    #expect(try folder.read(file) == Array(text.utf8))
  }

  @Test func `a copy that a synchroniser put aside counts as well`() throws {
    _ = try store().apply(add(.never("A")))
    let copy = "store/entities.sync-conflict-20261125-101010-ABCDEFG.json"
    try folder.write(#"{"version": 1, "never": [{"text": "B"}]}"#, to: copy)
    let loaded = store().load()
    #expect(loaded.overlay.records == [.never("A"), .never("B")])
    #expect(loaded.problems == [.conflictCopy(folder.file(copy))])
  }

  @Test(arguments: [ENOSPC, EIO, EACCES])
  func `no acknowledged change is lost, whichever call fails`(number: Int32) throws {
    var step = 0
    while true {
      step += 1
      let path = folder.file("s\(number)-\(step)")
      _ = try OverlayStore(folder: path).apply(add(.never("A")))
      let failing = FailingCalls(failing: step, with: number)
      let store = OverlayStore(folder: path, patience: 0, calls: failing.calls)
      let result = Result { try store.apply(add(.never("B"))) }
      let present = OverlayStore(folder: path).load()
      #expect(present.problems == [], "step \(step)")
      #expect(present.overlay.records.contains(.never("A")), "step \(step)")
      if case .success = result {
        #expect(present.overlay.records.contains(.never("B")), "step \(step)")
      }
      guard failing.hasFailed else { break }
    }
    #expect(step > 8, "the save makes many calls")
  }
}
