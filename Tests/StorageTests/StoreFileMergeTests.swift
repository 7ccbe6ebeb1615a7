import Annotations
import Entities
import OrderedJSON
import Storage
import Testing

/// Three versions of one file of a store.
@Suite struct StoreFileMergeTests {
  private func bytes(_ notebook: Notebook) -> [UInt8] { NotebookCodec.bytes(of: notebook) }

  private func merged(
    _ base: Notebook?, _ mine: Notebook, _ theirs: Notebook
  ) throws -> (notebook: Notebook, notices: [String]) {
    let result = try StoreFileMerge.merge(
      base: base.map(bytes) ?? [], mine: bytes(mine), theirs: bytes(theirs), name: "ferry.json")
    return (try NotebookCodec.decode(JSONValue.parse(result.bytes)), result.notices)
  }

  @Test func `both sides add, edit and delete, and all of it is there`() throws {
    let (bell, carts) = (try mark("The bell", 1), try mark("carts", 2, note: "old"))
    let base = book([bell, carts, try mark("dusk", 3)])
    var (mine, theirs) = (base, base)
    mine.apply(.all([.add(try mark("spring", 4)), .remove(bell.id)]))
    let before = try #require(theirs[carts.id])
    theirs.apply(
      .all([
        .add(try mark("shed", 5)), .replace(before.edited(at: noon) { $0.note = "new" }),
      ]))
    let (notebook, notices) = try merged(base, mine, theirs)
    #expect(Set(notebook.annotations.map(\.anchor.exact)) == ["carts", "dusk", "spring", "shed"])
    #expect(notebook[carts.id]?.note == "new")
    #expect(notices == [])
  }

  @Test func `without a common version nothing counts as deleted`() throws {
    let (notebook, _) = try merged(
      nil, book([mark("The bell", 1)]), book([mark("carts", 2)], seed: 9))
    #expect(notebook.annotations.count == 2)
  }

  @Test func `one note written on both sides keeps both texts and says so`() throws {
    let base = book([try mark("The bell", 1, note: "old")])
    var (mine, theirs) = (base, base)
    let note = base.annotations[0]
    mine.apply(.replace(note.edited(at: noon) { $0.note = "mine" }))
    theirs.apply(.replace(note.edited(at: noon) { $0.note = "theirs" }))
    let (notebook, notices) = try merged(base, mine, theirs)
    let kept = try #require(notebook.annotations.first)
    #expect(Set([kept.note ?? ""] + kept.conflictingNotes) == ["mine", "theirs"])
    #expect(notices.count == 1)
  }

  @Test func `what was taught about names is joined record by record`() throws {
    func document(_ texts: String...) -> [UInt8] {
      OverlayCodec.bytes(of: .init(Overlay(texts.map { .never($0) })))
    }
    let result = try StoreFileMerge.merge(
      base: document("A", "B"), mine: document("B", "C"), theirs: document("A", "B", "D"))
    let read = try OverlayCodec.decode(JSONValue.parse(result.bytes))
    #expect(read.overlay.records == [.never("B"), .never("C"), .never("D")])
  }

  @Test func `records that cannot be read stay on both sides`() throws {
    func document(_ odd: String) -> [UInt8] {
      Array(#"{"version": 1, "never": [{"text": "A"}, {"odd": "\#(odd)"}]}"#.utf8)
    }
    let result = try StoreFileMerge.merge(
      base: document("x"), mine: document("y"), theirs: document("x"))
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text.contains(#""odd": "x""#) || text.contains(#""odd":"x""#), "\(text)")
    #expect(text.contains(#""odd":"y""#) || text.contains(#""odd": "y""#), "\(text)")
  }

  @Test func `corrections of one file are joined by id`() throws {
    func record(_ ids: String...) -> [UInt8] {
      let items = ids.map {
        #"{"id": "\#($0)", "change": "join", "exact": "words of \#($0)", "start": 3}"#
      }
      return Array(
        #"{"version": 1, "article": "a.txt", "corrections": [\#(items.joined(separator: ","))]}"#
          .utf8)
    }
    let result = try StoreFileMerge.merge(
      base: record("a", "b"), mine: record("a", "c"), theirs: record("a", "b", "d"))
    let value = try JSONValue.parse(result.bytes)
    #expect(value["corrections"]?.array?.compactMap { $0["id"]?.string } == ["a", "d", "c"])
  }

  @Test func `files of lines are joined line by line`() throws {
    let result = try StoreFileMerge.merge(
      base: Array("a\nb\n".utf8), mine: Array("b\nc\n".utf8), theirs: Array("a\nb\nd".utf8),
      name: "trash.jsonl")
    #expect(String(decoding: result.bytes, as: UTF8.self) == "b\nd\nc\n")
  }

  @Test(arguments: [[UInt8](), Array("{".utf8), Array("<<<<<<< ours\n".utf8), Array("[]".utf8)])
  func `a version that cannot be read is refused, never taken for empty`(bad: [UInt8]) throws {
    let good = bytes(book([try mark("The bell", 1)]))
    #expect(throws: StoreFileMergeProblem.self) {
      try StoreFileMerge.merge(base: [], mine: bad, theirs: good)
    }
    #expect(throws: StoreFileMergeProblem.self) {
      try StoreFileMerge.merge(base: [], mine: good, theirs: bad)
    }
  }
}
