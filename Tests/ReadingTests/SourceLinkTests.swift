import Annotations
import Articles
import Console
import Entities
import Reading
import TestSupport
import Testing

/// What keys do on the links that an author wrote.
@Suite struct SourceLinkTests {
  /// An article of paragraphs with links on words, in the order of the words.
  private func open(
    _ source: String, _ links: [(word: String, kind: InlineSpan.Kind)] = [],
    notes: [(text: String, word: String)] = [], path: String = "one.md"
  ) -> OpenArticle {
    let plain = Sample.open(source, path: path, title: "Title of \(path)")
    let string = plain.text.string
    func range(_ word: String) -> Range<Offset> {
      let found = string.firstRange(of: word) ?? string.startIndex..<string.startIndex
      let start = string.utf8.distance(from: string.startIndex, to: found.lowerBound)
      return Offset(start)..<Offset(start + word.utf8.count)
    }
    let article = Article(
      metadata: plain.article.metadata, text: plain.text, blocks: plain.article.blocks,
      spans: links.map { InlineSpan($0.kind, range($0.word)) },
      footnotes: notes.enumerated().map { index, note in
        Footnote(
          label: "\(index)", number: index + 1, range: range(note.text),
          references: [range(note.word)])
      }, textForm: "sample/1")
    return OpenArticle(
      path: plain.path, article: article, mentions: plain.mentions, textHash: plain.textHash,
      notebook: plain.notebook)
  }

  /// The article that most tests read.
  private func linked() -> OpenArticle {
    open(
      "A note¹ and [Minsk|minsk], a page, a script.\n\n## Heading\n\nThe other, Great Stone and "
        + "nothing, a part.\n\nWords of the note. ↩",
      [
        ("¹", .footnote(0)), ("page", .link(target: "https://example.org/page")),
        ("script", .link(target: "javascript:alert(1)")),
        ("other", .wikilink(target: "two#Part")), ("Great Stone", .wikilink(target: "Great Stone")),
        ("nothing", .wikilink(target: "Nothing")), ("part", .link(target: "#heading")),
        ("↩", .footnoteReturn(0)),
      ], notes: [("Words of the note. ↩", "¹")])
  }

  private let two = Sample.open(
    "# Two\n\nWords.\n\n## Part\n\nOf it.", path: "two.md", title: "Two")

  private func pilot() -> Pilot { Pilot([linked(), two], gazetteer: Names.gazetteer) }

  private func tabs(_ count: Int) -> String { String(repeating: "<tab>", count: count) }

