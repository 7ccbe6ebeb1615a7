import Annotations
import Entities
import Storage
import Testing

/// Copies that a file synchroniser put aside.
@Suite struct ConflictCopyTests {
  private let folder: Folder
  private let store: NotebookStore
  private let suffix = ".sync-conflict-20261125-101010-ABCDEFG.json"

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"), library: folder.path)
  }

  private func putAside(_ notebook: Notebook, of saved: SavedNotebook) throws -> String {
    let copy = String(saved.file.dropLast(5)) + suffix
    try AtomicFile.write(NotebookCodec.bytes(of: notebook), to: copy)
    return copy
  }

  @Test func `case 16: a copy is joined with its file and kept among the backups`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1, note: "here")))
    var other = saved.notebook
    other.apply(.add(try mark("carts", 2, note: "there")))
    let copy = try putAside(other, of: saved)
    let done = try store.mergeConflictCopies(at: noon)
    #expect(done == [ConflictCopy(file: copy, outcome: .merged(notices: []))])
    #expect(store.storyNotebook()?.annotations.map(\.note) == ["here", "there"])
    #expect(store.loadAll().problems == [])
    #expect(folder.names(".lectern/backups/\(noon.day)").contains { $0.hasSuffix(suffix) })
    #expect(try store.mergeConflictCopies(at: noon) == [])
  }

  @Test(arguments: [
    ("a.sync-conflict-20261125-101010-ABCDEFG.json", "a.json"),
    ("b-1a2b3c4d (laptop's conflicted copy 2026-11-25).json", "b-1a2b3c4d.json"),
    ("c (conflicted copy 2026-11-25 101010).json", "c.json"),
    ("d (draft).json", "d (draft).json"), ("(conflicted copy).json", "(conflicted copy).json"),
    ("e.json", "e.json"), ("f (conflicted copy)", "f (conflicted copy)"),
  ])
  func `case 16: copies are known by the names that synchronisers give`(
    name: String, original: String
  ) throws {
    let saved = try store.change(nil, .add(mark("The bell", 1, note: "here")))
    let notebooks = FileCalls.folder(of: saved.file)
    try AtomicFile.write([], to: FileCalls.join(notebooks, name))
    let glance = store.glance(watching: [], files: [])
    let isCopy = name != original
    #expect(glance.copies.map(FileCalls.name(of:)) == (isCopy ? [name] : []))
    #expect(glance.copies(addedSince: StoreGlance()) == (isCopy ? 1 : 0))
    #expect(glance.copies(addedSince: glance) == 0)
    #expect(
      glance.notebooks.keys.contains { FileCalls.name(of: $0) == name }
        == (!isCopy && name.hasSuffix(".json")))
  }

  @Test func `a copy of another synchroniser is joined as well`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1, note: "here")))
    var other = saved.notebook
    other.apply(.add(try mark("carts", 2, note: "there")))
    let copy = String(saved.file.dropLast(5)) + " (laptop's conflicted copy 2026-11-25).json"
    try AtomicFile.write(NotebookCodec.bytes(of: other), to: copy)
    _ = try store.mergeConflictCopies(at: noon)
    #expect(store.storyNotebook()?.annotations.map(\.note) == ["here", "there"])
  }

  @Test func `what was deleted here and not touched there stays deleted`() throws {
    let (bell, carts) = (try mark("The bell", 1), try mark("carts", 2))
    let saved = try store.change(nil, .add(bell), .add(carts))
    let copy = saved.notebook
    try store.change(saved.notebook, .remove(carts.id))
    _ = try putAside(copy, of: saved)
    _ = try store.mergeConflictCopies(at: noon)
    #expect(store.storyNotebook()?.annotations.map(\.id) == [bell.id])
  }

  @Test func `what was deleted here and edited there comes back with the edit`() throws {
    let carts = try mark("carts", 2)
    let saved = try store.change(nil, .add(mark("The bell", 1)), .add(carts))
    var copy = saved.notebook
    let before = try #require(copy[carts.id])
    copy.apply(.replace(before.edited(at: later(days: 1)) { $0.note = "edited" }))
    try store.change(saved.notebook, .remove(carts.id))
    _ = try putAside(copy, of: saved)
    _ = try store.mergeConflictCopies(at: noon)
    #expect(store.storyNotebook()?[carts.id]?.note == "edited")
  }

  @Test func `a copy that cannot be read is left and told`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1)))
    let copy = String(saved.file.dropLast(5)) + suffix
    try AtomicFile.write([1, 2, 3], to: copy)
    let done = try store.mergeConflictCopies(at: noon)
    guard case .left = done.first?.outcome else {
      Issue.record("\(done)")
      return
    }
    #expect(try FileCalls().readAll(copy) == [1, 2, 3])
  }

  @Test func `copies of names and of the trash are joined as well`() throws {
    let overlays = OverlayStore(folder: folder.file(".lectern"))
    _ = try overlays.apply(OverlayEdit(adding: [.never("A")]))
    try folder.write(
      #"{"version": 1, "never": [{"text": "B"}]}"#, to: ".lectern/entities\(suffix)")
    try folder.write("one\n", to: ".lectern/trash.jsonl")
    try folder.write("one\ntwo\n", to: ".lectern/trash.sync-conflict-20261125-1-A.jsonl")
    #expect(try store.mergeConflictCopies(at: noon).count == 2)
    #expect(overlays.load().overlay.records == [.never("A"), .never("B")])
    #expect(overlays.load().problems == [])
    #expect(try folder.read(".lectern/trash.jsonl") == Array("one\ntwo\n".utf8))
  }
}
