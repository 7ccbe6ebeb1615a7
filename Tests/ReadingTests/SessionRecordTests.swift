import Annotations
import Articles
import Reading
import Testing

@Suite struct SessionRecordTests {
  private func place(_ top: Int, at time: Int64) -> SessionRecord.Place {
    SessionRecord.Place(
      top: Offset(top), cursor: Offset(top), length: 100, wasFinished: false,
      at: Timestamp(milliseconds: time))
  }

  @Test func `two windows keep both their places, and of one article the later`() {
    let one = ArticlePath("one.md")
    let two = ArticlePath("two.md")
    var mine = SessionRecord()
    mine.places = [one: place(10, at: 5)]
    mine.open = one
    var theirs = SessionRecord()
    theirs.places = [one: place(90, at: 4), two: place(50, at: 9)]
    theirs.open = two
    theirs.marks = [
      Mark(letter: "a", path: two): ArticlePlace(path: two, top: Offset(0), cursor: Offset(3))
    ]
    let merged = mine.merging(theirs)
    #expect(merged.places == [one: place(10, at: 5), two: place(50, at: 9)])
    #expect(merged.open == one)
    #expect(merged.marks == theirs.marks)
    #expect(theirs.merging(mine).places[one] == place(10, at: 5))
  }
}
