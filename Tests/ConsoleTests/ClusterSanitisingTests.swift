import Console
import Testing

/// What one character looks like on a screen.
///
/// A number before a name is that of the case in the project's list of tricky texts.
struct DrawnCase: Sendable, CustomTestStringConvertible {
  let name: String
  let character: Character
  let text: String
  let width: Int

  init(_ name: String, _ character: Character, _ text: String, _ width: Int) {
    self.name = name
    self.character = character
    self.text = text
    self.width = width
  }

  var testDescription: String { name }
}

@Suite struct ClusterSanitisingTests {
  @Test(arguments: [
    DrawnCase("a letter", "a", "a", 1),
    DrawnCase("a curly quotation mark", "“", "“", 1),
    DrawnCase("Cyrillic", "Я", "Я", 1),
    DrawnCase("an ideograph", "習", "習", 2),
    DrawnCase("an ideographic space", "\u{3000}", "\u{3000}", 2),
    DrawnCase("1: composed e acute", "\u{E9}", "\u{E9}", 1),
    DrawnCase("1: decomposed e acute", "e\u{301}", "\u{E9}", 1),
    DrawnCase("a mark that has no composed form", "Ж\u{301}", "Ж\u{301}", 1),
    DrawnCase(
      "2: six marks on one letter", "q\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
      "q\u{301}\u{302}\u{303}\u{304}", 1),
    DrawnCase("3: a mark without a base", "\u{301}", "\u{25CC}\u{301}", 1),
    DrawnCase("Hangul letters of one syllable", "\u{1112}\u{1161}\u{11AB}", "\u{D55C}", 2),
    DrawnCase("4: a family", "👨‍👩‍👧‍👦", "👨", 2),
    DrawnCase("a rainbow flag", "🏳️‍🌈", "🏳", 1),
    DrawnCase("5: a heart with an emoji selector", "\u{2764}\u{FE0F}", "\u{2764}", 1),
    DrawnCase("a watch with a text selector", "\u{231A}\u{FE0E}", "\u{231A}", 2),
    DrawnCase("6: a keycap", "1\u{FE0F}\u{20E3}", "1\u{20E3}", 1),
    DrawnCase("7: a skin tone", "👍🏽", "👍", 2),
    DrawnCase("a skin tone alone", "\u{1F3FD}", "\u{1F3FD}", 2),
    DrawnCase("8: a flag", "🇧🇾", "🇧🇾", 2),
    DrawnCase("9: half a flag", "\u{1F1E7}", "B", 1),
    DrawnCase("a flag made of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴", 2),
    DrawnCase("a Devanagari vowel sign", "कि", "कि", 2),
    DrawnCase("10: a character newer than the C library", "\u{1FAE9}", "\u{FFFD}", 1),
    DrawnCase("an unassigned code point", "\u{0378}", "\u{FFFD}", 1),
  ])
  func `a character is drawn as terminals agree on it`(_ expected: DrawnCase) {
    let cluster = Cluster(expected.character)
    #expect(scalars(cluster.text) == scalars(expected.text))
    #expect(cluster.width == expected.width)
  }

  @Test(arguments: [
    DrawnCase("16: escape", "\u{1B}", "\u{241B}", 1),
    DrawnCase("16: bell", "\u{07}", "\u{2407}", 1),
    DrawnCase("16: null", "\0", "\u{2400}", 1),
    DrawnCase("delete", "\u{7F}", "\u{2421}", 1),
    DrawnCase("16: the eight-bit escape sequence", "\u{9B}", "\u{FFFD}", 1),
    DrawnCase("17: tab", "\t", " ", 1),
    DrawnCase("newline", "\n", " ", 1),
    DrawnCase("carriage return and newline", "\r\n", " ", 1),
    DrawnCase("form feed", "\u{0C}", " ", 1),
    DrawnCase("next line", "\u{85}", " ", 1),
    DrawnCase("line separator", "\u{2028}", " ", 1),
    DrawnCase("30: no-break space", "\u{A0}", " ", 1),
    DrawnCase("30: narrow no-break space", "\u{202F}", " ", 1),
    DrawnCase("30: no-break hyphen", "\u{2011}", "-", 1),
  ])
  func `a control or a fixed space is drawn harmlessly`(_ expected: DrawnCase) {
    let cluster = Cluster(expected.character)
    #expect(scalars(cluster.text) == scalars(expected.text))
    #expect(cluster.width == expected.width)
  }

  @Test(
    arguments: [
      0x00AD, 0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066,
      0x2069,
      0xFE0F, 0xFEFF, 0xE0001, 0xE0100,
    ] as [UInt32])
  func `a format control takes no cell`(_ value: UInt32) throws {
    let cluster = Cluster(Character(try #require(Unicode.Scalar(value))))
    #expect(cluster == Cluster(text: "", width: 0))
  }

  @Test func `no scalar alone sends a control or loses its cells`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cluster = Cluster(Character(scalar))
      let isHarmless = cluster.text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
          && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
      }
      guard isHarmless, (0...2).contains(cluster.width),
        cluster.text.isEmpty == (cluster.width == 0)
      else {
        Issue.record("U+\(String(value, radix: 16)) becomes \(cluster)")
        return
      }
    }
  }

  @Test(
    arguments: [
      ("स्त्री", ["स्त्", "री"], 4), ("क्षेत्र", ["क्षे", "त्र"], 4), ("नमस्ते", ["न", "म", "स्ते"], 4),
      ("👨‍👩‍👧‍👦", ["👨‍👩‍👧‍👦"], 2), ("cafe\u{301}", ["c", "a", "f", "e\u{301}"], 4),
    ] as [(String, [String], Int)])
  func `no letter of a long conjunct is lost`(text: String, pieces: [String], cells: Int) {
    let found = text.flatMap(Cluster.pieces)
    #expect(found.map { scalars(String($0)) } == pieces.map(scalars))
    #expect(found.reduce(0) { $0 + Cluster($1).width } == cells)
    var frame = Frame(size: Size(rows: 1, columns: 10))
    #expect(frame.draw(text, row: 0, column: 0) == cells)
  }

  private func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value)
  }
}
