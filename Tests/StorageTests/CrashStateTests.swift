import Annotations
import Articles
import Entities
import Formats
import Storage
import Testing

/// Every state that a loss of power may leave, for every way the store writes.
@Suite struct CrashStateTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Does some work on a store under watch, then checks all that a loss of power may leave of it.
  private func everyState(
    after work: (String, FileCalls) throws -> Void,
    check: (String, _ isAcknowledged: Bool) throws -> Void
  ) throws {
    let log = CrashLog(folder, "store")
    try work(folder.file("store"), log.calls)
    let (during, end) = log.states()
    #expect(during.count > 5, "\(during.count) states")
    for (number, state) in during.enumerated() {
      let found = "state-\(number)"
      try lay(state, as: found)
      try check(folder.file(found), end.contains(state))
    }
  }

  /// Makes the files of a state below another folder.
  private func lay(_ state: Contents, as name: String) throws {
    for (path, bytes) in state.sorted(by: { $0.key < $1.key }) {
      let place = name + path.dropFirst("store".utf8.count)
      if let bytes {
        try folder.write(bytes, to: place)
      } else {
        try FileCalls().makeFolders(folder.file(place))
      }
    }
  }

  private func store(_ path: String, _ calls: FileCalls = FileCalls()) -> NotebookStore {
    NotebookStore(folder: path, calls: calls)
  }

  @Test func `case 49: a change and a deletion survive a loss of power at any moment`() throws {
    let (bell, carts) = (try mark("The bell", 1), try mark("carts", 2, note: "loud"))
    let base = try store(folder.file("store")).change(nil, .add(bell)).notebook
    try everyState { path, calls in
      try store(path, calls).change(base, at: later(days: 1), .add(carts), .remove(bell.id))
    } check: { path, isAcknowledged in
      let present = try #require(store(path).storyNotebook(), "\(path) is readable")
      #expect(store(path).loadAll().problems == [], "\(path)")
      let ids = Set(present.annotations.map(\.id))
      let trashed = store(path).trash().map(\.annotation.id)
      #expect(ids.contains(bell.id) || trashed.contains(bell.id), "\(path)")
      #expect(!isAcknowledged || ids == [carts.id], "\(path)")
      let next = try store(path).change(present, .add(mark("spring", 3))).notebook
      #expect(next.annotations.count == ids.count + 1, "\(path)")
    }
  }

  @Test func `case 49: so does the first note of a library`() throws {
    let bell = try mark("The bell", 1)
    try FileCalls().makeFolders(folder.file("store"))
    try everyState { path, calls in
      try store(path, calls).change(nil, .add(bell))
    } check: { path, isAcknowledged in
      #expect(store(path).loadAll().problems == [], "\(path)")
      let ids = store(path).storyNotebook()?.annotations.map(\.id) ?? []
      #expect(!isAcknowledged || ids == [bell.id], "\(path)")
      // No annotation without the text it was made on.
      #expect(ids.isEmpty || store(path).snapshot(of: storyHash) == story, "\(path)")
    }
  }

  @Test func `case 49: so does a note being typed`() throws {
    let draft = Draft(key: "k", text: "half a thought")
    try store(folder.file("store")).saveDraft(Draft(key: "k", text: "half"))
    try everyState { path, calls in
      try store(path, calls).saveDraft(draft)
    } check: { path, isAcknowledged in
      let texts = store(path).loadDrafts().map(\.text)
      #expect(texts == ["half a thought"] || !isAcknowledged && texts == ["half"], "\(path)")
    }
  }

  @Test func `case 49: so does what was taught about names`() throws {
    let first = OverlayEdit(adding: [.never("A")])
    _ = try OverlayStore(folder: folder.file("store")).apply(first)
    try everyState { path, calls in
      let edit = OverlayEdit(adding: [.never("B")])
      _ = try OverlayStore(folder: path, calls: calls).apply(edit)
    } check: { path, isAcknowledged in
      let loaded = OverlayStore(folder: path).load()
      #expect(loaded.problems == [], "\(path)")
      #expect(loaded.overlay.records.contains(.never("A")), "\(path)")
      #expect(!isAcknowledged || loaded.overlay.records.count == 2, "\(path)")
    }
  }

  @Test func `case 49: so does what was said about a file`() throws {
    let path = ArticlePath("a.txt")
    try FileCalls().makeFolders(folder.file("store"))
    try everyState { store, calls in
      _ = try ImportStore(folder: store, calls: calls).save(
        ImportOptions(encoding: "KOI8-R"), of: path, fileHash: "sha256:1", base: ImportOptions(),
        at: noon)
    } check: { store, isAcknowledged in
      let loaded = ImportStore(folder: store).load(path, fileHash: "sha256:1")
      guard case .record(let record) = loaded else {
        #expect(loaded == .none && !isAcknowledged, "\(store): \(loaded)")
        return
      }
      #expect(record.options.encoding == "KOI8-R", "\(store)")
    }
  }

  @Test func `case 49: so do a note beside an unreadable notebook and the bytes of that`() throws {
    let saved = try store(folder.file("store")).change(nil, .add(mark("The bell", 1)))
    let bad = Array("not a notebook".utf8)
    try AtomicFile.write(bad, to: saved.file)
    let carts = try mark("carts", 2)
    try everyState { path, calls in
      try store(path, calls).change(nil, .add(carts))
    } check: { path, isAcknowledged in
      let file = "\(path)/annotations/\(FileCalls.name(of: saved.file))"
      let bytes = try FileCalls().readAll(file)
      #expect(bytes == bad, "\(path)")
      guard case .unreadable(let unreadable) = store(path).loadStory() else {
        Issue.record("\(path) is taken for readable")
        return
      }
      let waiting = unreadable.pending?.annotations.map(\.id) ?? []
      #expect(waiting == [carts.id] || !isAcknowledged && waiting == [], "\(path)")
    }
  }

  @Test func `the model finds what a write without force may lose`() throws {
    try folder.write("old", to: "store/f")
    let log = CrashLog(folder, "store")
    let file = try log.calls.open(folder.file("store/t"), .creating)
    try file.write(Array("newer".utf8))
    try log.calls.rename(folder.file("store/t"), to: folder.file("store/f"))
    let found = log.states().end.map { $0["store/f"] ?? nil }
    let zeros = [UInt8](repeating: 0, count: 5)
    #expect(Set(found) == [Array("old".utf8), [], Array("ne".utf8), zeros, Array("newer".utf8)])
  }
}
