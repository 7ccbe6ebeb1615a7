import Annotations
import Articles
import Console
import Reading
import TestSupport
import Testing

/// Pages of every kind of block, and the end of an article.
@Suite struct PageGoldenTests {
  private func open(
    _ blocks: [(Block.Kind, String, (inout Block) -> Void)],
    path: String = "page.md", _ change: (inout Metadata) -> Void = { _ in }
  ) -> OpenArticle {
    var text = ""
    var made: [Block] = []
    for (kind, words, change) in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = Offset(text.utf8.count)
      text += words
      var block = Block(kind, start..<Offset(text.utf8.count))
      change(&block)
      made.append(block)
    }
    var metadata = Metadata(title: "A harbour and its railway")
    change(&metadata)
    let sample = Sample.open("x", path: path)
    return OpenArticle(
      path: ArticlePath(path),
      article: Article(
        metadata: metadata, text: CanonicalText(text), blocks: made, textForm: "sample/1"),
      mentions: [], textHash: sample.textHash, notebook: sample.notebook)
  }

  private static let plain: @Sendable (inout Block) -> Void = { _ in }

  private static func quoted(_ levels: Int) -> @Sendable (inout Block) -> Void {
    { block in
      block.depth = levels
      block.quotations = levels
    }
  }

  private static func item(_ depth: Int, _ marker: String) -> @Sendable (inout Block) -> Void {
    { block in
      block.depth = depth
      block.marker = marker
    }
  }

  @Test(arguments: sizes)
  func `headings of six levels, a dek, a byline, a caption`(size: Size) throws {
    let article = open(
      [
        (.heading(level: 1), "A harbour and its railway", Self.plain),
        (.dek, "How three quays became six", Self.plain), (.byline, "By Mira Holt", Self.plain),
        (.paragraph, "The harbour was built in three parts.", Self.plain),
        (.heading(level: 2), "What was built", Self.plain),
        (.paragraph, "Work began in spring.", Self.plain),
        (.heading(level: 3), "The quays", Self.plain),
        (.paragraph, "Six stand in a row.", Self.plain),
        (.heading(level: 4), "The first quay", Self.plain),
        (.paragraph, "It is the shortest.", Self.plain),
        (.heading(level: 5), "Its crane", Self.plain), (.paragraph, "One crane.", Self.plain),
        (.heading(level: 6), "Its lamp", Self.plain), (.paragraph, "One lamp.", Self.plain),
        (.caption, "The lamp in May", Self.plain), (.sectionBreak, "* * *", Self.plain),
        (.heading(level: 1), "A second part", Self.plain),
        (.paragraph, "It says little.", Self.plain),
      ]
    ) { metadata in
      metadata.author = "Mira Holt"
      metadata.date = "2024-08-12"
      metadata.kind = "report"
      metadata.sources = ["The Harbour Gazette"]
    }
    try check(Pilot([article], size: size), "page-headings", size)
  }

  @Test(arguments: sizes)
  func `quotations in quotations, lists in lists`(size: Size) throws {
    let article = open([
      (.quotation, "A first voice says that the quays were finished in time.", Self.quoted(1)),
      (
        .quotation, "Another voice, quoted by the first, says that they were not, at length.",
        Self.quoted(2)
      ),
      (.quotation, "And the first voice again.", Self.quoted(1)),
      (.attribution, "A harbour master", Self.plain),
      (
        .listItem, "nine comes before ten and is long enough to need one line more",
        Self.item(1, "9.")
      ),
      (.listItem, "ten", Self.item(1, "10.")),
      (.listItem, "inside ten, and long enough to be wrapped at every width", Self.item(2, "•")),
      (.listItem, "deeper", Self.item(3, "–")), (.paragraph, "After the list.", Self.plain),
    ])
    try check(Pilot([article], size: size), "page-nesting", size)
  }

  private let table = [
    "Quay\tLength\tWhat is said of it",
    "North\t120\tA long quay in the shade of the old granary, used by fishing boats all year",
    "South\t1,450\tNew", "East\t90\tShips moor here when the wind is from the west",
  ]

  private func rows(_ rows: [String]) -> [(Block.Kind, String, (inout Block) -> Void)] {
    rows.enumerated().map { index, row in
      (Block.Kind.tableRow, row, { $0.isTableHead = index == 0 })
    }
  }

  @Test(arguments: sizes)
  func `a table that is filled, a table of records`(size: Size) throws {
    let wide = [
      "Name of the company\tSeat of the company\tYear of founding\tCapital paid in\tPurpose",
      "Northern Harbour Company\tUpper Lindwall\t1894\t2,000,000\tAdministration",
      "Railway\tLindwall\t1901\t\tTransportation of grain",
    ]
    let article = open(rows(table) + rows(wide))
    try check(Pilot([article], size: size), "page-tables", size)
  }

  @Test(arguments: sizes)
  func `the end of an article and what to read next`(size: Size) throws {
    let article = open([
      (.paragraph, "The harbour of Lindwall was built in three parts.", Self.plain),
      (.paragraph, "This is its last paragraph.", Self.plain),
    ])
    var pilot = Pilot([article], size: size)
    pilot.send(
      .nextSuggested(
        [
          ReadNext(
            path: ArticlePath("b.md"), title: "The railway of the north",
            shared: ["Great Stone", "Minsk", "Lindwall", "Holt"]),
          ReadNext(
            path: ArticlePath("c.md"),
            title: "A title that is much too long for any window in which an article is read",
            shared: ["The Association of Harbours of the North and of the East"], percent: 40),
          ReadNext(path: ArticlePath("d.md"), title: "Of that day", isSameDate: true, percent: 100),
        ], after: article.path))
    try pilot.press("EE")
    try check(pilot, "page-end", size)
  }

  @Test func `what is marked in a cell is marked in that cell only`() throws {
    var pilot = Pilot([open(rows(table))], size: Size(rows: 24, columns: 60))
    try pilot.press("/granary<enter>")
    let lines = pilot.frame.lines
    let row = try #require(lines.firstIndex { $0.contains("granary") })
    for other in lines.indices {
      let marked = (0..<60).filter { pilot.frame[other, $0].roles.contains(.currentMatch) }
      #expect(marked.count == (other == row ? 7 : 0), "row \(other)")
    }
  }

  @Test func `a note on a cell has its mark on the line of its passage alone`() throws {
    var pilot = Pilot([open(rows(table))], size: Size(rows: 24, columns: 60))
    try pilot.press("/granary<enter>cA note<enter>")
    let marks = pilot.frame.lines.filter { $0.contains("*") }
    #expect(marks.count == 1)
  }
}
