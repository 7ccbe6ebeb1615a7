import Articles
import Testing

@testable import Formats

/// What blocks of Markdown become.
struct MarkdownBlockTests {
  static let blocks: [(markdown: String, outline: [String])] = [
    ("# One\n\n###### Six ##", ["heading 1: One", "heading 6: Six"]),
    ("One\n===\n\nTwo\n---", ["heading 1: One", "heading 2: Two"]),
    ("soft\nbreak  \nhard\\\nbreak", ["paragraph: soft break hard break"]),
    ("a   b\t c", ["paragraph: a b c"]),
    ("> q\n\np", ["quotation: q", "paragraph: p"]),
    ("> # h\n> q", ["heading 1: h", "quotation: q"]),
    ("- a\n- b", ["list-item: a", "list-item: b"]),
    ("- a\n\n  b", ["list-item: a", "paragraph: b"]),
    ("- # h", ["heading 1: h"]),
    ("- \n- b", ["list-item: b"]),
    ("```\n\n  a\n\n\nb\n\n```", ["preformatted:   a\n\n\nb"]),
    ("    a\n\n      b\n", ["preformatted: a\n\n  b"]),
    ("\ta\tb", ["preformatted: a\tb"]),
    ("```\n```", []),
    ("***\n\n---\n\n_ _ _", ["section-break: ***", "section-break: ---", "section-break: _ _ _"]),
    ("> ---", ["section-break: ---"]),
    ("- a\n\n  * * *", ["list-item: a", "section-break: * * *"]),
    ("One\n---\n\n---", ["heading 2: One", "section-break: ---"]),
    ("#\n\n***", ["section-break: ***"]),
    ("|a|b|\n|---|---|\n|c||\n| |d|", ["table-row: a\tb", "table-row: c", "table-row: \td"]),
    ("![alt *text*](x.png)", ["caption: alt text"]),
    ("![](x.png)", []),
    ("![alt](x.png) and more", ["paragraph: alt and more"]),
    ("[a]: /u 'title'\n\ntext", ["paragraph: text"]),
    ("<!-- only a comment -->", []),
    ("<p>one</p>\n<p>two <b>bold</b></p>", ["paragraph: one", "paragraph: two bold"]),
    ("<div id=\"x\"\n*hi*", ["paragraph: <div id=\"x\" *hi*"]),
    ("a [l](<u\nv>) b", ["paragraph: a [l]() b"]),
    ("a<br>b<i>c</i><!-- d -->e", ["paragraph: a bce"]),
    ("", []),
    ("\n \n", []),
  ]

  @Test(arguments: blocks)
  func `a block of Markdown becomes a block of the article`(
    markdown source: String, outline: [String]
  ) throws {
    let article = try markdown(source)
    #expect(article.outline == outline)
    #expect(article.faults(madeOf: Array(source.utf8)) == [])
  }

  static let items: [(markdown: String, markers: [String?], depths: [Int])] = [
    ("* a\n+ b\n- c", ["•", "•", "•"], [1, 1, 1]),
    ("3. a\n4. b", ["3.", "4."], [1, 1]),
    ("0) a\n5) b", ["0)", "1)"], [1, 1]),
    ("- [ ] a\n- [x] b\n- [X] c", ["[ ]", "[x]", "[x]"], [1, 1, 1]),
    ("- a\n  - b\n    1. c\n- d", ["•", "•", "1.", "•"], [1, 2, 3, 1]),
    ("- a\n\n  b", ["•", nil], [1, 1]),
    ("> - a", ["•"], [2]),
    ("- > a", ["•"], [2]),
    ("- ```\n  code\n  ```", ["•"], [1]),
    ("> > a", [nil], [2]),
  ]

  @Test(arguments: items)
  func `markers and depths follow the nesting`(
    markdown source: String, markers: [String?], depths: [Int]
  ) throws {
    let blocks = try markdown(source).blocks
    #expect(blocks.map(\.marker) == markers)
    #expect(blocks.map(\.depth) == depths)
  }

