import Articles
import Testing
import Typesetting

@Suite struct ArrangingEdgeTests {
  private typealias Part = Sample.Part

  @Test func `a small window spends one row where a large one spends two`() {
    let article = Sample.article([Part(.paragraph, "One."), Part(.heading(level: 1), "Two")])
    let options = Layout.Options(isCompact: true)
    #expect(Layout(article, measure: .standard).rowCount == 4)
    #expect(Layout(article, measure: .standard, options: options).rowCount == 3)
  }

  @Test func `a passage that is printed again is one row until it is opened`() {
    var parts = Sample.article([
      Part(.paragraph, "One."), Part(.attribution, "A writer:"),
      Part(.paragraph, "A long quotation."),
      Part(.paragraph, "Two."),
    ])
    var blocks = parts.blocks
    blocks[1].isRepeat = true
    blocks[2].isRepeat = true
    parts = Article(
      metadata: parts.metadata, text: parts.text, blocks: blocks, textForm: parts.textForm)
    let folded = Layout(parts, measure: Measure(columns: 9))
    #expect(
      folded.lines(in: 0..<folded.rowCount).map(\.isFold) == [false, false, true, false, false])
    #expect(folded.line(at: 2)?.range == blocks[1].range.lowerBound..<blocks[2].range.upperBound)
    for offset in [blocks[1].range.lowerBound, blocks[2].range.lowerBound] {
      #expect(folded.row(of: offset) == 2)
    }
    #expect(folded.offset(atRow: 2, column: 5) == blocks[1].range.lowerBound)
    #expect(folded.row(of: blocks[3].range.lowerBound) == 4)
    let options = Layout.Options(openRepeats: [blocks[1].range.lowerBound])
    let open = Layout(parts, measure: Measure(columns: 9), options: options)
    #expect(
      open.rows == ["One.", "", "A writer:", "", "A long", "quotatio\\", "n.", "", "Two."])
  }

  @Test func `an article without blocks has no rows`() {
    let layout = Layout(Sample.article([]), measure: .standard)
    #expect(layout.rowCount == 0)
    #expect(layout.line(at: 0) == nil)
    #expect(layout.row(of: Offset(0)) == 0)
    #expect(layout.firstOffset(ofRow: 5) == Offset(0))
    #expect(layout.offset(atRow: 1, column: 1) == Offset(0))
    #expect(layout.lines(from: Offset(0), count: 5).isEmpty)
    #expect(layout.offset(Offset(0), movedBy: 3) == Offset(0))
  }

  @Test func `rows and offsets outside the article lead to its ends`() {
    let layout = Layout(Sample.article("one two"), measure: Measure(columns: 4))
    #expect(layout.line(at: -1) == nil)
    #expect(layout.line(at: 2) == nil)
    #expect(layout.row(of: Offset(900)) == 1)
    #expect(layout.firstOffset(ofRow: 900) == Offset(4))
    #expect(layout.firstOffset(ofRow: -3) == Offset(0))
    #expect(layout.offset(atRow: 0, column: 90) == Offset(2))
    #expect(layout.offset(atRow: 0, column: -2) == Offset(0))
    #expect(layout.position(of: Offset(3)) == (0, 3))
  }
}
