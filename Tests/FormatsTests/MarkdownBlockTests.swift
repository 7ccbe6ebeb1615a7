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

  static let footnotes: [(markdown: String, texts: [String])] = [
    ("a[^1]\n\n[^1]: note", ["a[^1]", "[^1]: note"]),
    ("a[^1]\n\n[^1]: http://a.b 'note'", ["a[^1]", "[^1]: http://a.b 'note'"]),
    ("> [^x y]: note", ["[^x y]: note"]),
    ("```\n[^1]: code\n```", ["[^1]: code"]),
    ("a[b]\n\n[b]: note", ["ab"]),
  ]

  @Test(arguments: footnotes)
  func `a footnote is text, not the target of a link`(
    markdown source: String, texts: [String]
  ) throws {
    #expect(try markdown(source).texts == texts)
  }

  @Test func `a text without a last line end is read to its end and no further`() throws {
    #expect(try markdown("[open](").texts == ["[open]("])
    #expect(try markdown("[[open").texts == ["[[open"])
  }
}
