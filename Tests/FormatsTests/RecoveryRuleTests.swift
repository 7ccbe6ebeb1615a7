import Articles
import Testing

@testable import Formats

/// Rules that look at more than one line.
struct RecoveryRuleTests {
  private static let body = Prose.paragraphs[0]

  @Test func `captions that stood side by side are read down their columns`() throws {
    let text = [
      Self.body,
      "The wheel of the Upper Milling Works (UMW) in Grand hall of flour and salt built by Norbury",
      "Westbrook Hundred of Wexcombe County carpenters", Self.body,
    ].joined(separator: "\n")
    let article = try plainText(text)
    #expect(
      article.outline[1...2] == [
        "caption: The wheel of the Upper Milling Works (UMW) in Westbrook Hundred of Wexcombe County",
        "caption: Grand hall of flour and salt built by Norbury carpenters",
      ])
    #expect(article.faults(madeOf: Array(text.utf8)) == [])
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  @Test func `captions below one another stay as they are`() throws {
    let lines = [
      "A drawing of the mill as it was meant to be with a second wheel and trees in Norbury Hall",
      "Westbrook full-size wheel of the old mill with a miller",
    ]
    let text = ([Self.body] + lines + [Self.body]).joined(separator: "\n")
    #expect(Array(try plainText(text).texts[1...2]) == lines)
  }

  /// Speeches whose last lines are full, so that only the quotation marks part them.
  @Test func `a speech begins a paragraph though the line above it is full`() throws {
    var prose = GeneratedProse(seed: 11)
    let speeches = prose.paragraphs(160).map { "\"" + $0.filter { !"“”".contains($0) } + "\"" }
    let lines = speeches.flatMap { Prose.wrapped($0, at: 60) }
    let article = try plainText(lines.joined(separator: "\n"))
    let score = ParagraphScore(of: article.texts, against: speeches)
    #expect(score.recall > 0.98)
    #expect(article.blocks.contains { $0.boundary == "talk" })
  }

  @Test func `no speech begins inside a speech`() {
    let open = Array("\"It turns. It".utf8)
    #expect(open.leavesQuoteOpen(0..<open.count, false))
    #expect(!open.leavesQuoteOpen(0..<open.count, true))
    let curly = Array("“It turns” and “it".utf8)
    #expect(curly.leavesQuoteOpen(0..<curly.count, false))
  }

  @Test func `a table of contents is a nested list`() throws {
    let contents =
      "1. The mill\n    1.1. Its wheel\n    1.2. Its owls\n2. The town\n    2.1. Its hall"
    let paragraphs = Prose.paragraphs.map { Prose.wrapped($0, at: 60).joined(separator: "\n") }
    let article = try plainText(
      ([paragraphs[0], contents] + paragraphs.dropFirst()).joined(separator: "\n\n"))
    let items = article.blocks.filter { $0.kind == .listItem }
    #expect(items.map(\.marker) == ["1.", "1.1.", "1.2.", "2.", "2.1."])
    #expect(items.map(\.depth) == [1, 2, 2, 1, 2])
  }

  @Test func `numbered headings with nothing between them are no list`() throws {
    let paragraphs = Prose.paragraphs.map { Prose.wrapped($0, at: 60).joined(separator: "\n") }
    let article = try plainText(
      ([paragraphs[0], "2. The mill", "2.1. Its wheel"] + paragraphs.dropFirst())
        .joined(separator: "\n\n"))
    #expect(article.blocks.filter { $0.kind == .listItem }.isEmpty)
    #expect(article.blocks.filter(\.kind.isHeading).count == 2)
  }

  @Test func `lines of Japanese are wrapped too`() throws {
    let paragraphs = Array(
      repeating: "川のほとりに古い水車小屋が立っていて春になると道からもその音が聞こえる。", count: 8)
    let text = paragraphs.map { paragraph in
      "    1." + String(paragraph.prefix(8)) + "\n" + String(paragraph.dropFirst(8).prefix(12))
        + "\n"
        + String(paragraph.dropFirst(20).prefix(12)) + "\n" + String(paragraph.dropFirst(32))
    }.joined(separator: "\n\n")
    #expect(try plainText(text).blocks.count == 8)
  }

  static let words: [(word: String, isCommon: Bool)] = [
    ("forgiving", true), ("cupboard", true), ("running", true), ("parties", true),
    ("carpenters", true), ("a", false), ("locusttrees", false), ("zz", false), ("", false),
    ("zebra", true), ("abandon", true), ("Über", false),
  ]

  @Test(arguments: words)
  func `common words are known with their inflections`(word: String, isCommon: Bool) {
    #expect(CommonWords.contains(word) == isCommon)
  }

  @Test func `the list of common words is in order`() {
    let words = CommonWords.list.split(separator: " ").map(String.init)
    #expect(words.count > 15_000)
    #expect(words == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `a line of no-break spaces is blank and not lost`() throws {
    let text = "\(Self.body)\n\u{A0}\u{A0}\n\(Self.body)"
    let article = try plainText(text)
    #expect(article.texts == [Self.body, Self.body])
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  @Test func `a slash at a line's end joins without a space`() {
    let vocabulary = HyphenVocabulary(known: [])
    let text = Array("GNU/\nLinux /\nor".utf8)
    #expect(vocabulary.join(text, 0..<4, 5..<10) == .directly)
    #expect(vocabulary.join(text, 5..<12, 13..<15) == .withSpace)
  }
}
