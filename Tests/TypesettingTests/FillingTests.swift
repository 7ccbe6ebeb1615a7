import SeededSupport
import Testing

@testable import Typesetting

@Suite struct FillingTests {
  /// How many lines greedy filling needs: each line takes what fits.
  private func greedyCount(_ fragments: [Fragment], _ columns: Int) -> Int {
    var lines = 0
    var start = 0
    while start < fragments.count {
      var end = start + 1
      var width = fragments[start].width
      var furthest = end
      while end < fragments.count {
        width += fragments[end - 1].gap + fragments[end].width
        if width > columns { break }
        end += 1
        if width + fragments[end - 1].trailerWidth <= columns { furthest = end }
      }
      lines += 1
      start = furthest
    }
    return lines
  }

  private func fragments(_ text: String, _ columns: Int) -> [Fragment] {
    let bytes = Array(text.utf8)
    return Fragments(
      bytes, 0..<bytes.count, columns: columns, gapOfTab: 1, breaker: LineBreaker()
    ).all
  }

  @Test(arguments: 10...90)
  func `a paragraph takes no more lines than greedy filling`(columns: Int) {
    var generator = SeededGenerator(seed: UInt64(columns))
    for text in [Sample.prose, generator.paragraph(words: 120).replacing("\u{AD}", with: "")] {
      let fragments = fragments(text, columns)
      let ends = OptimalFit(columns: columns).lineEnds(fragments[...], endsParagraph: true)
      #expect(ends.count == greedyCount(fragments, columns))
    }
  }

  @Test(arguments: 30...100)
  func `case 31: no paragraph of four lines ends in a lone word`(columns: Int) {
    let words = Sample.prose.split(separator: " ")
    for count in stride(from: 40, through: words.count, by: 3) {
      let rows = Sample.rows(words.prefix(count).joined(separator: " "), columns)
      guard rows.count >= 4 else { continue }
      #expect(rows.last?.contains(" ") == true, "\(rows)")
    }
  }

  @Test func `case 31: a line above gives up a word to a lone last one`() {
    let text = "one two three four five six seven eight nine ten it."
    #expect(
      Sample.rows(text, 14) == ["one two three", "four five six", "seven eight", "nine ten it."])
    let short = "alpha beta gamma delta end."
    #expect(Sample.rows(short, 22) == ["alpha beta gamma", "delta end."])
  }

  @Test func `lines look more even than greedy ones`() {
    let text = "aaa bb cc ddddd"
    #expect(Sample.rows(text, 6) == ["aaa", "bb cc", "ddddd"])
  }

  @Test func `case 32: soft hyphens do not stand below each other either`() {
    let word = "unim\u{AD}por\u{AD}tant"
    let text = Array(repeating: word, count: 12).joined(separator: " ")
    for columns in 20...40 {
      let rows = Sample.rows(text, columns)
      let stacked = zip(rows, rows.dropFirst()).filter { $0.last == "-" && $1.last == "-" }
      #expect(stacked.isEmpty, "\(rows)")
    }
  }

  @Test(arguments: ["", " ", "   \t "])
  func `a blank block still has a row`(text: String) {
    #expect(Sample.rows(text, 20) == [""])
  }

  @Test func `a block of a megabyte is set in parts that join without loss`() {
    let text = String(repeating: Sample.prose + " ", count: 2_000)
    let layout = Layout(Sample.article(text), measure: .standard)
    #expect(layout.plan.stretches.count > 20)
    let words = layout.rows.flatMap { $0.split(separator: " ") }
    #expect(words.count == text.split(separator: " ").count)
    #expect(layout.lines(in: 0..<layout.rowCount).filter(\.isFirstOfBlock).count == 1)
    #expect(layout.lines(in: 0..<layout.rowCount).filter(\.isLastOfBlock).count == 1)
  }

  @Test func `a long block without spaces is cut between clusters`() {
    let text = String(repeating: "👨‍👩‍👧‍👦e\u{301}", count: 5_000)
    let layout = Layout(Sample.article(text), measure: Measure(columns: 40))
    let parts = layout.plan.stretches
    #expect(parts.count > 3)
    let bytes = Array(text.utf8)
    let clusters = parts.reduce(0) {
      $0 + String(decoding: bytes[$1.bytes], as: UTF8.self).count
    }
    #expect(clusters == text.count)
  }
}