  @Test func `links of both kinds are stepped through in the order of the text`() throws {
    var pilot = pilot()
    var words: [String] = []
    for _ in 0..<9 {
      try pilot.press("<tab>")
      let focus = try #require(pilot.view?.focus)
      words.append(linked().text[focus])
    }
    #expect(
      words
        == ["¹", "Minsk", "page", "script", "other", "Great Stone", "nothing", "part", "↩"])
    try pilot.press("<tab>")
    #expect(pilot.view?.focus == pilot.model.page?.open.stops[0])
  }

  @Test func `what the author linked goes before a name in it`() {
    let open = open(
      "See [Minsk|minsk] and [Minsk|minsk] again.", [("See Minsk", .link(target: "two.md"))])
    #expect(open.links.count == 2)
    #expect(open.stops.map { open.text[$0] } == ["See Minsk", "Minsk"])
  }

  @Test func `of links in links the outer one counts`() {
    let open = open(
      "See it.", [("See it", .link(target: "two.md")), ("it", .image(target: "it.png"))])
    #expect(open.sourceLinks.map { open.text[$0.range] } == ["See it"])
  }

  @Test func `a reference leads to its note, and the note back`() throws {
    var pilot = pilot()
    try pilot.press("<tab>")
    let start = pilot.model.view
    try pilot.press("K")
    #expect(pilot.frame.text.contains("Words of the note."))
    #expect(!pilot.frame.lines.suffix(6).joined().contains("↩"))
    try pilot.press("<enter>")
    #expect(pilot.text(atCursor: 5) == "Words")
    #expect(pilot.frame.lines.last?.contains("Enter goes back") == true)
    for keys in ["<enter>", "<C-o>", "<tab><enter>"] {
      try pilot.press(keys)
      #expect(pilot.model.view == start, "\(keys)")
      try pilot.press("<enter>")
    }
  }

  @Test func `a note that is read on its own leads to its first reference`() throws {
    var pilot = pilot()
    try pilot.press("G<tab><enter>")
    #expect(pilot.text(atCursor: 2) == "¹")
    try pilot.press("<C-o>")
    #expect(pilot.text(atCursor: 3) == "↩")
  }

  @Test func `an address is shown, opened outside and copied`() throws {
    var pilot = pilot()
    try pilot.press(tabs(3))
    #expect(pilot.frame.lines.last?.contains("→ https://example.org/page") == true)
    try pilot.press("<enter>")
    #expect(pilot.frame.text.contains("gx opens it outside"))
    #expect(pilot.asked.isEmpty)
    try pilot.press("gx")
    try pilot.press("y")
    #expect(
      pilot.asked == [
        .openOutside("https://example.org/page"), .copy("https://example.org/page"),
      ])
  }

  @Test func `a script is shown and never opened`() throws {
    var pilot = pilot()
    try pilot.press(tabs(4) + "<enter>")
    #expect(pilot.frame.text.contains("javascript:alert(1)"))
    try pilot.press("gx")
    #expect(pilot.asked.isEmpty)
    #expect(pilot.model.notice?.level == .warning)
    try pilot.press("y")
    #expect(pilot.asked == [.copy("javascript:alert(1)")])
  }

  @Test func `a name leads to an article and its heading, and back`() throws {
    var pilot = pilot()
    try pilot.press(tabs(5))
    let start = pilot.model.view
    try pilot.press("K")
    #expect(pilot.frame.text.contains("Enter opens it at # Part"))
    try pilot.press("K")
    #expect(pilot.view?.path == two.path)
    #expect(pilot.text(atCursor: 4) == "Part")
    try pilot.press("<C-o>")
    #expect(pilot.model.view == start)
  }

  @Test func `an article that was not read yet is read, then its heading is found`() throws {
    var pilot = pilot()
    pilot.model.shelf.clear()
    pilot.model.shelf[linked().path] = linked()
    try pilot.press(tabs(5) + "<enter>")
    #expect(pilot.asked == [.openArticle(two.path)])
    pilot.send(.articleOpened(two))
    #expect(pilot.text(atCursor: 4) == "Part")
  }

  @Test func `a heading that is not there is told, and the article opened`() throws {
    var pilot = Pilot([open("To other.", [("other", .wikilink(target: "two#None"))]), two])
    try pilot.press("<tab><enter>")
    #expect(pilot.view?.path == two.path)
    #expect(pilot.model.notice?.text == "this article has no heading None")
  }

  @Test func `a name leads to an entity, in peek, reason and step`() throws {
    var pilot = pilot()
    try pilot.press(tabs(6) + "K")
    #expect(pilot.frame.text.contains("Great Stone, project"))
    try pilot.press("w")
    #expect(pilot.frame.text.contains("It names Great Stone"))
    try pilot.press("<enter>")
    #expect(pilot.asked == [.openEntity(EntityID("park"))])
  }

  @Test func `a name of nothing is quiet, says why and leads nowhere`() throws {
    var pilot = pilot()
    try pilot.press(tabs(7))
    let place = pilot.model.view
    try pilot.press("w")
    #expect(pilot.frame.text.contains("It leads nowhere: no article and no entity"))
    #expect(pilot.frame.text.contains("[[Nothing]]"))
    try pilot.press("<enter>")
    #expect(pilot.model.view == place)
    #expect(pilot.model.notice?.level == .warning)
    try pilot.press("gx")
    #expect(pilot.asked.isEmpty)
  }

  @Test func `a fragment jumps in the article and can be undone`() throws {
    var pilot = pilot()
    try pilot.press(tabs(8))
    let start = pilot.model.view
    try pilot.press("<enter>")
    #expect(pilot.text(atCursor: 7) == "Heading")
    try pilot.press("<C-o>")
    #expect(pilot.model.view == start)
  }

  @Test func `letters choose links of both kinds`() throws {
    var pilot = pilot()
    try pilot.press("F")
    let hints = try #require(pilot.view?.hints?.hints)
    #expect(hints.count == 9)
    try pilot.press(hints[4].label)
    #expect(pilot.view?.path == two.path)
  }

  @Test func `without a link at the cursor nothing is opened and y copies the sentence`() throws {
    var pilot = pilot()
    try pilot.press("gx")
    #expect(pilot.model.notice?.text.hasPrefix("no link of the source") == true)
    try pilot.press("y")
    #expect(pilot.asked.count == 1)
    guard case .copy(let text)? = pilot.asked.first else { return }
    #expect(text.hasPrefix("A note"))
  }
}
