import Articles
import Console
import Testing

@testable import Typesetting

/// The cases of the project's list of tricky texts that are decided by lines, by number.
@Suite struct `Tricky cases of lines` {
  @Test(arguments: 1...9)
  func `case 8: a line ends between two flags, never inside one`(columns: Int) {
    let rows = Sample.rows(String(repeating: "🇧🇾🇨🇳", count: 6), columns)
    let flags = rows.joined().replacing("\\", with: "").map { $0 }
    #expect(flags.count == 12)
    #expect(flags.allSatisfy { $0 == "🇧🇾" || $0 == "🇨🇳" })
  }

  @Test(arguments: 2...9)
  func `case 11: a wide cluster moves to the next line whole`(columns: Int) {
    let layout = Layout(
      Sample.article(String(repeating: "习近平", count: 8)), measure: Measure(columns: columns))
    for line in layout.lines(in: 0..<layout.rowCount) {
      #expect(line.width <= columns)
      #expect(line.width % 2 == 0)
    }
  }

  @Test func `case 14: a zero-width space lets a line end, a word joiner does not`() {
    #expect(Sample.rows("abcdef\u{200B}ghijkl", 8) == ["abcdef", "ghijkl"])
    #expect(Sample.rows("ab cd-\u{2060}ef", 6) == ["ab", "cd-ef"])
  }

  @Test func `case 15: a soft hyphen is seen only where the line ends at it`() {
    #expect(Sample.rows("co\u{AD}opera\u{AD}tion", 20) == ["cooperation"])
    #expect(Sample.rows("co\u{AD}opera\u{AD}tion", 9) == ["coopera-", "tion"])
  }

  @Test func `case 17: a tab is a space in prose, a stop of eight in what is kept`() {
    #expect(Sample.rows("\ta\tb", 20) == ["a b"])
    let kept = Layout(
      Sample.article("\ta\tb\n123456789\tc", .preformatted), measure: Measure(columns: 40))
    #expect(kept.rows == ["        a       b", "123456789       c"])
  }

  @Test func `case 18: every kind of newline ends a line`() {
    let text = "a\r\nb\nc\u{2028}d\u{85}e\u{0C}g"
    let kept = Layout(Sample.article(text, .preformatted), measure: Measure(columns: 40))
    #expect(kept.rows == ["a", "b", "c", "d", "e", "g"])
    #expect(Sample.rows(text + "\u{0B}h", 40) == ["a", "b", "c", "d", "e", "g", "h"])
  }

  @Test func `case 34: order for the eye, offsets for the reader`() {
    let layout = Layout(Sample.article("Minsk שלום 2024 — مرحبا"), measure: Measure(columns: 40))
    #expect(layout.rows == ["Minsk ﺎﺒﺣﺮﻣ — 2024 םולש"])
    #expect(layout.position(of: Offset(0)).column == 0)
    // The first letter of the Hebrew word stands at its right, the end of the text left of it.
    #expect(layout.position(of: Offset(6)).column == 22)
    #expect(layout.offset(atRow: 0, column: 22) == Offset(6))
    #expect(layout.article.text.string.hasSuffix("مرحبا"))
  }
}
