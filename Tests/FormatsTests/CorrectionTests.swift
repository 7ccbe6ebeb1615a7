import Articles
import Testing

@testable import Formats

/// What a person says comes to be, whatever the rules found.
struct CorrectionTests {
  static let text = """
    The river in winter

    When the ice came down from the hills, the ferry stayed in its shed and people crossed on foot.

    Solid ground

    The bell on the north bank rang at dusk. Nobody lost the way after that. It was heard for miles.

    "We rang it every evening," said the keeper.

    In spring the ice broke with a sound like carts on a bridge.
    """

  static let wishes: [(wish: ImportOptions.Wish, words: String, block: String)] = [
    (
      .heading(level: nil), "In spring",
      "heading 2: In spring the ice broke with a sound like carts"
    ),
    (.heading(level: 3), "Solid", "heading 3: Solid ground"),
    (.heading(level: 9), "When", "heading 6: When the ice came down"),
    (.heading(level: nil), "Solid", "paragraph: Solid ground"),
    (.heading(level: 2), "Solid", "paragraph: Solid ground"),
    (.paragraph, "The river", "paragraph: The river in winter"),
    (.quotation, "\"We rang", "quotation: \"We rang it every evening,\" said the keeper."),
    (.listItem, "Nobody", "list-item •: The bell on the north bank"),
    (.preformatted, "for miles", "preformatted: The bell on the north bank"),
    (
      .join, "When the ice",
      "paragraph: When the ice came down from the hills, the ferry stayed in "
        + "its shed and people crossed on foot. Solid ground"
    ),
    (.split, "Nobody", "paragraph: Nobody lost the way after that. It was heard for miles."),
    (.split, "north bank", "paragraph: north bank rang at dusk."),
  ]

  /// Two captions that stood side by side in the file.
  static let columns = [
    "The mill had stood by the river for a hundred years before anyone thought of counting them.",
    "The wheel of the Upper Milling Works (UMW) in Grand hall of flour and salt built by Norbury",
    "Westbrook Hundred of Wexcombe County carpenters",
    "The mill had stood by the river for a hundred years before anyone thought of counting them.",
  ].joined(separator: "\n")

  @Test(arguments: [ImportOptions.Wish.join, .split, .preformatted, .quotation, .heading(level: 2)])
  func `captions side by side lose no byte to a correction`(wish: ImportOptions.Wish) throws {
    for words in ["Upper", "Westbrook", "Grand hall", "flour", "carpenters"] {
      var desk = Desk(Self.columns)
      guard (try? desk.wish(wish, at: words)) != nil else { continue }
      let article = try desk.article()
      #expect(article.faults(madeOf: desk.bytes) == [], "\(words)")
      #expect(article.wordsLost(from: desk.bytes) == [], "\(words)")
    }
  }

  @Test(arguments: wishes)
  func `a wish comes true, and its block says why`(
    wish: ImportOptions.Wish, words: String, block: String
  ) throws {
    var desk = Desk(Self.text)
    let before = try desk.article()
    try desk.wish(wish, at: words)
    let blocks = try desk.blocks()
    #expect(blocks.contains { $0.hasPrefix(block) }, "\(blocks)")
    let article = try desk.article()
    #expect(article.lostCorrections == [])
    #expect(article.blocks.contains { $0.rule == "corrected" })
    #expect(article.faults(madeOf: desk.bytes) == [])
    #expect(article.wordsLost(from: desk.bytes) == [])
    desk.options.corrections.removeLast()
    #expect(try desk.article() == before)
  }

  static let refusals: [(wish: ImportOptions.Wish, words: String, refusal: CorrectionRefusal)] = [
    (.paragraph, "When", .alreadySo(.paragraph)),
    (.join, "In spring", .noNextBlock),
    (.split, "When", .beginsAlready),
  ]

