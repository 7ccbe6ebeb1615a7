import Articles
import Testing

@testable import Typesetting

@Suite struct LazinessTests {
  static let long = Sample.article(String(repeating: Sample.prose + " ", count: 3_000))

  private func paragraphs(_ count: Int) -> Article {
    Sample.article((0..<count).map { Sample.Part(.paragraph, "Paragraph \($0). " + Sample.prose) })
  }

  @Test func `nothing is set before it is asked for`() {
    let layout = Layout(paragraphs(100), measure: .standard)
    #expect(layout.estimatedRowCount > 0)
    #expect(layout.store.setCount == 0)
  }

  @Test func `the first screen sets what it shows`() {
    let layout = Layout(paragraphs(500), measure: .standard)
    #expect(layout.lines(in: 0..<40).count == 40)
    #expect(layout.store.setCount < 10)
  }

  @Test func `the first screen of an enormous line sets one part of it`() {
    let layout = Layout(Self.long, measure: .standard)
    #expect(layout.lines(in: 0..<40).count == 40)
    #expect(layout.store.setCount == 1)
  }

  @Test func `a screen deep in an enormous line sets little`() {
    let layout = Layout(Self.long, measure: .standard)
    let middle = Offset(Self.long.text.utf8.count / 2)
    let lines = layout.lines(from: middle, count: 40)
    #expect(lines.count == 40)
    #expect(lines[0].range.lowerBound <= middle && middle <= lines[0].range.upperBound)
    #expect(layout.offset(middle, movedBy: 3) == lines[3].range.lowerBound)
    #expect(layout.offset(middle, movedBy: 0) == lines[0].range.lowerBound)
    #expect(layout.store.setCount <= 2)
  }

  @Test func `the estimate is near the truth for prose`() {
    let layout = Layout(paragraphs(200), measure: .standard)
    let estimate = layout.estimatedRowCount
    let rows = layout.rowCount
    #expect(abs(estimate - rows) * 10 < rows)
  }

  @Test func `several tasks may ask one layout at once`() async {
    let layout = Layout(paragraphs(60), measure: .standard)
    let expected = Layout(layout.article, measure: .standard).rows
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { layout.rows } }
      for await rows in group { #expect(rows == expected) }
    }
  }

  @Test func `a table longer than what is measured fills the cells that do not fit`() {
    var parts = (0..<300).map { Sample.Part(.tableRow, "\($0)\tvalue") }
    parts.append(Sample.Part(.tableRow, "a long cell\tvalue"))
    parts.append(Sample.Part(.tableRow, "a\tb\tone too many"))
    let rows = Layout(Sample.article(parts), measure: Measure(columns: 40)).rows
    #expect(rows[0] == "  0  value")
    #expect(rows[2] == "  1  value")
    #expect(rows[300] == "299  value")
    #expect(rows[301..<306] == ["  a  value", "lo\\", " ng", "ce\\", " ll"])
    #expect(rows[306] == "a · b · one too many")
  }
}
