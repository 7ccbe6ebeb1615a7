import Annotations
import Articles
import Storage
import Testing

@Suite struct NotebookBackupTests {
  private let folder: Folder
  private let store: NotebookStore

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"))
  }

  @Test func `the first change of a day keeps the notebook as it was`() throws {
    let first = try store.change(nil, .add(mark("The bell", 1)))
    #expect(folder.names(".lectern/backups") == [])
    let old = try FileCalls().readAll(first.file)
    let second = try store.change(first.notebook, .add(mark("carts", 2)))
    try store.change(second.notebook, .add(mark("spring", 3)))
    #expect(folder.names(".lectern/backups") == [noon.day])
    let name = FileCalls.name(of: first.file)
    #expect(try folder.read(".lectern/backups/\(noon.day)/\(name)") == old)
  }

  @Test func `thirty copies are kept, the newest`() throws {
    var base = try store.change(nil, .add(mark("The bell", 1))).notebook
    for day in 1...34 {
      let edited = base.annotations[0].edited(at: later(days: day)) { $0.note = "day \(day)" }
      base = try store.change(base, at: later(days: day), .replace(edited)).notebook
    }
    let days = folder.names(".lectern/backups")
    #expect(days.count == 30)
    #expect(days.first == later(days: 5).day && days.last == later(days: 34).day)
  }

  @Test func `a file that lost annotations is no backup, unless the reader deleted them`() throws {
    let marks = try (1...20).map { try mark("The bell", UInt64($0)) }
    let full = try store.change(nil, .all(marks.map { .add($0) })).notebook
    let saved = try store.change(full, .add(mark("carts", 50)))
    // Another tool drops half of the notes.
    let half = book(Array(marks.prefix(9)))
    try AtomicFile.write(NotebookCodec.bytes(of: half), to: saved.file)
    let loaded = try #require(store.storyNotebook())
    let shrunk = try store.change(loaded, at: later(days: 1), .add(mark("spring", 60)))
    #expect(shrunk.backupProblem == .shrunk(from: 20, to: 9))
    #expect(shrunk.notebook.annotations.count == 10)
    #expect(folder.names(".lectern/backups") == [noon.day])
  }

  @Test func `deleting notes is no loss`() throws {
    let marks = try (1...20).map { try mark("The bell", UInt64($0)) }
    let full = try store.change(nil, .all(marks.map { .add($0) })).notebook
    let more = try store.change(full, .add(mark("carts", 50))).notebook
    let few = try store.change(
      more, at: later(days: 1), .all(marks.dropFirst(3).map { .remove($0.id) }))
    let next = try store.change(few.notebook, at: later(days: 2), .add(mark("spring", 60)))
    #expect(next.backupProblem == nil)
    #expect(folder.names(".lectern/backups").count == 3)
  }

  @Test func `the newest sound backup is offered and restored with the waiting notes`() throws {
    let first = try store.change(nil, .add(mark("The bell", 1)))
    let second = try store.change(first.notebook, .add(mark("carts", 2)))
    try store.change(second.notebook, at: later(days: 1), .add(mark("spring", 3)))
    let name = FileCalls.name(of: first.file)
    try folder.write("{", to: ".lectern/backups/\(later(days: 2).day)/\(name)")
    try AtomicFile.write([9, 9], to: first.file)
    try store.change(nil, .add(mark("dusk", 4)))

    guard case .unreadable(let unreadable) = store.loadStory() else {
      Issue.record("taken for readable")
      return
    }
    #expect(unreadable.backup?.contains("/\(later(days: 1).day)/") ?? false)
    let restored = try #require(
      try store.restoreBackup(of: storyPath, text: story, at: later(days: 3)))
    #expect(
      Set(restored.notebook.annotations.map(\.anchor.exact)) == ["The bell", "carts", "dusk"])
    #expect(store.storyNotebook() == restored.notebook)
    let again = try store.restoreBackup(of: storyPath, text: story, at: later(days: 3))
    #expect(again?.notebook == restored.notebook)
    let copies = folder.names(".lectern/annotations").filter { $0.contains(".corrupt-") }
    #expect(copies.count == 1)
  }
}
