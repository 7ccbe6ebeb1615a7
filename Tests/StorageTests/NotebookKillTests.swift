import Annotations
import FoundationEssentials
import Glibc
import Storage
import Synchronization
import Testing

/// The process is killed before each call of the file system in turn, as `kill -9` would.
@Suite struct NotebookKillTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `case 48: after a kill at any call the notebook is whole`() async throws {
    let bell = try mark("The bell", 1)
    let carts = try mark("carts", 2)
    var step = 0
    var isFinished = false
    while !isFinished {
      step += 1
      let path = folder.file("store-\(step)")
      let store = NotebookStore(folder: path)
      _ = try store.change(nil, .add(bell))
      let result = await #expect(processExitsWith: .failure) {
        [path = path as String, step = step as Int] in
        let count = Mutex(0)
        let calls = FileCalls { _, _ in
          count.withLock { count in
            count += 1
            if count == step { kill(getpid(), SIGKILL) }
          }
          return nil
        }
        let dying = NotebookStore(folder: path, calls: calls)
        let base = try #require(dying.storyNotebook())
        _ = try dying.change(
          base, at: later(days: 1), .add(mark("carts", 2)), .remove(base.annotations[0].id))
        exit(9)
      }
      isFinished = result?.exitStatus == .exitCode(9)
      let present = try #require(store.storyNotebook(), "killed at call \(step)")
      let ids = present.annotations.map(\.id)
      let isThere = ids.contains(bell.id) || store.trash().map(\.annotation.id).contains(bell.id)
      #expect(isThere, "killed at call \(step)")
      #expect(!isFinished || ids == [carts.id])
      // Nothing the dead process left keeps the next one from saving.
      let next = try store.change(present, .add(mark("spring", 3))).notebook
      #expect(next.annotations.count == ids.count + 1, "killed at call \(step)")
    }
    #expect(step > 40)
  }
}
