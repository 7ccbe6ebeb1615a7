import Annotations
import Articles
import Exports
import OrderedJSON
import Testing

@Suite struct ImportMergeTests {
  private let later = Timestamp(milliseconds: noon.milliseconds + 9_000_000_000)

  private func koreader(_ entries: String...) throws -> ImportedSet {
    try read(
      "koreader",
      #"{"title": "The lighthouse log", "entries": [\#(entries.joined(separator: ","))]}"#)
  }

  private func entry(_ text: String, note: String = "n", time: Int = 1_700_000_000) -> String {
    #"{"text": "\#(text)", "note": "\#(note)", "time": \#(time)}"#
  }

  @Test(arguments: [
    ("dips his pen", ImportMerge.Outcome.attached), ("dips  his\\npen", .changed),
    ("Nothing happened", .needsReader), ("nowhere at all in it", .orphan), ("   ", .orphan),
  ])
  func `a passage is found, doubtful or kept`(
    words: String, outcome: ImportMerge.Outcome
  ) throws {
    let merged = merge(try koreader(entry(words)))
    #expect(merged.entries.map(\.outcome) == [outcome])
    #expect(merged.notebook.annotations.count == 1)
    #expect(merged.notebook.annotations.first?.note == "n")
  }

  @Test func `a position that leads to the words decides between twins`() throws {
    let range = place("Nothing happened", nth: 1)
    let start = sampleText.scalarIndex(of: range.lowerBound)
    let set = try read(
      "hypothesis",
      """
      [{"id": "a", "uri": "x", "target": [{"selector": [{"type": "TextQuoteSelector",
      "exact": "Nothing happened"}, {"type": "TextPositionSelector", "start": \(start),
      "end": \(start + 16)}]}]}]
      """)
    let merged = merge(set)
    #expect(merged.entries.map(\.outcome) == [.attached])
    #expect(merged.notebook.annotations.first?.range == range)
    #expect(merged.notebook.annotations.first?.anchor.occurrence?.index == 1)
  }

  @Test func `a note that was changed in the other program is updated, not doubled`() throws {
    let first = merge(try koreader(entry("dips his pen")))
    let again = merge(try koreader(entry("dips his pen", note: "m")), into: first.notebook)
    #expect(again.entries.map(\.outcome) == [.updated])
    #expect(again.notebook.annotations.map(\.note) == ["m"])
    #expect(again.notebook.annotations[0].conflictingNotes == [])
    let third = merge(try koreader(entry("dips his pen", note: "m")), into: again.notebook)
    #expect(third.changes.isEmpty)
  }

  @Test func `a note that was changed on both sides keeps both texts`() throws {
    var book = merge(try koreader(entry("dips his pen"))).notebook
    book.apply(.replace(book.annotations[0].edited(at: later) { $0.note = "mine" }))
    // The same file once more says nothing new.
    #expect(merge(try koreader(entry("dips his pen")), into: book).changes.isEmpty)
    let merged = merge(try koreader(entry("dips his pen", note: "theirs")), into: book)
    #expect(merged.entries.map(\.outcome) == [.updated])
    let annotation = merged.notebook.annotations[0]
    #expect(Set([annotation.note ?? ""] + annotation.conflictingNotes) == ["mine", "theirs"])
  }

  @Test func `the newer of two dated states wins, and says so`() throws {
    let original = everything.notebook.annotations[0]
    let old = try reread("json", [article([original])])
    let changed = original.edited(at: later) { $0.note = "later" }
    let new = try reread("json", [article([changed])])
    let updated = merge(new, into: article([original]).notebook)
    #expect(updated.entries.map(\.outcome) == [.updated])
    #expect(updated.notebook.annotations[0].note == "later")
    let kept = merge(old, into: article([changed]).notebook)
    #expect(kept.entries.map(\.outcome) == [.newerHere])
    #expect(kept.notebook.annotations[0].note == "later")
    #expect(kept.changes.isEmpty)
  }

  @Test func `two passages under one id are both kept`() throws {
    let one = annotation(1, on: place("dips his pen"))
    let other =
      #"{"id": "\#(one.id)", "type": "Annotation", "created": "2020-01-01T00:00:00Z", "#
      + #""target": {"source": "urn:x:1", "selector": {"type": "TextQuoteSelector", "#
      + #""exact": "1 good book"}}}"#
    let set = try read("json", "[\(other)]")
    let merged = merge(set, into: article([one]).notebook)
    #expect(merged.notebook.annotations.count == 2)
    let copy = try #require(merged.notebook.annotations.first { $0.id != one.id })
    #expect(copy.raw["lectern:copiedFrom"] == .string(one.id.rawValue))
    #expect(merge(set, into: merged.notebook).changes.isEmpty)
  }

  @Test func `what another notebook of the library holds is not taken twice`() throws {
    let set = try reread("jsonl", [everything])
    let merged = ImportMerge(
      set.annotations, into: emptyNotebook("other.txt"), text: sampleText, textHash: sampleHash,
      elsewhere: Set(everything.notebook.annotations.map(\.id)), at: noon)
    #expect(merged.notebook.annotations.isEmpty)
    #expect(merged.entries.allSatisfy { $0.outcome == .alreadyThere })
  }

  @Test func `a deleted note comes back with its file`() throws {
    var book = everything.notebook
    let set = try reread("readwise", [everything])
    book.apply(.remove(book.annotations[0].id))
    let merged = merge(set, into: book)
    #expect(merged.entries.count { $0.outcome == .attached } == 1)
    #expect(merged.notebook.annotations.count == 7)
  }
}
