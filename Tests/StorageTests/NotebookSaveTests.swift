import Annotations
import Articles
import OrderedJSON
import Storage
import Testing

@Suite struct NotebookSaveTests {
  private let folder: Folder
  private let store: NotebookStore
  private var notebookName: String {
    get throws {
      try #require(folder.names(".lectern/annotations").first { $0.hasSuffix(".json") })
    }
  }

  init() throws {
    folder = try Folder()
    try folder.write(story.utf8, to: storyPath.rawValue)
    store = NotebookStore(folder: folder.file(".lectern"), library: folder.path)
  }

  @Test func `a store that does not exist holds nothing and is not filled by looking`() throws {
    #expect(store.loadStory() == .none)
    #expect(store.loadAll() == NotebookStore.Contents())
    #expect(store.trash().isEmpty && store.loadDrafts().isEmpty)
    #expect(folder.names() == ["rivers"])
    try store.change(nil)
    #expect(folder.names(".lectern/annotations") == [])
  }

  @Test func `what was saved is loaded, in its place`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1, note: "dusk")))
    #expect(saved.place == .notebook)
    #expect(saved.notices.isEmpty && saved.backupProblem == nil)
    let loaded = try #require(store.storyNotebook())
    #expect(loaded == saved.notebook)
    #expect(loaded.annotations.map(\.note) == ["dusk"])
    #expect(loaded.annotations.map(\.state) == [.anchored])
    let range = try #require(loaded.annotations.first?.range)
    #expect(story[range] == "The bell")
    #expect(store.loadAll().notebooks.map(\.notebook.article.path) == [storyPath])
  }

  @Test func `the file keeps every rule and has a readable name`() throws {
    try store.change(nil, .add(mark("The bell", 1, note: "dusk")), .add(mark("carts", 2)))
    let name = try notebookName
    #expect(name.hasPrefix("ferry-") && name.hasSuffix(".json"))
    let value = try JSONValue.parse(try folder.read(".lectern/annotations/\(name)"))
    #expect(W3CRules.check(value, in: story, textHash: storyHash) == [])
    let stored = try #require(store.loadAll().notebooks.first)
    #expect(store.violations(of: stored, in: story) == [])
    let broken = String(decoding: try FileCalls().readAll(stored.file), as: UTF8.self)
      .split(separator: "The bell").joined(separator: "Das bell")
    try AtomicFile.write(Array(broken.utf8), to: stored.file)
    #expect(store.violations(of: stored).map(\.rule) == [])
    #expect(store.violations(of: stored, in: story).map(\.rule) == [.positionText])
  }

  @Test func `saving what is saved touches nothing`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1)))
    let before = try FileCalls().info(saved.file)
    let again = try store.save(
      saved.notebook, base: saved.notebook, text: story, at: later(days: 3))
    #expect(again.notebook == saved.notebook)
    #expect(!(try FileCalls().info(saved.file)).differs(from: before))
    #expect(folder.names(".lectern/backups") == [])
  }

  @Test func `the text is kept before the first annotation that means it`() throws {
    try store.change(nil, .add(mark("The bell", 1)))
    #expect(store.snapshot(of: storyHash) == story)
    #expect(folder.names(".lectern/snapshots") == ["\(storyHash.dropFirst(7)).txt"])
    #expect(store.snapshot(of: "sha256:../../rivers") == nil)
    // A snapshot that is not what its name says is no snapshot.
    try folder.write("tampered", to: ".lectern/snapshots/\(storyHash.dropFirst(7)).txt")
    #expect(store.snapshot(of: storyHash) == nil)
  }

  @Test func `a deleted annotation lies in the trash and comes back`() throws {
    let bell = try mark("The bell", 1, note: "dusk")
    let saved = try store.change(nil, .add(bell), .add(mark("carts", 2)))
    let emptied = try store.change(saved.notebook, at: later(days: 1), .remove(bell.id))
    #expect(emptied.notebook.annotations.count == 1)
    let trashed = try #require(store.trash().first)
    #expect(trashed.deleted == later(days: 1) && trashed.path == storyPath)
    #expect(trashed.annotation.note == "dusk")
    let restored = try store.change(emptied.notebook, .add(trashed.annotation))
    #expect(restored.notebook.annotations.map(\.id).contains(bell.id))
    try store.change(restored.notebook, at: later(days: 2), .remove(bell.id))
    #expect(store.trash().map(\.deleted) == [later(days: 2)])
  }

  @Test func `without annotations the file stays and names the article`() throws {
    let bell = try mark("The bell", 1)
    let saved = try store.change(nil, .add(bell))
    let empty = try store.change(saved.notebook, .remove(bell.id)).notebook
    #expect(empty.annotations.isEmpty)
    let loaded = try #require(store.storyNotebook())
    #expect(loaded.article.id == saved.notebook.article.id)
    let again = try store.change(loaded, .add(mark("carts", 2)))
    #expect(again.notebook.id == saved.notebook.id)
  }

  @Test func `case 38: a renamed article keeps its notebook`() throws {
    try store.change(nil, .add(mark("The bell", 1)))
    let renamed = ArticlePath("rivers/crossing.txt")
    // While the old file is there, the other is a copy and has no notes of its own.
    #expect(store.load(renamed, text: story, textHash: storyHash) == .none)
    try FileCalls().rename(folder.file(storyPath.rawValue), to: folder.file(renamed.rawValue))
    guard case .notebook(let stored) = store.load(renamed, text: story, textHash: storyHash) else {
      Issue.record("the notebook is not found under the new name")
      return
    }
    #expect(stored.renamedFrom == storyPath)
    #expect(stored.notebook.annotations.count == 1)
    var mine = stored.notebook
    #expect(mine.article.path == renamed)
    mine.apply(.add(try mark("carts", 2)))
    let saved = try store.save(mine, base: stored.notebook, text: story, at: noon)
    #expect(saved.notebook.annotations.count == 2)
    #expect(folder.names(".lectern/annotations").count == 1)
    guard case .notebook(let again) = store.load(renamed, text: story, textHash: storyHash) else {
      Issue.record("the notebook is not found again")
      return
    }
    #expect(again.renamedFrom == nil)

    // Another article under the old name gets a notebook of its own.
    _ = try store.save(book([mark("carts", 7)], seed: 9), base: nil, text: story, at: noon)
    #expect(folder.names(".lectern/annotations").count == 2)
    #expect(store.storyNotebook()?.annotations.count == 1)
  }

  @Test func `an edited article keeps its notes where the words still stand`() throws {
    try store.change(nil, .add(mark("a sound like carts on a bridge", 1)))
    let edited = CanonicalText("Preface of today.\n\n\(story.string)")
    let hash = Digest.sha256(edited.utf8)
    guard case .notebook(let stored) = store.load(storyPath, text: edited, textHash: hash) else {
      Issue.record("the notebook is not found")
      return
    }
    let range = try #require(stored.notebook.annotations.first?.range)
    #expect(edited[range] == "a sound like carts on a bridge")
    // A note on the new text keeps that text too; the old anchor still means the old one.
    var mine = stored.notebook
    mine.apply(.add(try mark("Preface", 2, in: edited)))
    let saved = try store.save(mine, base: stored.notebook, text: edited, at: noon)
    #expect(Set(saved.notebook.annotations.compactMap(\.anchor.textHash)) == [hash, storyHash])
    // From now on the article is known by its new text.
    #expect(saved.notebook.article.sha256 == hash)
    #expect(saved.notebook.article.bytes == edited.utf8.count)
    #expect(store.snapshot(of: hash) == edited && store.snapshot(of: storyHash) == story)
  }

  @Test func `an emptied article orphans its notes and loses none`() throws {
    let first = try store.change(nil, .add(mark("The bell", 1))).notebook
    var mine = first
    mine.apply(.replace(first.annotations[0].edited(at: noon) { $0.note = "kept" }))
    let saved = try store.save(mine, base: first, text: .empty, at: noon).notebook
    #expect(saved.annotations.map(\.state) == [.orphan])
    #expect(saved.article.sha256 == storyHash)
    let loaded = try #require(store.storyNotebook())
    #expect(loaded.annotations.map(\.state) == [.anchored])
    #expect(loaded.annotations.map(\.note) == ["kept"])
  }

  @Test func `a notebook behind a link is replaced where it is`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1)))
    let elsewhere = folder.file("synced.json")
    try FileCalls().rename(saved.file, to: elsewhere)
    try folder.link(".lectern/annotations/\(FileCalls.name(of: saved.file))", to: elsewhere)
    try store.change(store.storyNotebook(), .add(mark("carts", 2)))
    #expect(try FileCalls().info(saved.file, followingLinks: false).kind == .link)
    #expect(store.storyNotebook()?.annotations.count == 2)
  }

  @Test func `case 45: odd names make plain file names`() throws {
    for (index, name) in [
      String(repeating: "n", count: 251) + ".txt", "új cikk\n№ 1.txt", ".txt", "....", "A B.txt",
      "a b.txt", "–.md",
    ].enumerated() {
      let path = ArticlePath("deep/\(name)")
      try folder.write(story.utf8, to: path.rawValue)
      let saved = try store.save(
        book([mark("The bell", 1)], path: path, seed: UInt64(index)), base: nil, text: story,
        at: noon)
      let file = FileCalls.name(of: saved.file)
      #expect(file.utf8.count <= 73)
      #expect(file.utf8.allSatisfy { (0x21..<0x7F).contains($0) && $0 != UInt8(ascii: "/") })
      guard case .notebook = store.load(path, text: story, textHash: storyHash) else {
        Issue.record("\(name) is not found")
        continue
      }
    }
    #expect(folder.names(".lectern/annotations").count == 7)
  }

  @Test func `drafts are kept by key until they are removed`() throws {
    try store.saveDraft(Draft(key: "a/b.txt#1", text: "half a thou"))
    try store.saveDraft(Draft(key: "a/b.txt#2", text: "other\n\u{1B}"))
    try store.saveDraft(Draft(key: "a/b.txt#1", text: "half a thought"))
    #expect(
      store.loadDrafts() == [
        Draft(key: "a/b.txt#1", text: "half a thought"),
        Draft(key: "a/b.txt#2", text: "other\n\u{1B}"),
      ])
    try store.removeDraft("a/b.txt#1")
    try store.removeDraft("never there")
    #expect(store.loadDrafts().map(\.key) == ["a/b.txt#2"])
  }

  @Test func `old temporary files are swept and young ones are not`() throws {
    try store.change(nil, .add(mark("The bell", 1)))
    try folder.write("torn", to: ".lectern/annotations/.lectern-77-0.tmp")
    try folder.write("mine", to: ".lectern/annotations/.other-77.tmp")
    let written =
      try FileCalls().info(
        folder.file(".lectern/annotations/.lectern-77-0.tmp")
      ).modifiedNanoseconds / 1_000_000
    store.sweep(at: Timestamp(milliseconds: written + 3_000_000))
    #expect(folder.names(".lectern/annotations").count == 3)
    store.sweep(at: Timestamp(milliseconds: written + 4_000_000))
    #expect(folder.names(".lectern/annotations") == [".other-77.tmp", try notebookName])
  }
}
