import Articles
import Testing

@testable import Formats

/// Footnotes, which md4c 0.4.8 does not know.
struct MarkdownFootnoteTests {
  static let notes: [(markdown: String, outline: [String])] = [
    ("a[^1]\n\n[^1]: note", ["paragraph: a[1]", "footnote: note ↩"]),
    ("a[^x]\n\n[^x]: note", ["paragraph: a[1]", "footnote: note ↩"]),
    ("a[^X]\n\n[^x]: note", ["paragraph: a[1]", "footnote: note ↩"]),
    ("a[^1]\n\n[^1]: http://a.b 'note'", ["paragraph: a[1]", "footnote: http://a.b 'note' ↩"]),
    (
      "a[^1] b[^2]\n\n[^2]: two\n[^1]: one",
      ["paragraph: a[1] b[2]", "footnote: two ↩", "footnote: one ↩"]
    ),
    ("a[^1] b[^1]\n\n[^1]: note", ["paragraph: a[1] b[1]", "footnote: note ↩"]),
    ("a[^1][^2]\n\n[^1]: x\n[^2]: y", ["paragraph: a[1][2]", "footnote: x ↩", "footnote: y ↩"]),
    ("[^1]: note\n\na[^1]", ["footnote: note ↩", "paragraph: a[1]"]),
    ("a[^1]\n[^1]: note", ["paragraph: a[1]", "footnote: note ↩"]),
    ("a[^1]\n\n[^1]:note", ["paragraph: a[1]", "footnote: note ↩"]),
    ("a[^1]\n\n   [^1]:    note", ["paragraph: a[1]", "footnote: note ↩"]),
    ("a[^1]\n\n[^1]: first\nlazy", ["paragraph: a[1]", "footnote: first lazy ↩"]),
    ("a[^1]\n\n[^1]:\nbelow", ["paragraph: a[1]", "footnote: below ↩"]),
    ("a[^1]\n\n[^1]:\n\n    below", ["paragraph: a[1]", "footnote: below ↩"]),
    (
      "a[^1]\n\n[^1]: first\n\n    second\n\nafter",
      ["paragraph: a[1]", "footnote: first", "paragraph: second ↩", "paragraph: after"]
    ),
    (
      "a[^1]\n\n[^1]: first\n\n        code\n\nafter",
      [
        "paragraph: a[1]", "footnote: first", "preformatted: code", "paragraph: ↩",
        "paragraph: after",
      ]
    ),
    (
      "a[^1]\n\n[^1]: first\n\n\tsecond\n\n    - item",
      ["paragraph: a[1]", "footnote: first", "paragraph: second", "list-item: item ↩"]
    ),
    ("- a[^1]\n\n[^1]: note", ["list-item: a[1]", "footnote: note ↩"]),
    ("+ a[^1]\n\n[^1]: note", ["list-item: a[1]", "footnote: note ↩"]),
    ("+ a[^1]\n[^1]: note\n+ b", ["list-item: a[1]", "footnote: note ↩", "list-item: b"]),
    ("- a[^1]\n\n  [^1]: note", ["list-item: a[1]", "footnote: note ↩"]),
    ("> a[^1]\n>\n> [^1]: note", ["quotation: a[1]", "footnote: note ↩"]),
    (
      "|a|b|\n|-|-|\n|c[^1]|d|\n\n[^1]: *note*",
      ["table-row: a\tb", "table-row: c[1]\td", "footnote: note ↩"]
    ),
    ("# a[^1]\n\n[^1]: note", ["heading 1: a[1]", "footnote: note ↩"]),
    (
      "a[^1]\n\n[^1]: see[^2]\n[^2]: x", ["paragraph: a[1]", "footnote: see[2] ↩", "footnote: x ↩"]
    ),
    // What nobody refers to stays, and so does what refers to nothing.
    ("a\n\n[^1]: note", ["paragraph: a", "footnote: note"]),
    ("a[^2]\n\n[^1]: note", ["paragraph: a[^2]", "footnote: note"]),
    ("a[^1]", ["paragraph: a[^1]"]),
    ("a[^1]\n\n[^1]: one\n[^1]: two", ["paragraph: a[1]", "footnote: one ↩", "footnote: two"]),
    // What is no footnote.
    ("```\n[^1]: code\n```", ["preformatted: [^1]: code"]),
    ("a[^1]\n\n```\n[^1]: code\n```", ["paragraph: a[^1]", "preformatted: [^1]: code"]),
    ("a[^1]\n\n    [^1]: code", ["paragraph: a[^1]", "preformatted: [^1]: code"]),
    ("a[^1]\n\n<div>\n[^1]: html\n</div>", ["paragraph: a[^1]", "paragraph: [^1]: html"]),
    ("a `[^1]`\n\n[^1]: note", ["paragraph: a [^1]", "footnote: note"]),
    ("a \\[^1] b\n\n[^1]: note", ["paragraph: a [^1] b", "footnote: note"]),
    ("a [b [^1]](u)\n\n[^1]: note", ["paragraph: a b [^1]", "footnote: note"]),
    ("a[^x y]\n\n[^x y]: some words", ["paragraph: a[^x y]", "paragraph: [^x y]: some words"]),
    ("a[^]\n\n[^]: note", ["paragraph: a^"]),
    ("a[b]\n\n[b]: note", ["paragraph: ab"]),
  ]

