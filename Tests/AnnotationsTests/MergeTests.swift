import Annotations
import Articles
import OrderedJSON
import Testing

@Suite struct MergeTests {
  private let later = Timestamp(milliseconds: morning.milliseconds + 60_000)
  private let mark = annotation(1, on: "forty winters", note: "a long time", tags: ["age", "sea"])

  private func edit(_ book: Notebook, _ change: (inout Annotation) -> Void) -> Notebook {
    var result = book
    result.apply(.replace(mark.edited(at: later, change)))
    return result
  }

  private func merge(_ base: Notebook?, _ mine: Notebook, _ theirs: Notebook)
    -> NotebookMerge.Result
  {
    NotebookMerge.merge(base: base, mine: mine, theirs: theirs)
  }

  @Test func `additions of both sides are kept, on one passage too`() {
    let base = notebook(mark)
    let left = annotation(2, on: "barley")
    let right = annotation(3, on: "barley")
    let result = merge(base, notebook(mark, left), notebook(mark, right))
    #expect(Set(result.notebook.annotations.map(\.id)) == [mark.id, left.id, right.id])
    #expect(result.notices.isEmpty)
  }

  @Test func `a deletion goes through where the other side did nothing`() {
    let base = notebook(mark)
    #expect(merge(base, notebook(), base).notebook.annotations.isEmpty)
    #expect(merge(base, base, notebook()).notebook.annotations.isEmpty)
    #expect(merge(base, notebook(), notebook()).notebook.annotations.isEmpty)
  }

  @Test func `an edit survives the other side's deletion`() {
    let base = notebook(mark)
    let changed = edit(base) { $0.note = "rewritten" }
    for (mine, theirs) in [(changed, notebook()), (notebook(), changed)] {
      let result = merge(base, mine, theirs)
      #expect(result.notebook.annotations.map(\.note) == ["rewritten"])
      #expect(result.notices == [.editSurvivedDeletion(mark.id)])
    }
  }

  @Test func `changes of different fields are joined`() throws {
    let base = notebook(mark)
    let result = merge(base, edit(base) { $0.color = .red }, edit(base) { $0.note = "new" })
    let merged = try #require(result.notebook.annotations.first)
    #expect(merged.color == .red)
    #expect(merged.note == "new")
    #expect(merged.revision == mark.revision + 2)
    #expect(result.notices.isEmpty)
  }

  @Test func `of two notes the higher revision wins and the other is kept`() throws {
    let base = notebook(mark)
    let mine = edit(base) { $0.note = "mine" }
    var theirs = edit(base) { $0.note = "draft" }
    let again = try #require(theirs.annotations.first).edited(at: later) { $0.note = "theirs" }
    theirs.apply(.replace(again))
    for result in [merge(base, mine, theirs), merge(base, theirs, mine)] {
      let merged = try #require(result.notebook.annotations.first)
      #expect(merged.note == "theirs")
      #expect(merged.conflictingNotes == ["mine"])
      #expect(result.notices == [.conflictingNotes(mark.id)])
    }
    let saved = try reread(merge(base, mine, theirs).notebook)
    #expect(saved.annotations.first?.conflictingNotes == ["mine"])
  }

  @Test func `between equal revisions both sessions choose alike`() throws {
    let base = notebook(mark)
    let mine = edit(base) {
      $0.note = "alpha"; $0.color = .blue
    }
    let theirs = edit(base) {
      $0.note = "beta"; $0.color = .red
    }
    let left = try #require(merge(base, mine, theirs).notebook.annotations.first)
    let right = try #require(merge(base, theirs, mine).notebook.annotations.first)
    #expect(left == right)
    #expect(left.note == "beta")
    #expect(left.conflictingNotes == ["alpha"])
  }

  @Test func `a note wins over its removal`() throws {
    let base = notebook(mark)
    let result = merge(base, edit(base) { $0.note = nil }, edit(base) { $0.note = "more" })
    #expect(result.notebook.annotations.first?.note == "more")
    #expect(result.notices.isEmpty)
  }

  @Test func `tags are merged as sets`() {
    let base = notebook(mark)
    let result = merge(
      base, edit(base) { $0.tags = ["sea", "mine"] }, edit(base) { $0.tags += ["theirs"] })
    #expect(result.notebook.annotations.first?.tags == ["sea", "theirs", "mine"])
  }

  @Test func `a moved passage wins over an untouched one`() throws {
    let base = notebook(mark)
    let range = place("seen forty winters")
    var mine = base
    mine.apply(
      .replace(mark.moved(to: range, .make(range, in: sample, textHash: sampleHash), at: later)))
    let result = merge(base, mine, edit(base) { $0.note = "new" })
    let merged = try #require(result.notebook.annotations.first)
    #expect(merged.anchor.exact == "seen forty winters")
    #expect(merged.range == range)
    #expect(merged.note == "new")
  }

  @Test func `strangers with one id are both kept`() throws {
    let copy = annotation(1, on: "barley", note: "other")
    #expect(copy.id == mark.id)
    let result = merge(nil, notebook(copy), notebook(mark))
    #expect(result.notebook.annotations.count == 2)
    let second = try #require(result.notebook.annotations.first { $0.id != mark.id })
    #expect(result.notices == [.copiedID(mark.id, second.id)])
    let item = NotebookCodec.encode(second, in: result.notebook.article)
    #expect(item["lectern:copiedFrom"] == .string(mark.id.rawValue))
    #expect(second.note == "other")
    // The same merge again finds the same copy and adds no third.
    let again = merge(nil, notebook(copy), result.notebook)
    #expect(again.notebook.annotations.count == 2)
  }

  @Test func `a save repeated without its base adds nothing`() {
    let mine = notebook(mark)
    #expect(merge(nil, mine, mine).notebook == mine)
    let changed = edit(mine) { $0.color = .purple }
    #expect(merge(nil, changed, mine).notebook.annotations.count == 1)
  }

  @Test func `merging with an unchanged side gives the other side`() {
    let base = notebook(mark, annotation(2, on: "barley"))
    var changed = edit(base) { $0.note = "x" }
    changed.apply(.remove(annotation(2, on: "barley").id))
    changed.apply(.add(annotation(5, on: "wages")))
    #expect(merge(base, changed, base).notebook == changed)
    #expect(merge(base, base, changed).notebook == changed)
  }

  @Test func `unknown keys of the other side survive a merge`() throws {
    let base = try reread(notebook(mark))
    var value = NotebookCodec.encode(base)
    value = try JSONValue.parse(
      Array(
        value.serialized(pretty: false).split(separator: "\"lectern:color\"", maxSplits: 1)
          .joined(separator: "\"x:rating\":5,\"lectern:color\"").utf8))
    let theirs = try NotebookCodec.decode(value, in: sample, textHash: sampleHash)
    var mine = base
    mine.apply(.replace(base.annotations[0].edited(at: later) { $0.note = "new" }))
    let merged = merge(base, mine, theirs).notebook
    #expect(merged.annotations[0].note == "new")
    #expect(merged.annotations[0].raw["x:rating"] == 5)
  }
}
