import SeededSupport
import Testing

@testable import Entities

struct MatchingViewTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("a\n  b\t\u{A0}c", "a b c"),
    ("\u{201C}Mill\u{2019}s\u{201D}", "\"Mill's\""),
    ("1990\u{2013}1995 \u{2014} x", "1990-1995 - x"),
    ("co\u{AD}op\u{200B}er\u{FEFF}ate", "cooperate"),
    ("cafe\u{301} Zu\u{308}rich", "caf\u{E9} Z\u{FC}rich"),
    ("\u{438}\u{306}", "\u{439}"),
    ("post-\nwar, pre- and", "post-war, pre- and"),
    ("x\u{301}", "x\u{301}"),
    ("", ""), ("\u{301}", "\u{301}"), (" ", " "),
  ])
  func `a text folds to what names are compared with`(text: String, folded: String) {
    // Scalars, because strings are equal when they are canonically equivalent.
    #expect(Array(MatchingView(text).string.unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test(arguments: [
    ("We met Zu\u{308}rich\u{2019}s mayor", "Z\u{FC}rich", "Zu\u{308}rich"),
    ("\u{201C}Old  Mill\u{201D}", "Old Mill", "Old  Mill"),
    ("An Old\n\nMill", "Old Mill", "Old\n\nMill"),
    ("the co\u{AD}op", "coop", "co\u{AD}op"),
    ("cafe\u{301}", "caf\u{E9}", "cafe\u{301}"),
    ("so\u{AD} it", "so", "so"),
  ])
  func `a found range leads back to the whole of what stood there`(
    text: String, sought: String, original: String
  ) throws {
    let view = MatchingView(text)
    let start = try #require(firstIndex(of: Array(sought.utf8), in: view.bytes))
    let range = view.canonical(start..<(start + sought.utf8.count))
    let found = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    #expect(Array(found.unicodeScalars) == Array(original.unicodeScalars))
  }

  @Test(arguments: 0..<40)
  func `every folded word leads back to a text that folds to it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "Word", "e\u{301}", "\u{E9}", " ", "\n\n", "\u{A0} ", "\u{2019}", "\u{2014}", "\u{AD}",
      "\u{200B}", "中", "Ж", "\u{1F600}", "-\n", ".",
    ]
    let text = generator.text(of: pieces, count: 0...80)
    let view = MatchingView(text)
    var last = 0
    for word in WordScan.words(view.bytes) {
      let range = view.canonical(word.start..<word.end)
      #expect(range.lowerBound >= last)
      last = range.upperBound
      let original = String(decoding: Array(text.utf8)[range], as: UTF8.self)
      #expect(MatchingView(original).bytes == Array(view.bytes[word.start..<word.end]))
    }
  }

  @Test func `a view of part of a text leads back into the whole`() {
    let text = Array("Skip this. The \u{201C}Weir\u{201D} stays.".utf8)
    var view = MatchingView()
    view.load(text, 11..<text.count)
    let start = firstIndex(of: Array("Weir".utf8), in: view.bytes) ?? 0
    #expect(String(decoding: text[view.canonical(start..<(start + 4))], as: UTF8.self) == "Weir")
  }

  private func firstIndex(of sought: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: sought) }
  }
}
