import Annotations
import Articles
import Glibc
import Storage
import Testing

/// Every call of the file system fails once, in turn.
@Suite struct NotebookFaultTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func store(_ name: String, _ calls: FileCalls = FileCalls()) -> NotebookStore {
    NotebookStore(folder: folder.file(name), calls: calls)
  }

  /// Runs a save with the nth call failing, until one passes untouched.
  private func everyCall(
    with number: Int32, before: [NotebookEdit], save: (NotebookStore, Notebook) throws -> Void,
    check: (NotebookStore, _ isSaved: Bool, _ step: Int) throws -> Void
  ) throws {
    var step = 0
    while true {
      step += 1
      let name = "store-\(number)-\(step)"
      var first = book([])
      first.apply(.all(before))
      let base = try store(name).save(first, base: nil, text: story, at: noon).notebook
      let failing = FailingCalls(failing: step, with: number)
      let result = Result { try save(store(name, failing.calls), base) }
      let isSaved = if case .success = result { true } else { false }
      try check(store(name), isSaved, step)
      guard failing.hasFailed else {
        #expect(isSaved)
        break
      }
    }
    #expect(step > 30, "the save makes many calls")
  }

  @Test(arguments: [ENOSPC, EIO, EACCES])
  func `case 46 and 47: no acknowledged change is lost, whichever call fails`(number: Int32) throws
  {
    let bell = try mark("The bell", 1)
    let carts = try mark("carts", 2, note: "loud")
    try everyCall(with: number, before: [.add(bell)]) { store, base in
      try store.change(base, at: later(days: 1), .add(carts))
    } check: { store, isSaved, step in
      let present = try #require(store.storyNotebook(), "step \(step): the notebook is readable")
      let ids = present.annotations.map(\.id)
      #expect(ids.contains(bell.id), "step \(step)")
      #expect(!isSaved || ids.contains(carts.id), "step \(step)")
      // The change is still in memory: saved again, it is there, once.
      let again = try store.change(present, .add(carts)).notebook
      #expect(Set(again.annotations.map(\.id)) == [bell.id, carts.id], "step \(step)")
      #expect(folder.names("store-\(number)-\(step)/annotations").count == 1, "step \(step)")
    }
  }

  @Test func `a deletion that fails half-way deletes nothing that is not in the trash`() throws {
    let bell = try mark("The bell", 1)
    let carts = try mark("carts", 2)
    try everyCall(with: ENOSPC, before: [.add(bell), .add(carts)]) { store, base in
      try store.change(base, at: later(days: 1), .remove(bell.id))
    } check: { store, isSaved, step in
      let present = try #require(store.storyNotebook(), "step \(step)")
      let isThere = present.annotations.map(\.id).contains(bell.id)
      #expect(isThere || store.trash().map(\.annotation.id).contains(bell.id), "step \(step)")
      #expect(!(isSaved && isThere), "step \(step)")
      #expect(present.annotations.map(\.id).contains(carts.id), "step \(step)")
    }
  }

  @Test func `a first save that fails leaves nothing unreadable`() throws {
    let bell = try mark("The bell", 1)
    var step = 0
    while true {
      step += 1
      let failing = FailingCalls(failing: step, with: EIO)
      let name = "new-\(step)"
      let saved = try? store(name, failing.calls).change(nil, .add(bell))
      let present = store(name).storyNotebook()
      #expect(saved == nil || present?.annotations.count == 1, "step \(step)")
      #expect(store(name).loadAll().problems.isEmpty, "step \(step)")
      let again = try store(name).change(present, .add(bell)).notebook
      #expect(again.annotations.count == 1, "step \(step)")
      guard failing.hasFailed else { break }
    }
    #expect(step > 20)
  }

  @Test func `case 62: a backup that cannot be made never keeps a note from being saved`() throws {
    let base = try store("s").change(nil, .add(mark("The bell", 1))).notebook
    try folder.write("in the way", to: "s/backups")
    let saved = try store("s").change(base, .add(mark("carts", 2)))
    #expect(saved.notebook.annotations.count == 2)
    guard case .storage = saved.backupProblem else {
      Issue.record("\(String(describing: saved.backupProblem))")
      return
    }
  }

  @Test func `a store where a file stands in the way says so and saves nothing`() throws {
    try folder.write("x", to: "plain")
    let error = #expect(throws: StorageError.self) {
      try store("plain/store").change(nil, .add(mark("The bell", 1)))
    }
    #expect(error?.notSavedMessage.contains("NOT saved") ?? false)
  }

  @Test func `case 55: while another session holds the lock, reading goes on and saving waits`()
    throws
  {
    let saved = try store("s").change(nil, .add(mark("The bell", 1))).notebook
    let holder = try FileCalls().open(folder.file("s/.lock"), .locking)
    #expect(try holder.tryLock())
    #expect(store("s").storyNotebook() == saved)
    #expect(throws: StorageError.busy(lock: folder.file("s/.lock"))) {
      let impatient = NotebookStore(folder: folder.file("s"), patience: 0)
      try impatient.change(saved, .add(mark("carts", 2)))
    }
    var open = holder
    try open.close()
    #expect(try store("s").change(saved, .add(mark("carts", 2))).notebook.annotations.count == 2)
  }
}
