import Annotations
import Storage
import Testing

/// Looks at a store that tell what another session changed.
@Suite struct StoreGlanceTests {
  private let folder: Folder
  private let store: NotebookStore

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"))
  }

  private func look(_ earlier: StoreGlance = StoreGlance(), _ watched: String...) -> StoreGlance {
    store.glance(after: earlier, watching: watched, files: [folder.file("names")])
  }

  @Test func `a store that does not exist yet is no change until it is there`() throws {
    let nothing = look()
    #expect(look(nothing).notebooks(changedSince: nothing) == [])
    let saved = try store.change(nil, .add(mark("The bell", 1)))
    #expect(look(nothing).notebooks(changedSince: nothing) == [saved.file])
  }

  @Test func `a save is seen, and seen once`() throws {
    let first = try store.change(nil, .add(mark("The bell", 1)))
    var before = look()
    for _ in 0..<4 { before = look(before) }
    try store.change(first.notebook, .add(mark("carts", 2)))
    let after = look(before)
    #expect(after.notebooks(changedSince: before) == [first.file])
    #expect(look(after).notebooks(changedSince: after) == [])
    #expect(store.summary(ofNotebook: first.file)?.annotations == 2)
    #expect(store.summary(ofNotebook: first.file)?.path == storyPath)
  }

  @Test func `case 61: a file that is replaced or written in place is seen`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1)))
    var before = look()
    for _ in 0..<4 { before = look(before, saved.file) }
    let name = ".lectern/annotations/\(FileCalls.name(of: saved.file))"
    try folder.write(NotebookCodec.bytes(of: saved.notebook) + [0x0A], to: name)
    #expect(look(before, saved.file).notebooks(changedSince: before) == [saved.file])
  }

  @Test func `other files are seen when they come, change and go`() throws {
    let names = folder.file("names")
    let nothing = look()
    try folder.write("a", to: "names")
    let first = look(nothing)
    #expect(first.files(changedSince: nothing) == [names])
    try folder.write("longer", to: "names")
    let second = look(first)
    #expect(second.files(changedSince: first) == [names])
    try FileCalls().remove(names)
    #expect(look(second).files(changedSince: second) == [names])
  }
}
