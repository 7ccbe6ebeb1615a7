import Articles
import Testing

@testable import Formats

/// What the passes make of lines.
struct PlainTextStructureTests {
  private static let body = Prose.paragraphs[0]
  private static let more = Prose.paragraphs[1]

  @Test(arguments: [
    "* * *", "***", "---", "___", "⁂", "❦", "⸻", "#", "~", "=====", "– – –", "   * * *",
  ])
  func `a line of signs parts sections`(mark: String) throws {
    let text = [Self.body, mark, Self.more].joined(separator: "\n\n")
    let article = try plainText(text)
    let expected = mark.trimmed
    #expect(
      article.outline == [
        "paragraph: \(Self.body)", "section-break: \(expected)", "paragraph: \(Self.more)",
      ])
  }

  @Test(arguments: ["--", "a * b", "-", "..."])
  func `a line of other signs does not`(mark: String) throws {
    let article = try plainText([Self.body, mark, Self.more].joined(separator: "\n\n"))
    #expect(article.blocks.count == 3)
    #expect(article.blocks[1].kind != .sectionBreak)
  }

  static let headings: [(line: String, isHeading: Bool)] = [
    ("The wheel and the ship", true),
    ("OWLS", true),
    ("2. What the council thinks", true),
    ("水车", true),
    ("The wheel turned.", false),
    ("Does it turn?", false),
    ("the wheel turns", false),
    ("The wheel, the ship,", false),
    ("One two three four five six seven eight nine ten one two three four five six seven", false),
  ]

  @Test(arguments: headings)
  func `a short line that ends like no sentence is a heading`(
    line: String, isHeading: Bool
  ) throws {
    let article = try plainText([Self.body, line, Self.more].joined(separator: "\n\n"))
    #expect(article.blocks.count == 3)
    #expect((article.blocks[1].kind == .heading(level: 2)) == isHeading)
  }

  @Test func `the last line is no heading`() throws {
    let article = try plainText([Self.body, "The end"].joined(separator: "\n\n"))
    #expect(article.blocks.last?.kind == .paragraph)
  }

  static let underlines: [(mark: String, level: Int)] = [
    ("==============", 1), ("------------", 2),
  ]

  @Test(arguments: underlines)
  func `a line under a heading belongs to it`(mark: String, level: Int) throws {
    let text = "\(Self.body)\n\nOwls and others\n\(mark)\n\n\(Self.more)"
    let article = try plainText(text)
    #expect(article.outline[1] == "heading \(level): Owls and others")
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  @Test func `a short first line is the title`() throws {
    let article = try plainText("The mill in spring\n\n" + Self.body)
    #expect(article.outline[0] == "heading 1: The mill in spring")
    #expect(article.metadata.title == "The mill in spring")
    #expect(!article.metadata.titleIsDerived)
  }

  @Test func `a title that is centred over several lines is its first line`() throws {
    let head = "                       The Mill\n                    A Short Report"
    let text =
      "\(head)\n\n"
      + Prose.paragraphs.map {
        Prose.wrapped($0, at: 68).joined(separator: "\n")
      }.joined(separator: "\n\n")
    let article = try plainText(text)
    #expect(article.outline.prefix(2) == ["heading 1: The Mill", "dek: A Short Report"])
    #expect(article.metadata.title == "The Mill")
    #expect(article.blocks.count == 6)
  }

  static let firstLines: [(text: String, title: String)] = [
    (body, "The mill stands where the two streams meet, and in spring it…"),
    ("Short and whole.", "Short and whole."),
    (String(repeating: "x", count: 80), String(repeating: "x", count: 60) + "…"),
    (String(repeating: "é", count: 60), String(repeating: "é", count: 60)),
    ("", "The File"),
    (" \n\t\r\n ", "The File"),
    ("* * *", "The File"),
  ]

  @Test(arguments: firstLines)
  func `a text without a title is named by its first words or its file`(
    text: String, title: String
  ) throws {
    let metadata = try plainText(text, name: "folder/The File.txt").metadata
    #expect(metadata.title == title)
    #expect(metadata.titleIsDerived)
  }

  @Test(arguments: [("a.b.txt", "a.b"), (".txt", ".txt"), ("", "Untitled"), ("x", "x")])
  func `a file's name loses its ending`(name: String, stem: String) {
    #expect(DerivedTitle.stem(of: name) == stem)
  }

  static let attributions: [(lines: [String], outline: [String])] = [
    (
      ["Ann Lee, miller:", "\"The wheel rests. So do I.\""],
      ["attribution: Ann Lee, miller:", "quotation: \"The wheel rests. So do I.\""]
    ),
    (
      ["The miller,", "Ann Lee,", "“The wheel rests.”", "From a letter,", "of May 3rd"],
      [
        "attribution: The miller, Ann Lee,", "quotation: “The wheel rests.”",
        "attribution: From a letter, of May 3rd",
      ]
    ),
    (
      ["Ann Lee says:", "The wheel rests, and so do I, for a while."],
      ["paragraph: Ann Lee says:", "paragraph: The wheel rests, and so do I, for a while."]
    ),
    (
      ["She said.", "“The wheel rests.”"],
      ["paragraph: She said.", "paragraph: “The wheel rests.”"]
    ),
  ]

  @Test(arguments: attributions)
  func `who speaks stands with the words in quotation marks`(
    lines: [String], outline: [String]
  ) throws {
    let text = ([Self.body] + lines + [Self.more]).joined(separator: "\n")
    let article = try plainText(text)
    #expect(Array(article.outline.dropFirst().dropLast()) == outline)
    #expect(article.blocks.allSatisfy { $0.isQuoted == ($0.kind == .quotation) })
  }

  static let glued: [(text: String, cuts: [String])] = [
    ("It is impossible.Hence the", ["It is impossible.", "Hence the"]),
    ("from the town.“Then we”", ["from the town.", "“Then we”"]),
    ("she said it.”Then we", ["she said it.”", "Then we"]),
    ("done, at last!A child came", ["done, at last!", "A child came"]),
    ("and so on too.OWLS AND OTHERS", ["and so on too.", "OWLS AND OTHERS"]),
    ("the U.S.-led talks", ["the U.S.-led talks"]),
    ("see www.Site.Com or", ["see www.Site.Com or"]),
    ("the file index.Html is", ["the file index.Html is"]),
    ("with Node.js and", ["with Node.js and"]),
    ("in St.Petersburg they", ["in St.Petersburg they"]),
    ("a@mail.Example is", ["a@mail.Example is"]),
    ("path/to.File and", ["path/to.File and"]),
    ("version 2.Then it", ["version 2.Then it"]),
    ("и это всё.Потом мы", ["и это всё.", "Потом мы"]),
    ("is one sentence. Then another.", ["is one sentence. Then another."]),
  ]

  @Test(arguments: glued)
  func `sentences without a space between are two paragraphs`(text: String, cuts: [String]) {
    let bytes = Array(text.utf8)
    let places = [0] + GluedSentences.cuts(in: bytes, 0..<bytes.count) + [bytes.count]
    let parts = zip(places, places.dropFirst()).map {
      String(decoding: bytes[$0..<$1], as: UTF8.self)
    }
    #expect(parts == cuts)
  }

  @Test func `words glued at a lost line end are cut when the article knows them`() throws {
    let text = "\(Self.body)\nThe wheel of the millAnother wheel was planned.\nYouTube has no mill."
    let article = try plainText(text)
    #expect(
      article.texts[1...] == [
        "The wheel of the mill", "Another wheel was planned.",
        "YouTube has no mill.",
      ])
    #expect(article.blocks[1].kind == .caption || article.blocks[1].kind == .heading(level: 2))
  }

  static let lists: [(text: String, markers: [String?], depths: [Int])] = [
    ("- one\n- two", ["•", "•"], [1, 1]),
    ("1. one\n2. two\n3. three", ["1.", "2.", "3."], [1, 1, 1]),
    ("(1) one\n(2) two", ["(1)", "(2)"], [1, 1]),
    ("a) one\nb) two", ["a)", "b)"], [1, 1]),
    ("• one\n    • inner\n• two", ["•", "•", "•"], [1, 2, 1]),
    ("3. one\n7. two", [nil, nil], [0, 0]),
    ("- alone", [nil], [0]),
    ("1990. A year\n1991. Another", [nil, nil], [0, 0]),
  ]

  @Test(arguments: lists)
  func `markers that belong together make a list`(
    text: String, markers: [String?], depths: [Int]
  ) throws {
    let whole = "\(Prose.paragraphs[0])\n\n\(text)\n\n\(Prose.paragraphs[1])"
    let article = try plainText(whole)
    let items = article.blocks.dropFirst().dropLast()
    #expect(items.map(\.marker) == markers)
    #expect(items.map(\.depth) == depths)
    #expect(article.wordsLost(from: Array(whole.utf8)) == [])
  }

  @Test func `items in a wrapped text may have several lines`() throws {
    let paragraphs = Prose.paragraphs.map { Prose.wrapped($0, at: 68).joined(separator: "\n") }
    let list =
      "- a first item that is long enough to be wrapped by whoever wrote it\n  down here\n- two"
    let article = try plainText(
      "\(paragraphs[0])\n\n\(list)\n\n\(paragraphs[1])\n\n\(paragraphs[2])")
    #expect(
      article.outline[1...2] == [
        "list-item: a first item that is long enough to be wrapped by whoever wrote it down here",
        "list-item: two",
      ])
  }

  @Test func `one item alone is known by its hanging lines`() throws {
    let paragraphs = Prose.paragraphs.map { Prose.wrapped($0, at: 68).joined(separator: "\n") }
    let item = "* The wheel of the mill, which nobody in the valley has heard since\n  the spring."
    let article = try plainText(
      "\(paragraphs[0])\n\n\(item)\n\n\(paragraphs[1])\n\n\(paragraphs[2])")
    #expect(article.blocks.map(\.marker) == [nil, "•", nil, nil])
  }

  @Test func `a heading may stand above a list`() throws {
    let text = "\(Prose.paragraphs[0])\n\nWhat there is\n\n- a wheel\n- a jar\n"
    let article = try plainText(text)
    #expect(article.blocks.map(\.kind.name) == ["paragraph", "heading", "list-item", "list-item"])
  }

  @Test func `labels below a colon make a list`() throws {
    let label = String(repeating: "and so it goes on and on, ", count: 5) + "as ever."
    let text =
      "Two things are known:\nThe wheel: It \(label)\nThe owls: They \(label)\n" + Self.body
    let article = try plainText(text)
    #expect(
      article.blocks.map(\.kind.name) == ["paragraph", "list-item", "list-item", "paragraph"])
  }

  static let kept: [(lines: [String], rule: String)] = [
    (["name     size    age", "mill       12     90", "ship        4     31"], "aligned"),
    (["+----+----+", "| .. | .. |", "+----+----+"], "drawing"),
    (["    if wheel.turns {", "        listen()", "    }"], "indented"),
    (["The wheel goes round,", "The water runs,", "And no one hears"], "verse"),
  ]

  @Test(arguments: kept)
  func `lines that would lose their sense are kept`(lines: [String], rule: String) throws {
    let paragraphs = Prose.paragraphs.map { Prose.wrapped($0, at: 68).joined(separator: "\n") }
    let text = (paragraphs.prefix(3) + [lines.joined(separator: "\n")] + paragraphs.suffix(1))
      .joined(separator: "\n\n")
    let article = try plainText(text)
    let block = try #require(article.blocks.first { $0.kind == .preformatted })
    #expect(block.rule == rule)
    let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let expected = lines.map { String($0.dropFirst(indent)) }.joined(separator: "\n")
    #expect(article.text[block.range] == expected)
  }

  @Test func `verse with even lines keeps them`() throws {
    let stanza = [
      "The wheel goes round beneath the falling water", "And no one in the valley hears it turning",
      "Except the owls, who never went to quarter", "And never slept while any lamp was burning.",
    ]
    let poem = Array(repeating: stanza.joined(separator: "\n"), count: 5)
    let article = try plainText("The Wheel\n\n" + poem.joined(separator: "\n\n"))
    #expect(article.outline == ["heading 1: The Wheel"] + poem.map { "preformatted: \($0)" })
  }

  @Test func `short lines without prose around them are kept`() throws {
    let article = try plainText("milk\nbread\neggs\n")
    #expect(article.outline == ["preformatted: milk\nbread\neggs"])
  }

  static let bylines: [(line: String, isByline: Bool)] = [
    ("By Ann Lee", true), ("By Ann Lee, reporter of the valley", true),
    ("By the way", false), ("By 2030 Minsk", false), ("By Ann", false),
  ]

  @Test(arguments: bylines)
  func `a name after By near the end is the byline`(line: String, isByline: Bool) throws {
    let text = (Prose.paragraphs + [line]).joined(separator: "\n\n")
    let last = try #require(try plainText(text).blocks.last)
    #expect((last.kind == .byline) == isByline)
  }

  @Test func `lines between the title and the first blank line say what follows`() throws {
    let text =
      "The mill in spring\nOn water, owls and other things\nWho hears it now?\n\n\(Self.body)"
    let article = try plainText(text)
    #expect(article.blocks.map(\.kind.name) == ["heading", "dek", "dek", "paragraph"])
  }

  @Test func `short lines in a row are captions`() throws {
    let first = "The old wheel of the mill in the spring of last year"
    let second = "Owls in the roof above the stairs that are not to be"
    let text = [Self.body, first, second, "used", "The owls", Self.more].joined(separator: "\n")
    let article = try plainText(text)
    #expect(
      Array(article.outline.dropFirst().dropLast()) == [
        "caption: \(first)", "caption: \(second) used", "heading 2: The owls",
      ])
  }
}
