import Annotations
import Articles
import Testing

@Suite struct NotebookTests {
  private let first = annotation(1, on: "forty winters", note: "a long time", tags: ["age"])
  private let second = annotation(2, on: "barley", tags: ["cargo", "age"])
  private let third = annotation(3, on: "The harbour at dawn")

  @Test func `annotations are ordered by their positions`() {
    let book = notebook(second, first, third)
    #expect(book.annotations.map(\.id) == [third.id, first.id, second.id])
  }

  @Test func `an edit that does not apply changes nothing`() {
    var book = notebook(first)
    let before = book
    #expect(book.apply(.add(first)) == .all([]))
    #expect(book.apply(.remove(second.id)) == .all([]))
    #expect(book.apply(.replace(second)) == .all([]))
    #expect(book == before)
  }

  @Test func `every edit is taken back by its inverse`() {
    var numbers = IdentifierSource(seed: 21)
    let words = ["fog", "pilot boat", "wages", "ice", "noon", "gate", "talk"]
    var book = notebook(first, second, third)
    for step in 0..<300 {
      let dice = Int(numbers.uuidV4().utf8.reduce(0) { ($0 &* 31 &+ UInt64($1)) & 0xFFFF })
      let some = book.annotations.isEmpty ? nil : book.annotations[dice % book.annotations.count]
      let edit: NotebookEdit
      switch (dice % 4, some) {
      case (1, let some?): edit = .remove(some.id)
      case (2, let some?): edit = .replace(some.edited(at: morning) { $0.note = "step \(step)" })
      case (3, let some?):
        edit = .all([.remove(some.id), .add(annotation(1000 + step, on: "fog"))])
      default: edit = .add(annotation(100 + step, on: words[dice % words.count]))
      }
      let before = book
      var undone = book
      let inverse = undone.apply(edit)
      book = undone
      undone.apply(inverse)
      #expect(undone == before)
      #expect(book.annotations.map(\.id).count == Set(book.annotations.map(\.id)).count)
    }
  }

  @Test func `an edit counts and dates itself only when something changed`() {
    let later = Timestamp(milliseconds: morning.milliseconds + 5000)
    let same = first.edited(at: later) { $0.note = "a long time" }
    #expect(same == first)
    let changed = first.edited(at: later) { $0.color = .blue }
    #expect(changed.revision == first.revision + 1)
    #expect(changed.modified == later)
    let earlier = first.edited(at: Timestamp(milliseconds: 0)) { $0.tags = [] }
    #expect(earlier.modified == first.created)
    let normalised = first.edited(at: later) { $0.tags = ["a\u{301}ge"] }
      .edited(at: later) { $0.tags = ["\u{E1}ge"] }
    #expect(normalised.revision == first.revision + 2)
  }

  @Test func `a moved annotation has the new passage and keeps the rest`() {
    let range = place("seen forty winters here")
    let moved = first.moved(
      to: range, .make(range, in: sample, textHash: sampleHash), at: morning)
    #expect(moved.range == range)
    #expect(moved.anchor.exact == "seen forty winters here")
    #expect(moved.note == first.note)
    #expect(moved.revision == first.revision + 1)
  }

  @Test func `the annotations at a place come the shortest first`() {
    let around = annotation(4, on: "who has seen forty winters here")
    let book = notebook(around, first, second)
    let at = place("forty winters").lowerBound
    #expect(book.annotations(at: at).map(\.id) == [first.id, around.id])
    #expect(book.annotations(at: sample.start).isEmpty)
  }

  @Test func `placed annotations follow the present text`() throws {
    let text = CanonicalText("barley. \(sample.string)")
    let placed = notebook(first, second, third).reanchored(in: text, textHash: otherHash).placed
    #expect(
      placed.compactMap(\.range).map(\.lowerBound)
        == placed.compactMap(\.range).map(\.lowerBound).sorted())
    #expect(placed.contains { $0.id == first.id })
  }
}
