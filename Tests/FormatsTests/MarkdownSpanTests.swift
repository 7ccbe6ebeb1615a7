import Articles
import Testing

@testable import Formats

/// What inline Markdown becomes.
struct MarkdownSpanTests {
  static let spans: [(markdown: String, text: String, spans: [String])] = [
    ("a *b* c", "a b c", ["emphasis: b"]),
    ("**a *b***", "a b", ["strong: a b", "emphasis: b"]),
    ("*a* *b*", "a b", ["emphasis: a", "emphasis: b"]),
    ("say `a  b`", "say a b", ["code: a b"]),
    ("~~old~~ new", "old new", ["strikethrough: old"]),
    ("[a b](u)", "a b", ["link(target: \"u\"): a b"]),
    ("[a](<u v> 't')", "a", ["link(target: \"u v\"): a"]),
    ("[a](u?x&amp;y)", "a", ["link(target: \"u?x&y\"): a"]),
    ("[a][r]\n\n[r]: /u", "a", ["link(target: \"/u\"): a"]),
    ("<http://a.b>", "http://a.b", ["link(target: \"http://a.b\"): http://a.b"]),
    ("see www.a.bc now", "see www.a.bc now", ["link(target: \"http://www.a.bc\"): www.a.bc"]),
    ("to a@b.cd", "to a@b.cd", ["link(target: \"mailto:a@b.cd\"): a@b.cd"]),
    ("[[Mill]]", "Mill", ["wikilink(target: \"Mill\"): Mill"]),
    ("[[Mill|the mill]]", "the mill", ["wikilink(target: \"Mill\"): the mill"]),
    ("[](u) a", "a", []),
    ("*a\nb*", "a b", ["emphasis: a b"]),
    ("![*a*](u)", "a", ["image(target: \"u\"): a", "emphasis: a"]),
    (
      "[![a](i.png)](u) b", "a b",
      ["link(target: \"u\"): a", "image(target: \"i.png\"): a"]
    ),
    ("[a](u_(v)_w)", "a", ["link(target: \"u_(v)_w\"): a"]),
    ("[a](<u)v>)", "a", ["link(target: \"u)v\"): a"]),
    (
      "[a][r] and [r]\n\n> [r]: /u", "a and r",
      ["link(target: \"/u\"): a", "link(target: \"/u\"): r"]
    ),
    ("***a** b*", "a b", ["emphasis: a b", "strong: a"]),
    ("[[Mill#Parts|parts]]", "parts", ["wikilink(target: \"Mill#Parts\"): parts"]),
    (
      "|[a](u)|`b`|\n|-|-|\n|*d*|[[e]]|", "a\tb\n\nd\te",
      [
        "strong: a\tb", "link(target: \"u\"): a", "code: b", "emphasis: d",
        "wikilink(target: \"e\"): e",
      ]
    ),
    ("a &amp; &eacute; &#x4E2D; &#0; &nope;", "a & é 中 \u{FFFD} &nope;", []),
    ("a&nbsp;b&#10;c", "a\u{A0}b c", []),
    ("\\*a\\* \\\\", "*a* \\", []),
    ("**é** 中*文*", "é 中文", ["strong: é", "emphasis: 文"]),
  ]

  @Test(arguments: spans)
  func `inline Markdown becomes text and spans`(
    markdown source: String, text: String, spans: [String]
  ) throws {
    let article = try markdown(source)
    #expect(article.text.string == text)
    #expect(article.spanOutline == spans)
    #expect(article.faults(madeOf: Array(source.utf8)) == [])
  }

  @Test func `the row of a table's head is strong`() throws {
    let article = try markdown("|a|b|\n|---|---|\n|c|*d*|")
    #expect(article.spanOutline == ["strong: a\tb", "emphasis: d"])
  }

  @Test func `a reference maps to all of its bytes`() throws {
    let article = try markdown("a &amp; b")
    #expect(article.sourceMap.source(of: Offset(2)..<Offset(3)) == 2..<7)
    #expect(article.sourceMap.source(of: Offset(4)..<Offset(5)) == 8..<9)
  }

  @Test func `escapes are no part of the text's source`() throws {
    let article = try markdown("a \\* b")
    #expect(article.sourceMap.source(of: Offset(2)..<Offset(3)) == 3..<4)
  }
}
