import Articles
import Testing

@testable import Statements

/// Sentences on one line, with their marks.
@Suite struct LineTextTests {
  private func line(
    _ text: String, _ marks: [(Range<Int>, LineText.Mark.Kind)] = []
  ) -> LineText {
    let canonical = CanonicalText(text)
    let article = Article(
      metadata: Metadata(title: "A"), text: canonical,
      blocks: [Block(.paragraph, canonical.range)], textForm: "test/1")
    return LineText(
      of: canonical.range, in: article,
      marks: marks.map { (Offset($0.lowerBound)..<Offset($0.upperBound), $1) })
  }

  private func marked(_ line: LineText) -> [String] {
    line.marks.map { String(decoding: Array(line.text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test func `white space becomes one blank and marks follow`() {
    let line = line("In  May\n\n2024 it was ", [(4..<13, .date)])
    #expect(line.text == "In May 2024 it was")
    #expect(marked(line) == ["May 2024"])
  }

  @Test func `of marks that overlap the first counts`() {
    let line = line("The 2024 summit", [(4..<8, .date), (4..<15, .passage), (0..<3, .passage)])
    #expect(marked(line) == ["The", "2024"])
    #expect(line.marks.last?.kind == .date)
  }

  @Test(arguments: [0, 5_000, 9_990])
  func `a sentence without end is cut around the date`(at: Int) {
    var words = Array(repeating: "слово", count: 10_000)
    words[at] = "2024"
    let text = words.joined(separator: " ")
    let start = words[..<at].joined(separator: " ").utf8.count + (at == 0 ? 0 : 1)
    let line = line(text, [(start..<start + 4, .date)])
    #expect(marked(line) == ["2024"])
    #expect(line.text.utf8.count <= LineText.mostBytes)
    #expect(line.isCutLeft == (at > 0))
    #expect(line.isCutRight == (at < 9_000))
    #expect(line.text.split(separator: " ").allSatisfy { $0 == "слово" || $0 == "2024" })
  }

  @Test func `one word longer than a line is cut between its letters`() {
    let line = line(String(repeating: "ж", count: 4_000))
    #expect(line.text.allSatisfy { $0 == "ж" })
    #expect(line.isCutRight)
  }
}
