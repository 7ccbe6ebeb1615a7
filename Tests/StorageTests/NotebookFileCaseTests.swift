import Annotations
import Articles
import Glibc
import OrderedJSON
import Storage
import Testing

/// Notebook files as other programs, crashes and people leave them, by the numbers of the case list.
@Suite struct NotebookFileCaseTests {
  private let folder: Folder
  private let store: NotebookStore
  private let saved: SavedNotebook
  private let text: String

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"), library: folder.path)
    saved = try store.change(nil, .add(mark("The bell", 1, note: "dusk")))
    text = String(decoding: try FileCalls().readAll(saved.file), as: UTF8.self)
  }

  private func replaced(_ old: String, by new: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  private func write(_ text: String) throws {
    try AtomicFile.write(Array(text.utf8), to: saved.file)
  }

  /// Saves another note and answers the bytes of the file then.
  private func saveAnother() throws -> String {
    try store.change(store.storyNotebook(), .add(mark("carts", 2)))
    return String(decoding: try FileCalls().readAll(saved.file), as: UTF8.self)
  }

  private func expectUnreadable(_ bad: String) throws {
    try write(bad)
    guard case .unreadable = store.loadStory() else {
      Issue.record("taken for readable: \(bad.prefix(80))")
      return
    }
    let saved = try store.change(nil, .add(mark("carts", 2)))
    #expect(saved.place == .pending)
    #expect(try FileCalls().readAll(self.saved.file) == Array(bad.utf8))
  }

  @Test func `case 3: a file that lost items and can be parsed is no good backup`() throws {
    var many = saved.notebook
    for number: UInt64 in 2..<12 { many.apply(.add(try mark("carts", number))) }
    let full = try store.save(many, base: saved.notebook, text: story, at: later(days: 1)).notebook
    try store.change(full, at: later(days: 2), .add(mark("spring", 20)))
    try write(text)
    let next = try store.change(
      store.storyNotebook(), at: later(days: 3), .add(mark("carts", 30)))
    guard case .shrunk = next.backupProblem else {
      Issue.record("\(String(describing: next.backupProblem))")
      return
    }
    #expect(store.allBackups().first?.annotations ?? 0 > 10)
  }

  @Test func `case 10: a key that stands twice is told and the file is left`() throws {
    try expectUnreadable(replaced("\"label\":", by: "\"label\": \"x\", \"label\":"))
  }

  @Test func `case 11: two spellings of one letter are two keys, and both stay`() throws {
    try write(
      replaced("\"label\":", by: "\"caf\u{E9}\": 1,\n  \"cafe\u{301}\": 2,\n  \"label\":"))
    let after = Array(try saveAnother().utf8)
    #expect(after.firstRange(of: "caf\u{E9}\": 1".utf8) != nil)
    #expect(after.firstRange(of: "cafe\u{301}\": 2".utf8) != nil)
  }

  @Test func `case 13: a file beyond the limit is refused, not read in part`() {
    #expect(throws: StorageError.self) { try FileCalls().readAll(saved.file, limit: 100) }
  }

  @Test(arguments: ["1e400", "1.0", "9223372036854775808", "18446744073709551616", "-0", "1E+2"])
  func `case 14: numbers keep their spelling`(number: String) throws {
    try write(replaced("\"label\":", by: "\"x:n\": \(number),\n  \"label\":"))
    #expect(try saveAnother().contains("\"x:n\": \(number)"))
  }

  @Test func `case 17: a trailing comma or a comment is told and the file is left`() throws {
    try expectUnreadable(String(text.dropLast(2)) + ",\n}\n")
    try expectUnreadable("// mine\n" + text)
  }

  @Test func `case 20: a version that is a text is read, and kept`() throws {
    try write(
      replaced("\"lectern:schemaVersion\": 1", by: "\"lectern:schemaVersion\": \"1\""))
    #expect(store.storyNotebook()?.annotations.count == 1)
    #expect(try saveAnother().contains("\"lectern:schemaVersion\": \"1\""))
  }

  @Test func `case 21: unknown keys at every level outlive three edits`() throws {
    try write(
      replaced("\"label\":", by: "\"x:top\": {\"a\": [1, {}]},\n  \"label\":")
        .split(separator: "\"motivation\":").joined(separator: "\"x:item\": 2.50, \"motivation\":")
        .split(separator: "\"type\": \"TextQuoteSelector\"")
        .joined(separator: "\"x:selector\": null, \"type\": \"TextQuoteSelector\""))
    for round in 0..<3 {
      let present = try #require(store.storyNotebook())
      let edited = present.annotations[0].edited(at: later(days: round)) {
        $0.note = "round \(round)"
      }
      try store.change(present, at: later(days: round), .replace(edited))
    }
    let after = String(decoding: try FileCalls().readAll(saved.file), as: UTF8.self)
    for key in ["\"x:top\"", "\"x:item\": 2.50", "\"x:selector\": null"] {
      #expect(after.contains(key), "\(key)")
    }
  }

  @Test(arguments: [
    #"{"type": "RangeSelector", "startContainer": "/p[1]"}"#, #"{"type": "NewSelector", "x": 1}"#,
  ])
  func `case 22: selectors that nobody here knows stay beside ours`(selector: String) throws {
    try write(
      replaced("\"selector\": [", by: "\"selector\": [\n\(selector),"))
    #expect(store.storyNotebook()?.annotations.map(\.anchor.exact) == ["The bell"])
    let type = selector.split(separator: "\"")[3]
    #expect(try saveAnother().contains(type))
  }

  @Test func `case 22: a target that is only an address is kept and cannot be shown`() throws {
    let value = try JSONValue.parse(Array(text.utf8))
    var item = try #require(value["first"]?["items"]?.array?.first?.object)
    item["id"] = "urn:uuid:00000000-0000-4000-8000-000000000001"
    item["target"] = "https://example.org/a"
    let odd = JSONValue.object(item).serialized(pretty: false)
    try write(replaced("\"items\": [", by: "\"items\": [\(odd),"))
    let present = try #require(store.storyNotebook())
    #expect(present.annotations.count == 1 && present.unreadable.count == 1)
    #expect(try saveAnother().contains("\"target\": \"https://example.org/a\""))
  }

  @Test(arguments: [
    (#""bodyValue": "a remark","#, "a remark"),
    (#""body": {"type": "TextualBody", "value": "a remark"},"#, "a remark"),
    (#""body": "https://example.org/b","#, "https://example.org/b"),
  ])
  func `case 23: bodies of other forms are read or kept`(body: String, words: String) throws {
    let bare = try #require(
      try? store.change(
        saved.notebook,
        .replace(
          saved.notebook.annotations[0].edited(at: noon) { $0.note = nil })))
    let file = String(decoding: try FileCalls().readAll(bare.file), as: UTF8.self)
    try write(
      file.split(separator: "\"motivation\":").joined(separator: "\(body) \"motivation\":"))
    #expect(store.storyNotebook()?.annotations.count == 1)
    #expect(try saveAnother().contains(words))
  }

  @Test(arguments: [
    #"{"id": 1, "type": "Annotation", "target": "a"}"#, #"{"type": "Annotation"}"#,
    #"{"id": "urn:x", "type": "Note", "target": "a"}"#, #"{"id": "urn:x", "type": "Annotation"}"#,
    #"{"id": "urn:x", "type": "Annotation", "target": 7}"#, "7", "null", #""text""#, "[]",
  ])
  func `case 24: items that break the model are kept as they are`(item: String) throws {
    try write(replaced("\"items\": [", by: "\"items\": [\(item),"))
    let present = try #require(store.storyNotebook())
    #expect(present.annotations.count == 1 && present.unreadable.count == 1)
    let after = try JSONValue.parse(Array(try saveAnother().utf8))
    let items = after["first"]?["items"]?.array ?? []
    #expect(items.contains(try JSONValue.parse(Array(item.utf8))))
    #expect(items.count == 3)
  }

  @Test func `case 25: no file of the JSON suite is a notebook, and none is lost`() throws {
    let cases = [
      "[1,]", "{\"a\":}", "[\"\u{0}\"]", "nul", "[1 2]", "{'a':0}", "\u{FEFF}[]", "[-01]", "[.5]",
      "{\"a\":1,\"a\":2}", "[\"\\uD800\"]", "\"\"", "1", "true", "{\"a\":{\"b\":[]}}",
    ]
    for bad in cases { try expectUnreadable(bad) }
  }

  @Test(arguments: [EROFS, EACCES])
  func `case 50: a store that may not be written says so and reads on`(number: Int32) throws {
    let calls = FileCalls { operation, _ in
      [.write, .makeFolder, .rename].contains(operation) ? number : nil
    }
    let reading = NotebookStore(folder: store.folder, calls: calls)
    let base = reading.storyNotebook()
    #expect(base?.annotations.count == 1)
    let error = #expect(throws: StorageError.self) {
      try reading.change(base, .add(mark("carts", 2)))
    }
    #expect(error?.notSavedMessage.contains("make the folder writable") == true)
    #expect(store.storyNotebook()?.annotations.count == 1)
  }

  @Test func `case 50: files are for their owner alone, and a mode that was chosen stays`() throws {
    #expect(try FileCalls().info(saved.file).mode == 0o600)
    try #require(unsafe chmod(saved.file, 0o640) == 0)
    _ = try saveAnother()
    #expect(try FileCalls().info(saved.file).mode == 0o640)
  }

  @Test(arguments: [EMFILE, ENFILE, ENOSPC])
  func `case 51: without descriptors or inodes nothing is lost`(number: Int32) throws {
    let base = try #require(store.storyNotebook())
    let isFull = FileCalls { operation, path in
      operation == .open && path.hasSuffix(".tmp") ? number : nil
    }
    let full = NotebookStore(folder: store.folder, calls: isFull)
    #expect(throws: StorageError.self) { try full.change(base, .add(mark("carts", 2))) }
    #expect(store.storyNotebook() == base)
    #expect(folder.names(".lectern/annotations").count == 1)
  }

  @Test func `case 61: a file that git replaced between two saves keeps both sides`() throws {
    let base = try #require(store.storyNotebook())
    var other = base
    other.apply(.add(try mark("spring", 3)))
    try AtomicFile.write(NotebookCodec.bytes(of: other), to: saved.file)
    let mine = try store.change(base, .add(mark("carts", 2))).notebook
    #expect(Set(mine.annotations.map(\.anchor.exact)) == ["The bell", "spring", "carts"])
  }
}