  @Test(arguments: [("> a", true), ("- a", false), ("> - a", true), ("- > a", true), ("a", false)])
  func `what stands in a quotation is quoted`(source: String, isQuoted: Bool) throws {
    #expect(try markdown(source).blocks.map(\.isQuoted) == [isQuoted])
  }

  @Test(arguments: [
    ("> one\n>\n> > two\n> >\n> > > three\n\nnone\n", [1, 2, 3, 0]),
    ("- item\n\n  > one\n", [0, 1]), ("> - item\n>   > two\n", [1, 2]),
    ("> # heading\n>\n> > | a | b |\n> > |---|---|\n> > | c | d |\n", [1, 2, 2]),
  ])
  func `each block knows how many quotations it stands in`(
    source: String, quotations: [Int]
  ) throws {
    #expect(try markdown(source).blocks.map(\.quotations) == quotations)
  }

  @Test func `the head of a table is marked, so that the next table is another`() throws {
    let table = "| a | b |\n|---|---|\n| c | d |\n"
    let blocks = try markdown(table + "\n" + table).blocks
    #expect(blocks.map(\.isTableHead) == [true, false, true, false])
  }

  static let titles: [(markdown: String, title: String, isDerived: Bool)] = [
    ("# The mill\n\ntext", "The mill", false),
    ("text\n\n# The *mill*", "The mill", false),
    ("## Second level\n\ntext", "Second level", true),
    ("words come first", "words come first", true),
    ("---\ntitle: From the head\n---\n# The mill", "From the head", false),
    ("> # Somebody else's\n\n# The mill", "The mill", false),
    ("", "sample", true),
  ]

  @Test(arguments: titles)
  func `the title is the head's, the first heading's or derived`(
    markdown source: String, title: String, isDerived: Bool
  ) throws {
    let metadata = try markdown(source).metadata
    #expect(metadata.title == title)
    #expect(metadata.titleIsDerived == isDerived)
  }

  @Test func `the text after front matter keeps its place in the file`() throws {
    let source = "---\ntitle: x\n---\n\n# The mill\n"
    let article = try markdown(source)
    let block = try #require(article.blocks.first)
    #expect(article.sourceMap.source(of: block.range) == 20..<28)
  }

  @Test func `a NUL is kept in text, code and HTML`() throws {
    for source in ["a\0b and c", "    a\0b and c", "<p>a\0b and c"] {
      #expect(try markdown(source).texts == ["a\0b and c"])
    }
  }

  static let alignments: [(markdown: String, alignments: [ColumnAlignment])] = [
    ("|a|b|c|\n|:-|-:|:-:|\n|d|e|f|", [.left, .right, .center]),
    ("|a|b|\n|---|--:|\n|d|e|", [.left, .right]),
    ("|a|b|\n|---|:--|\n|d|e|", []),
  ]

  @Test(arguments: alignments)
  func `the rows of a table know how its columns are aligned`(
    markdown source: String, alignments: [ColumnAlignment]
  ) throws {
    #expect(try markdown(source).blocks.map(\.alignments) == [alignments, alignments])
  }

  static let languages: [(info: String, language: String?)] = [
    ("swift", "swift"), (" swift numbered", "swift"), ("{.swift .numbered}", "swift"),
    ("language-swift", "swift"), ("rust,ignore", "rust"), ("", nil), ("{}", nil),
    ("c++", "c++"), ("&amp;c", "&c"),
  ]

  @Test(arguments: languages)
  func `a block of code knows its language`(info: String, language: String?) throws {
    #expect(try markdown("```\(info)\nx\n```").blocks.map(\.language) == [language])
  }

  @Test func `a text without a last line end is read to its end and no further`() throws {
    #expect(try markdown("[open](").texts == ["[open]("])
    #expect(try markdown("[[open").texts == ["[[open"])
  }
}
