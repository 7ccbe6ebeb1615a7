import Articles
import Console
import SeededSupport
import Testing

@testable import Typesetting

@Suite struct RightToLeftLayoutTests {
  private static let hebrew = "שלום עולם, זה ספר קטן (מאוד) על Minsk ועל 12 ערים."

  private func layout(_ parts: [Sample.Part], _ columns: Int = 30) -> Layout {
    Layout(Sample.article(parts), measure: Measure(columns: columns))
  }

  @Test func `a paragraph stands against the right edge, each line in its own order`() {
    #expect(
      Sample.rows(Self.hebrew, 30) == [
        "  (דואמ) ןטק רפס הז ,םלוע םולש", "         .םירע 12 לעו Minsk לע",
      ])
  }

  @Test func `a foreign word in a paragraph of Latin letters stays where it is`() {
    #expect(Sample.rows("He said שלום עולם to them", 40) == ["He said םלוע םולש to them"])
    let lines = Layout(Sample.article("He said שלום"), measure: Measure(columns: 40))
      .lines(in: 0..<1)
    #expect(lines.map(\.direction) == [.leftToRight])
    #expect(lines.map(\.isReordered) == [true])
  }

  @Test func `bars and markers stand right of the text`() {
    let layout = layout([
      .init(.listItem, "תפוחים", depth: 1), .init(.listItem, "לחם", depth: 1, marker: "12."),
      .init(.quotation, "שלום", depth: 1, isQuoted: true), .init(.paragraph, "Minsk"),
    ])
    #expect(
      layout.rows.filter { !$0.isEmpty } == [
        "                  םיחופת •", "                     םחל .12",
        "                      םולש │",
        "Minsk",
      ])
    for line in layout.lines(in: 0..<layout.rowCount) where line.lead != nil {
      let lead = line.lead.map { ($0.column, $0.text.count) } ?? (0, 0)
      #expect(lead.0 > line.width)
      #expect(lead.0 + lead.1 <= 30 - 2)
    }
    #expect(layout.lines(in: 0..<layout.rowCount).compactMap(\.lead?.text).contains(".12"))
    #expect(layout.lines(in: 0..<layout.rowCount).compactMap(\.lead?.written).contains("12."))
  }

  @Test func `a word that goes on below carries its sign at its left`() throws {
    let layout = Layout(
      Sample.article(String(repeating: "אבגדה", count: 5)), measure: Measure(columns: 10))
    let line = try #require(layout.line(at: 0))
    #expect(line.trailer == .continuation)
    #expect(line.trailers.map(\.column) == [0])
    #expect(layout.clusters(of: line).map(\.column).min() == 1)
    #expect(layout.drawn(line) == "\\דגבאהדגבא")
  }

  @Test func `the columns of a table run from the right`() {
    let layout = layout(
      [
        .init(.tableRow, "יעד\tימים"), .init(.tableRow, "Minsk\t12"), .init(.tableRow, "א\t3"),
      ], 20)
    #expect(
      layout.rows == [
        "         םימי    דעי", "         ───────────", "           12  Minsk",
        "            3      א",
      ])
  }

  @Test func `a cell of several rows stands in its column, numbers below each other`() {
    let layout = layout([.init(.tableRow, "א\tב"), .init(.tableRow, "שלום עולם\t7")], 8)
    let lines = layout.lines(in: 0..<layout.rowCount)
    #expect(lines.allSatisfy { $0.width <= 8 })
    #expect(layout.rows == ["ב      א", "────────", "7   םולש", "    םלוע"])
  }

  @Test func `a table from left to right orders the words in its cells`() {
    let layout = layout([.init(.tableRow, "Name\tWord"), .init(.tableRow, "peace\tשלום עולם")])
    #expect(layout.rows == ["Name   Word", "────────────────", "peace  םלוע םולש"])
  }

  @Test func `rows kept as they are stick out at the left`() throws {
    let layout = Layout(
      Sample.article("שלום עולם\nאב", .preformatted), measure: Measure(columns: 6))
    let first = try #require(layout.line(at: 0))
    #expect(first.indent == -3)
    #expect(first.width == 6)
    #expect(layout.line(at: 1)?.indent == 4)
    #expect(layout.clusters(of: first, columns: 0..<6).map(\.cluster.text).joined() == "שלום ע")
  }

  @Test func `lines of code keep their left edge, words in them are ordered`() {
    let layout = Layout(
      Sample.article("  x = \"שלום\" # אב", .preformatted), measure: Measure(columns: 40))
    #expect(layout.rows == ["  x = \"בא # \"םולש"] || layout.rows == ["  x = \"םולש\" # בא"])
  }

  @Test func `text of other scripts costs no order`() {
    let layout = layout([.init(.paragraph, Sample.prose), .init(.paragraph, "北京 Минск हिन्दी")])
    let lines = layout.lines(in: 0..<layout.rowCount)
    #expect(lines.allSatisfy { $0.visual == nil && $0.direction == .leftToRight })
  }

  @Test func `a long paragraph has one direction to its end`() {
    let text = "שלום " + String(repeating: "Latin words ", count: 4_000)
    let layout = layout([.init(.paragraph, text)], 60)
    #expect(layout.plan.stretches.count > 1)
    #expect(layout.line(at: layout.rowCount - 1)?.direction == .rightToLeft)
    #expect(layout.line(at: layout.rowCount - 1)?.width == 60)
  }

  @Test func `each line of a verse is a paragraph of its own to the algorithm`() {
    let layout = layout([.init(.paragraph, "אב (גד\nEnglish)\nהו")], 20)
    #expect(
      layout.rows == ["              דג) בא", "            (English", "                  וה"])
  }

  @Test(arguments: UInt64(1)...40)
  func `cells are taken once, and columns and offsets lead to each other`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["שלום", "עולם,", "(אב)", "12", "3.5%", "Minsk", "مرحبا", "سلام", "—", "a-b", "北京"]
    var text = seed.isMultiple(of: 2) ? "שלום" : "Hello"
    for _ in 0..<40 { text += " " + words[generator.below(words.count)] }
    let columns = 8 + generator.below(50)
    let layout = Layout(Sample.article(text), measure: Measure(columns: columns))
    for line in layout.lines(in: 0..<layout.rowCount) {
      let placed = layout.clusters(of: line)
      var taken = Set<Int>()
      for cluster in placed {
        for column in cluster.columns { #expect(taken.insert(column).inserted) }
        #expect(layout.column(of: cluster.offset, in: line) == cluster.column)
        for column in cluster.columns {
          #expect(layout.offset(atColumn: column, in: line) == cluster.offset)
        }
      }
      #expect(taken.count == (taken.max() ?? -1) - (taken.min() ?? 0) + 1)
      #expect(placed.map(\.offset) == placed.map(\.offset).sorted())
    }
  }
}
