import Annotations
import Articles
import OrderedJSON
import Storage
import Testing

@Suite struct NotebookBadFileTests {
  private let folder: Folder
  private let store: NotebookStore
  private let sound: SavedNotebook
  private let bytes: [UInt8]

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"), library: folder.path)
    sound = try store.change(nil, .add(mark("The bell", 1, note: "dusk ✓")))
    bytes = try FileCalls().readAll(sound.file)
  }

  private func write(_ bytes: [UInt8]) throws {
    try AtomicFile.write(bytes, to: sound.file)
  }

  private func corruptCopies() -> [String] {
    folder.names(".lectern/annotations").filter { $0.contains(".corrupt-") }
  }

  /// What must hold for any file that cannot be read.
  private func expectKept(_ bad: [UInt8], _ name: String) throws {
    try write(bad)
    guard case .unreadable(let unreadable) = store.loadStory() else {
      Issue.record("\(name): taken for readable")
      return
    }
    #expect(unreadable.file == sound.file)
    #expect(unreadable.message.contains(sound.file))
    #expect(store.loadAll().problems.map(\.file) == [sound.file])
    let saved = try store.change(unreadable.pending, .add(mark("carts", 2, note: "new")))
    #expect(saved.place == .pending, "\(name)")
    #expect(try FileCalls().readAll(sound.file) == bad, "\(name): the file is untouched")
    if !bad.isEmpty {
      let copies = try corruptCopies().map { try folder.read(".lectern/annotations/\($0)") }
      #expect(copies.contains(bad), "\(name): a copy is kept")
    }
  }

  @Test(arguments: [
    ("empty", [UInt8]()), ("spaces", Array("  \n ".utf8)), ("null", Array("null".utf8)),
    ("array", Array("[]".utf8)), ("other object", Array("{}".utf8)), ("NULs", [0, 0, 0, 0]),
    ("invalid UTF-8", [0x7B, 0x22, 0xFF, 0x22, 0x7D]),
    ("deep", Array(String(repeating: "[", count: 10_000).utf8)),
    ("text", Array("My notes on ferries".utf8)),
  ])
  func `case 1, 8, 12 and 18: what is no notebook is kept, told, and written beside`(
    name: String, bad: [UInt8]
  ) throws {
    try expectKept(bad, name)
  }

  @Test
  func `case 4, 7, 9, 15 and 19: a sound file made unsound is kept, told, and written beside`()
    throws
  {
    let text = String(decoding: bytes, as: UTF8.self)
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try expectKept(utf16, "UTF-16")
    try expectKept(bytes + [0, 0, 0], "NUL tail")
    try expectKept(
      Array("<<<<<<< ours\n\(text)=======\n\(text)>>>>>>> theirs\n".utf8), "merge conflict")
    try expectKept(
      Array(
        text.split(separator: "\"items\": [").joined(separator: "\"items\": null, \"x\": [").utf8),
      "items are null")
    try expectKept(
      Array(text.split(separator: "dusk").joined(separator: "\\ud800dusk").utf8), "lone surrogate")
    #expect(corruptCopies().count == 5)
  }

  @Test func `case 15: a merge conflict is named with its line`() throws {
    try write(Array("{\n<<<<<<< ours\n\"a\": 1\n=======\n\"a\": 2\n>>>>>>> theirs\n}".utf8))
    guard case .unreadable(let unreadable) = store.loadStory() else {
      Issue.record("taken for readable")
      return
    }
    #expect(unreadable.problem == .mergeConflict(line: 2))
  }

  @Test func `case 2: a file cut at any byte is never read as less, and its bytes are kept`() throws
  {
    for length in 0..<(bytes.count - 2) {
      try write(Array(bytes[..<length]))
      guard case .unreadable(let unreadable) = store.loadStory() else {
        Issue.record("cut at \(length): taken for readable")
        continue
      }
      #expect(length == 0 || unreadable.problem != .empty)
    }
    // Only the final newline may be missing.
    try write(Array(bytes.dropLast()))
    #expect(store.storyNotebook()?.annotations.count == 1)
  }

  @Test(arguments: [1, 7, 100, 400, 900])
  func `saving over a cut file writes beside it`(length: Int) throws {
    try expectKept(Array(bytes[..<length]), "cut at \(length)")
  }

  @Test func `an unreadable file is copied once`() throws {
    try write([1, 2, 3])
    for number: UInt64 in 2..<6 {
      _ = try store.save(
        book([mark("carts", number)]), base: nil, text: story, at: later(days: Int(number)))
    }
    #expect(corruptCopies().count == 1)
    try write([4, 5])
    _ = try store.save(book([mark("carts", 9)]), base: nil, text: story, at: later(days: 2))
    #expect(corruptCopies().count == 2)
  }

  @Test func `waiting notes can be edited and deleted, and come home when the file is mended`()
    throws
  {
    try write([1, 2, 3])
    let carts = try mark("carts", 2, note: "loud")
    let spring = try mark("spring", 3)
    let first = try store.change(nil, .add(carts), .add(spring)).notebook
    let edited = first.annotations.first { $0.id == carts.id }?
      .edited(at: noon) { $0.note = "louder" }
    let second = try store.change(first, .replace(try #require(edited)), .remove(spring.id))
    #expect(second.place == .pending)
    #expect(store.trash().map(\.annotation.id) == [spring.id])
    guard case .unreadable(let unreadable) = store.loadStory() else {
      Issue.record("taken for readable")
      return
    }
    #expect(unreadable.pending == second.notebook)

    try write(bytes)
    let mended = try #require(store.storyNotebook())
    #expect(mended.annotations.map(\.note) == ["dusk ✓", "louder"])
    let saved = try store.change(mended, .add(spring))
    #expect(saved.place == .notebook)
    #expect(saved.notebook.annotations.count == 3)
    #expect(try folder.read(".lectern/pending.jsonl").isEmpty)
    #expect(store.storyNotebook() == saved.notebook)
  }

  @Test func `lines of the waiting file that cannot be read stay`() throws {
    try folder.write("not json\n{\"other\": 1}\n", to: ".lectern/pending.jsonl")
    try write([1, 2, 3])
    try store.change(nil, .add(mark("carts", 2)))
    let lines = try folder.read(".lectern/pending.jsonl").split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 3)
    #expect(
      lines.map { String(decoding: $0, as: UTF8.self) }.prefix(2) == ["not json", "{\"other\": 1}"])
  }

  @Test func `a session that loaded the notebook before it broke keeps its notes`() throws {
    try write([1, 2, 3])
    let saved = try store.change(sound.notebook, .add(mark("carts", 2)))
    #expect(saved.place == .pending)
    #expect(saved.notebook.annotations.count == 2)
    let again = try store.change(saved.notebook, .add(mark("spring", 3)))
    #expect(again.notebook.annotations.count == 3)
  }

  @Test func `case 20: a newer file keeps its number and what only it knows`() throws {
    let newer = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\"lectern:schemaVersion\": 1")
      .joined(separator: "\"lectern:schemaVersion\": 99, \"lectern:layers\": [1.0]")
    try write(Array(newer.utf8))
    let loaded = try #require(store.storyNotebook())
    let saved = try store.change(loaded, .add(mark("carts", 2)))
    let value = try JSONValue.parse(try FileCalls().readAll(saved.file))
    #expect(value["lectern:schemaVersion"] == 99)
    #expect(value["lectern:layers"] == [.number("1.0")])
    #expect(value["first"]?["items"]?.array?.count == 2)
  }

  @Test func `a copy that a synchroniser put aside is told, not shown, and left`() throws {
    let name =
      FileCalls.name(of: sound.file).dropLast(5) + ".sync-conflict-20261123-100211-ABC.json"
    try folder.write(bytes, to: ".lectern/annotations/\(name)")
    let contents = store.loadAll()
    #expect(contents.notebooks.map(\.file) == [sound.file])
    #expect(contents.problems.map(\.problem) == [.conflictCopy])
    try FileCalls().remove(sound.file)
    #expect(store.loadStory() == .none)
    #expect(try folder.read(".lectern/annotations/\(name)") == bytes)
  }

  @Test func `case 5 and 6: a byte order mark and CRLF are read`() throws {
    let crlf = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .joined(separator: "\r\n")
    try write([0xEF, 0xBB, 0xBF] + Array(crlf.utf8))
    #expect(store.storyNotebook()?.annotations.map(\.note) == ["dusk ✓"])
  }

  @Test func `a folder or a FIFO in the notebook's place is told and left`() throws {
    try FileCalls().remove(sound.file)
    try FileCalls().makeFolder(sound.file)
    guard case .unreadable(let unreadable) = store.loadStory() else {
      Issue.record("taken for readable")
      return
    }
    #expect(unreadable.problem == .storage(.notAFile(path: sound.file, .folder)))
    let saved = try store.change(nil, .add(mark("carts", 2)))
    #expect(saved.place == .pending)
  }

  @Test func `items that cannot be shown are kept through saves`() throws {
    let odd = String(decoding: bytes, as: UTF8.self).split(separator: "\"items\": [")
      .joined(separator: "\"items\": [{\"x\": 1.50},")
    try write(Array(odd.utf8))
    let loaded = try #require(store.storyNotebook())
    #expect(loaded.unreadable.count == 1 && loaded.annotations.count == 1)
    let saved = try store.change(loaded, .add(mark("carts", 2)))
    let items = try JSONValue.parse(try FileCalls().readAll(saved.file))["first"]?["items"]?.array
    #expect(items?.last == ["x": .number("1.50")])
    #expect(saved.backupProblem == .unreadableItems(1))
  }
}
