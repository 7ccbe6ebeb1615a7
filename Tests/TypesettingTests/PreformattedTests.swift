import Articles
import Console
import Testing

@testable import Typesetting

@Suite struct PreformattedTests {
  private func layout(_ text: String, _ columns: Int = 20) -> Layout {
    Layout(Sample.article(text, .preformatted), measure: Measure(columns: columns))
  }

  @Test func `every line of the source is a row of its own`() {
    #expect(layout("one\n\n  two\nthree").rows == ["one", "", "  two", "three"])
  }

  @Test func `tabs go to the next multiple of eight`() {
    #expect(
      layout("\tx\nabc\ty\n12345678\tz").rows == [
        "        x", "abc     y", "12345678        z",
      ])
  }

  @Test func `a line wider than the measure keeps its width`() {
    let long = String(repeating: "word ", count: 30)
    let layout = layout(long + "\nshort")
    #expect(layout.rowCount == 2)
    #expect(layout.line(at: 0)?.width == 150)
  }

  @Test func `a window sees part of a wide line`() throws {
    let layout = layout("ab习cd\tef")
    let line = try #require(layout.line(at: 0))
    let seen = layout.clusters(of: line, columns: 3..<9)
    #expect(seen.map(\.cluster.text) == ["c", "d", " ", "e"])
    #expect(seen.map(\.column) == [4, 5, 6, 8])
  }

  @Test func `ends of lines of two bytes are not drawn`() {
    let layout = layout("a\r\nb")
    #expect(layout.rows == ["a", "b"])
    #expect(layout.line(at: 0)?.range == Offset(0)..<Offset(1))
  }

  @Test func `a long block is cut at ends of lines`() {
    let text = (0..<9_000).map { "line \($0)" }.joined(separator: "\n")
    let layout = layout(text)
    #expect(layout.plan.stretches.count > 2)
    #expect(layout.rows == text.split(separator: "\n").map(String.init))
  }

  @Test func `an enormous line is cut into rows of bounded length`() {
    let layout = layout(String(repeating: "x", count: 200_000))
    let lines = layout.lines(in: 0..<layout.rowCount)
    #expect(lines.count == 7)
    #expect(lines.reduce(0) { $0 + $1.width } == 200_000)
  }

  @Test func `an offset in a tab stands at the tab`() {
    let layout = layout("a\tb")
    #expect(layout.position(of: Offset(2)) == (0, 8))
    #expect(layout.offset(atRow: 0, column: 5) == Offset(1))
  }
}
