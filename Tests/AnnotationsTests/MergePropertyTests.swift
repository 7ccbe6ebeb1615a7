import Articles
import Testing

@testable import Annotations

/// Random changes on two sides of one notebook.
@Suite struct MergePropertyTests {
  private struct Dice {
    var numbers: IdentifierSource
    mutating func roll(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }
  }

  private static let words = [
    "fog", "pilot boat", "wages", "ice", "noon", "gate", "talk", "barley",
  ]

  /// A notebook after some random edits; the seed keeps new ids of two sides apart.
  private func changed(_ base: Notebook, _ dice: inout Dice, ids: Int) -> Notebook {
    var book = base
    for step in 0..<dice.roll(5) {
      let later = Timestamp(milliseconds: morning.milliseconds + Int64(dice.roll(9)))
      let some =
        book.annotations.isEmpty ? nil : book.annotations[dice.roll(book.annotations.count)]
      switch (dice.roll(5), some) {
      case (0, let some?): book.apply(.remove(some.id))
      case (1, let some?):
        book.apply(.replace(some.edited(at: later) { $0.note = "note \(ids) \(step)" }))
      case (2, let some?):
        book.apply(.replace(some.edited(at: later) { $0.tags = ["tag \(ids)"] }))
      case (3, let some?):
        book.apply(.replace(some.edited(at: later) { $0.color = HighlightColor.allCases[step] }))
      default:
        book.apply(.add(annotation(ids + step, on: Self.words[dice.roll(Self.words.count)])))
      }
    }
    return book
  }

  @Test func `nothing is lost, and both sessions come to the same notebook`() throws {
    var dice = Dice(numbers: IdentifierSource(seed: 51))
    for round in 0..<300 {
      var base = notebook()
      for number in 0..<dice.roll(5) {
        base.apply(.add(annotation(number + 1, on: Self.words[number], note: "old", tags: ["t"])))
      }
      let mine = changed(base, &dice, ids: 1000)
      let theirs = changed(base, &dice, ids: 2000)
      let merged = NotebookMerge.merge(base: base, mine: mine, theirs: theirs).notebook
      let mirrored = NotebookMerge.merge(base: base, mine: theirs, theirs: mine).notebook

      #expect(merged.annotations.map(\.id) == mirrored.annotations.map(\.id), "round \(round)")
      for (left, right) in zip(merged.annotations, mirrored.annotations) {
        #expect(left.note == right.note && left.color == right.color, "round \(round)")
        #expect(Set(left.tags) == Set(right.tags), "round \(round)")
        #expect(Set(left.conflictingNotes) == Set(right.conflictingNotes), "round \(round)")
      }
      for side in [mine, theirs] {
        let other = side.annotations == mine.annotations ? theirs : mine
        for item in side.annotations {
          let before = base[item.id]
          let isTouched = before.map { !$0.hasSameContent(as: item) } ?? true
          guard isTouched || other[item.id] != nil else { continue }
          let kept = try #require(merged[item.id], "round \(round)")
          // A note that this side wrote is the note, or is kept beside it.
          if let note = item.note, note != before?.note {
            #expect(kept.note == note || kept.conflictingNotes.contains(note), "round \(round)")
          }
        }
      }
      // What both have deleted, or one has and the other left alone, is gone.
      for item in base.annotations where mine[item.id] == nil {
        let isEdited = theirs[item.id].map { !$0.hasSameContent(as: item) } ?? false
        #expect((merged[item.id] != nil) == isEdited, "round \(round)")
      }
      #expect(try reread(merged) == merged.reanchored(in: sample, textHash: sampleHash))
    }
  }
}
