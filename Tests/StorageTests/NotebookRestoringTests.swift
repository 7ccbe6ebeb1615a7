import Annotations
import Articles
import Storage
import Testing

/// What was deleted or broken comes back.
@Suite struct NotebookRestoringTests {
  private let folder: Folder
  private let store: NotebookStore

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"), library: folder.path)
  }

  @Test func `a deleted annotation comes back into its notebook, once`() throws {
    let (bell, carts) = (try mark("The bell", 1), try mark("carts", 2, note: "loud"))
    let base = try store.change(nil, .add(bell), .add(carts)).notebook
    try store.change(base, .remove(carts.id))
    let item = try #require(store.trash().first)
    for _ in 0..<2 {
      let saved = try store.restore(item, text: story, at: noon)
      #expect(saved.notebook.annotations.map(\.id).sorted() == [bell.id, carts.id].sorted())
      #expect(saved.notebook[carts.id]?.range != nil)
    }
  }

  @Test func `it does not replace what was written since`() throws {
    let bell = try mark("The bell", 1, note: "old")
    let base = try store.change(nil, .add(bell)).notebook
    let without = try store.change(base, .remove(bell.id)).notebook
    let item = try #require(store.trash().first)
    let back = try store.change(without, .add(bell)).notebook
    try store.change(back, .replace(back.annotations[0].edited(at: noon) { $0.note = "new" }))
    _ = try store.restore(item, text: story, at: noon)
    #expect(store.storyNotebook()?.annotations.map(\.note) == ["new"])
  }

  @Test func `an article that is gone gets its note back all the same`() throws {
    let bell = try mark("The bell", 1)
    let saved = try store.change(nil, .add(bell))
    try store.change(saved.notebook, .remove(bell.id))
    try FileCalls().remove(saved.file)
    let item = try #require(store.trash().first)
    let restored = try store.restore(item, text: nil, at: noon).notebook
    #expect(restored.article.path == storyPath)
    #expect(restored.article.id == saved.notebook.article.id)
    #expect(store.storyNotebook()?.annotations.map(\.id) == [bell.id])
  }

  @Test func `emptying the trash leaves only lines that nobody can read`() throws {
    let bell = try mark("The bell", 1)
    let base = try store.change(nil, .add(bell)).notebook
    try store.change(base, .remove(bell.id))
    try AtomicFile.append(line: Array("odd".utf8), to: folder.file(".lectern/trash.jsonl"))
    #expect(try store.emptyTrash() == 1)
    #expect(store.trash() == [])
    #expect(try folder.read(".lectern/trash.jsonl") == Array("odd\n".utf8))
    #expect(try store.emptyTrash() == 0)
  }

  @Test func `case 63: a backup adds what is missing and leaves newer notes`() throws {
    let (bell, carts) = (try mark("The bell", 1, note: "old"), try mark("carts", 2))
    let first = try store.change(nil, .add(bell), .add(carts)).notebook
    let edited = first.annotations.first { $0.id == bell.id }?.edited(at: later(days: 1)) {
      $0.note = "new"
    }
    let second = try store.change(
      first, at: later(days: 1), .replace(try #require(edited)), .add(mark("spring", 3)))
    try store.change(second.notebook, at: later(days: 1), .remove(carts.id))
    let restored = try #require(
      try store.restoreBackup(of: storyPath, text: story, at: later(days: 2)))
    #expect(
      Set(restored.notebook.annotations.map(\.anchor.exact)) == ["The bell", "carts", "spring"])
    #expect(restored.notebook[bell.id]?.note == "new")
    #expect(store.storyNotebook() == restored.notebook)
  }

  @Test func `backups are listed by day, and one of a day can be chosen`() throws {
    let first = try store.change(nil, .add(mark("The bell", 1))).notebook
    let second = try store.change(first, at: later(days: 1), .add(mark("carts", 2))).notebook
    try store.change(second, at: later(days: 2), .add(mark("spring", 3)))
    let copies = store.allBackups()
    #expect(copies.map(\.day) == [later(days: 2).day, later(days: 1).day])
    #expect(copies.map(\.annotations) == [2, 1])
    #expect(copies.allSatisfy { $0.isSound && $0.path == storyPath })
    let none = try store.restoreBackup(of: storyPath, text: story, day: "1999-01-01", at: noon)
    #expect(none == nil)
  }
}