  @Test(arguments: notes)
  func `a footnote is a block, its reference a number`(
    markdown source: String, outline: [String]
  ) throws {
    let article = try markdown(source)
    #expect(article.outline == outline)
    #expect(article.faults(madeOf: Array(source.utf8)) == [])
  }

  @Test func `references, notes and the way back know each other`() throws {
    let article = try markdown(
      "a[^x] and *b[^1]*\n\n[^1]: one\n\n[^never]: none\n[^x]: two\n\n    more")
    #expect(article.footnotes.map(\.label) == ["1", "never", "x"])
    #expect(article.footnotes.map(\.number) == [2, nil, 1])
    #expect(article.footnotes.map(\.sign) == ["[2]", "[^never]", "[1]"])
    #expect(article.footnotes.map { article.text[$0.range] } == ["one ↩", "none", "two\n\nmore ↩"])
    #expect(
      article.footnotes.map { $0.references.map { article.text[$0] } } == [["[2]"], [], ["[1]"]])
    let links = article.spans.filter(\.kind.isLink)
    #expect(
      links.map(\.kind) == [.footnote(2), .footnote(0), .footnoteReturn(0), .footnoteReturn(2)])
    #expect(links.map { article.text[$0.range] } == ["[1]", "[2]", "↩", "↩"])
    let markers = article.blocks.filter { $0.kind == .footnote }.map(\.marker)
    #expect(markers == ["[2]", "[^never]", "[1]"])
  }

  @Test func `notes keep their places in the file`() throws {
    let source = "---\ntitle: x\n---\na[^note] b\n\n[^note]: words of it\n"
    let article = try markdown(source)
    let note = try #require(article.footnotes.first)
    let place = article.sourceMap.source(of: article.blocks[1].range)
    let words = Array(source.utf8)[place]
    #expect(String(decoding: words, as: UTF8.self) == "words of it")
    let reference = article.sourceMap.source(of: note.references[0])
    #expect(String(decoding: Array(source.utf8)[reference], as: UTF8.self) == "[^note]")
  }

  @Test func `the depth of a note is that of what it stands in, and one more`() throws {
    let source = "a[^1][^2]\n\n> [^1]: quoted\n\n[^2]: own\n\n    > words"
    let blocks = try markdown(source).blocks
    #expect(blocks.map(\.depth) == [0, 2, 1, 2, 1])
    #expect(blocks.map(\.isQuoted) == [false, true, false, true, false])
  }

  @Test func `ten thousand notes are read in one go`() throws {
    let numbers = 1...10_000
    let source =
      numbers.map { "word[^n\($0)]" }.joined(separator: " ") + "\n\n"
      + numbers.map { "[^n\($0)]: note \($0)" }.joined(separator: "\n")
    let article = try markdown(source)
    #expect(article.footnotes.count == 10_000)
    #expect(article.footnotes.allSatisfy { $0.references.count == 1 })
  }
}
