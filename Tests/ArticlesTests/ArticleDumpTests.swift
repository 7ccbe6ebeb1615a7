import Articles
import Testing

struct ArticleDumpTests {
  @Test func `an article without blocks is its metadata`() {
    let article = Article(
      metadata: Metadata(title: "Nothing", titleIsDerived: true), text: .empty, blocks: [],
      textForm: "text/1")
    #expect(article.dump == "form: text/1\ntitle: Nothing (derived)\n")
  }

  @Test func `a block is a line about it and its text`() {
    var metadata = Metadata(title: "Café")
    metadata.kind = "digest"
    metadata.date = "2024"
    metadata.author = "Ann"
    metadata.language = "en"
    metadata.summary = "Short."
    metadata.sources = ["A", "B"]
    metadata.other = [.init(name: "x", value: "two\nlines")]
    var map = SourceMap()
    map.append(.init(canonical: 0, length: 5, source: 10, sourceLength: 5))
    let article = Article(
      metadata: metadata, text: CanonicalText("Café\n\na\nb\tc"),
      blocks: [
        Block(.heading(level: 2), Offset(0)..<Offset(5), rule: "title"),
        Block(.preformatted, Offset(7)..<Offset(12), depth: 1, marker: "•", isQuoted: true),
      ], sourceMap: map, textForm: "text/1")
    #expect(
      article.dump == """
        form: text/1
        title: Café
        kind: digest
        date: 2024
        author: Ann
        language: en
        summary: Short.
        source: A
        source: B
        other: x: two\\nlines
        heading 2, depth 0, scalars 0-4, bytes 10-15, rule title
          Café
        preformatted, depth 1, quoted, marker •, scalars 6-11, bytes 15-15
          a\\nb\\tc

        """)
  }

  @Test func `spans stand in braces, inner ones inside outer ones`() {
    let spans = [
      InlineSpan(.strong, Offset(0)..<Offset(7)), InlineSpan(.emphasis, Offset(4)..<Offset(7)),
      InlineSpan(.code, Offset(8)..<Offset(9)),
      InlineSpan(.link(target: "u"), Offset(11)..<Offset(12)),
    ]
    let article = Article(
      metadata: Metadata(title: "x"), text: CanonicalText("one two 3\n\nx"),
      blocks: [
        Block(.paragraph, Offset(0)..<Offset(9)), Block(.paragraph, Offset(11)..<Offset(12)),
      ], spans: spans, textForm: "text/1")
    let lines = article.dump.split(separator: "\n").map(String.init)
    #expect(lines[3] == "  {strong one {emphasis two}} {code 3}")
    #expect(lines[5] == "  {link <u> x}")
  }

  @Test func `control characters are written as their numbers`() {
    let article = Article(
      metadata: Metadata(title: "x"), text: CanonicalText("a\u{1B}[0m\u{9B}b\0"),
      blocks: [Block(.paragraph, Offset(0)..<Offset(9))], textForm: "text/1")
    #expect(article.dump.hasSuffix("  a\\u{1b}[0m\\u{9b}b\\u{0}\n"))
  }
}
