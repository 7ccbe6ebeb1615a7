import Articles
import Reading
import Testing

/// Searching a text of which only a part is in memory.
@Suite struct LongTextSearchTests {
  private let text = LongSample.paragraphs(120)

  @Test func `a search goes on beyond what is in memory`() throws {
    var reader = try LongReader(text)
    try reader.press("/paragraph 77 <enter>")
    #expect(reader.text(atCursor: 13) == "Paragraph 77 ")
    #expect(reader.model.view.article?.focus != nil)
  }

  @Test func `n visits every match of the file in order and begins again`() throws {
    var reader = try LongReader(text)
    try reader.press("/Paragraph<enter>")
    var bytes: [Int] = []
    for _ in 0..<120 {
      let cursor = try #require(reader.model.view.article?.place.cursor)
      bytes.append(try #require(reader.page?.open.fileByte(at: cursor)))
      #expect(reader.text(atCursor: 10) == "Paragraph ")
      try reader.press("n")
    }
    // The first 119 steps lead to the last paragraph, the 120th around to the first.
    #expect(Set(bytes).count == 120)
    #expect(Array(bytes.dropFirst()).sorted() == Array(bytes.dropFirst()))
    #expect(reader.status.contains("from the first again"))
  }

  @Test func `N goes the other way, around the beginning`() throws {
    var reader = try LongReader(text)
    try reader.press("/Paragraph 1 <enter>N")
    #expect(reader.text(atCursor: 12) == "Paragraph 1 ")
    try reader.press("gg/Paragraph<enter>N")
    #expect(reader.text(atCursor: 14) == "Paragraph 120 ")
    #expect(reader.status.contains("from the last again"))
    try reader.press("N")
    #expect(reader.text(atCursor: 14) == "Paragraph 119 ")
    try reader.press("30N")
    #expect(reader.text(atCursor: 13) == "Paragraph 89 ")
    try reader.press("30n")
    #expect(reader.text(atCursor: 14) == "Paragraph 119 ")
  }

  @Test func `words that stand nowhere are said to stand nowhere, and nobody moves`() throws {
    var reader = try LongReader(text)
    try reader.press("40%")
    let rows = reader.rows
    try reader.press("/windmill<enter>")
    #expect(reader.rows == rows)
    #expect(reader.status.contains("nowhere in this file"))
  }

  @Test func `a search that was given up leaves the reader where they were`() throws {
    var reader = try LongReader(text)
    try reader.press("40%")
    let rows = reader.rows
    try reader.press("/mill<esc>")
    #expect(reader.rows == rows)
  }

  @Test func `capitals, line ends and typographic signs are matched as in a whole text`() throws {
    let end = "The “Great\nStone” of Norland wasn’t there.\n"
    var reader = try LongReader(text + "\n" + end)
    try reader.press("/great stone\" of norland wasn't<enter>")
    #expect(reader.text(atCursor: 5) == "Great")
    try reader.press("gg/Great stone<enter>")
    #expect(reader.status.contains("nowhere"))
  }
}