  @Test(arguments: refusals)
  func `what cannot or need not be done is refused`(
    wish: ImportOptions.Wish, words: String, refusal: CorrectionRefusal
  ) {
    #expect(throws: refusal) {
      var desk = Desk(Self.text)
      try desk.wish(wish, at: words)
    }
  }

  @Test func `a heading asked for twice is as the importer found it`() throws {
    var desk = Desk(Self.text)
    let before = try desk.article()
    try desk.wish(.heading(level: nil), at: "In spring")
    try desk.wish(.paragraph, at: "Solid")
    try desk.wish(.heading(level: nil), at: "In spring")
    #expect(desk.options.corrections.map(\.change) == [.paragraph])
    try desk.wish(.heading(level: 2), at: "Solid")
    #expect(try desk.article().blocks.map(\.kind) == before.blocks.map(\.kind))
  }

  @Test func `a block can be split, joined and named again`() throws {
    var desk = Desk(Self.text)
    try desk.wish(.split, at: "Nobody")
    try desk.wish(.split, at: "It was heard")
    try desk.wish(.heading(level: 3), at: "Nobody")
    try desk.wish(.join, at: "The bell")
    try desk.wish(.join, at: "The bell")
    let joined =
      "paragraph: The bell on the north bank rang at dusk. Nobody lost the way after "
      + "that. It was heard for miles."
    #expect(try desk.blocks().contains(joined))
    #expect(try desk.article().lostCorrections == [])
  }

  @Test func `a list item gives its marker back and takes it again`() throws {
    let text =
      "Things to carry, and there are many:\n\n- a lamp\n- a rope\n\nNothing else was needed."
    var desk = Desk(text)
    #expect(try desk.blocks().contains("list-item •: a lamp"))
    try desk.wish(.paragraph, at: "a lamp")
    #expect(try desk.blocks().contains("paragraph: - a lamp"))
    try desk.wish(.listItem, at: "a lamp")
    #expect(try desk.blocks().contains("list-item •: a lamp"))
    try desk.wish(.join, at: "a lamp")
    #expect(try desk.blocks().contains("list-item •: a lamp - a rope"))
    let article = try desk.article()
    #expect(article.wordsLost(from: desk.bytes) == [])
    #expect(article.faults(madeOf: desk.bytes) == [])
  }

  @Test func `lines are kept with what they are indented by more than others`() throws {
    let text = """
      Some prose before the lines goes on for a while, so that it is a paragraph of its own here.

          for each boat:
            ring the bell

      More prose comes after it, and it is long enough to be taken for a paragraph as well here.
      """
    var desk = Desk(text)
    if try desk.article().blocks.contains(where: { $0.kind == .preformatted }) {
      try desk.wish(.paragraph, at: "for each")
    }
    #expect(try desk.blocks().contains("paragraph: for each boat: ring the bell"))
    try desk.wish(.preformatted, at: "for each")
    #expect(try desk.blocks().contains("preformatted: for each boat:\n  ring the bell"))
    #expect(try desk.article().faults(madeOf: desk.bytes) == [])
    try desk.wish(.split, at: "ring the bell")
    #expect(try desk.blocks().suffix(3).first == "preformatted: for each boat:")
    #expect(try desk.blocks().contains("preformatted:   ring the bell"))
    #expect(try desk.article().faults(madeOf: desk.bytes) == [])
  }

  static let titles: [(wish: ImportOptions.Wish, words: String, title: String, isDerived: Bool)] = [
    (.paragraph, "The river", "The river in winter", true),
    (.heading(level: 1), "In spring", "The river in winter", false),
    (.quotation, "\"We rang", "The river in winter", false),
  ]

  @Test(arguments: titles)
  func `the title follows what is a heading`(
    wish: ImportOptions.Wish, words: String, title: String, isDerived: Bool
  ) throws {
    var desk = Desk(Self.text)
    try desk.wish(wish, at: words)
    let metadata = try desk.article().metadata
    #expect(metadata.title == title)
    #expect(metadata.titleIsDerived == isDerived)
  }

  @Test func `a heading of level 1 gives a text without a title one`() throws {
    var desk = Desk("One line that is a sentence.\n\nThen A Name\n\nAnd a sentence more of it.")
    #expect(try desk.article().metadata.titleIsDerived)
    try desk.wish(.heading(level: 1), at: "Then A Name")
    #expect(try desk.article().metadata.title == "Then A Name")
    #expect(try !desk.article().metadata.titleIsDerived)
  }

  @Test func `Markdown is its author's, and what is said about it stays unused`() throws {
    let article = try Format.markdown.read(Array("# One\n\nText.".utf8), "a.md")
    #expect(throws: CorrectionRefusal.authorsOwn) {
      try ImportOptions().fulfilling(.paragraph, at: Offset(0), in: article, id: "1")
    }
    let place = TextQuote(blockAt: Offset(0), in: article)
    let options = ImportOptions(
      corrections: [StructureCorrection(id: "1", .paragraph, at: place)])
    let again = try Format.markdown.read(Array("# One\n\nText.".utf8), "a.md", options)
    #expect(again.lostCorrections == ["1"])
    #expect(again.blocks == article.blocks)
  }

  @Test(arguments: [
    (CorrectionRefusal.noNextBlock, "this is the last block, nothing to join with"),
    (.alreadySo(.heading(level: 2)), "the block is a heading of level 2 already"),
  ])
  func `a refusal is one sentence`(refusal: CorrectionRefusal, message: String) {
    #expect(refusal.message == message)
  }

  @Test func `every change has a name that leads back to it`() {
    let changes: [StructureCorrection.Change] = [
      .heading(level: 4), .paragraph, .quotation, .listItem, .preformatted, .join, .split,
    ]
    for change in changes {
      let level: Int? = if case .heading(let level) = change { level } else { nil }
      #expect(StructureCorrection.Change(name: change.name, level: level) == change)
    }
    #expect(StructureCorrection.Change(name: "heading", level: 7) == nil)
    #expect(StructureCorrection.Change(name: "heading") == nil)
    #expect(StructureCorrection.Change(name: "table") == nil)
  }
}
