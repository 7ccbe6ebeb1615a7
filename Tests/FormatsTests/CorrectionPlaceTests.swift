import Articles
import Testing

@testable import Formats

/// A correction finds its place in an edited file, or none, and never a wrong one.
struct CorrectionPlaceTests {
  private static let text = CorrectionTests.text

  static let edits: [(name: String, edit: @Sendable (String) -> String)] = [
    ("a paragraph before", { "A new beginning was written for it, and it is long.\n\n" + $0 }),
    ("other spaces", { $0.split(separator: " ").joined(separator: "  ") }),
    (
      "other line ends",
      {
        $0.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: "\r\n")
      }
    ),
    ("one line a block", { $0.split(separator: "\n").joined(separator: "\n") }),
    ("the words before it", { $0.replacing("after that.", with: "any more.") }),
    (
      "the words behind it",
      { $0.replacing("with a sound like carts on a bridge", with: "at last") }
    ),
  ]

  @Test(arguments: edits)
  func `an edit elsewhere leaves a correction its place`(
    name: String, edit: @Sendable (String) -> String
  ) throws {
    var desk = Desk(Self.text)
    try desk.wish(.paragraph, at: "Solid")
    try desk.wish(.split, at: "It was heard")
    try desk.wish(.quotation, at: "\"We rang")
    desk.bytes = Array(edit(Self.text).utf8)
    let blocks = try desk.blocks()
    #expect(try desk.article().lostCorrections == [], "\(name)")
    #expect(blocks.contains("paragraph: Solid ground"), "\(name): \(blocks)")
    #expect(blocks.contains("paragraph: It was heard for miles."), "\(name): \(blocks)")
    #expect(blocks.contains { $0.hasPrefix("quotation: \"We rang") }, "\(name): \(blocks)")
  }

  @Test func `a place that is gone is lost, and found again when it comes back`() throws {
    var desk = Desk(Self.text)
    try desk.wish(.quotation, at: "\"We rang")
    let whole = desk.bytes
    desk.bytes = Array(Self.text.replacing("\"We rang it every evening,\"", with: "Nothing").utf8)
    let without = try desk.article()
    #expect(without.lostCorrections == ["id-1"])
    #expect(!without.blocks.contains { $0.kind == .quotation })
    desk.bytes = whole
    #expect(try desk.article().lostCorrections == [])
  }

  @Test func `a short heading is not sought in other surroundings`() throws {
    var desk = Desk(Self.text)
    try desk.wish(.heading(level: 4), at: "Solid ground")
    desk.bytes = Array(
      """
      Another story altogether

      This one tells of a house on a hill, and of the people who lived there for many years.

      Solid ground

      Its walls were of stone, its roof of slate, and its windows looked over the whole valley.
      """.utf8)
    let article = try desk.article()
    #expect(article.lostCorrections == ["id-1"])
    #expect(!article.blocks.contains { $0.kind == .heading(level: 4) })
  }

  private static let twins = """
    Notes

    The first day was cold, and nobody left the house before the sun stood over the hills.

    Notes

    The second day was warm, and everybody walked down to the river to look at the broken ice.

    Notes

    The third day was neither, and the bell was taken down from the bank and brought to the shed.
    """

  @Test(arguments: 0..<3)
  func `of equal blocks the one is meant that was pointed at`(number: Int) throws {
    var desk = Desk(Self.twins)
    let article = try desk.article()
    let headings = article.blocks.filter { article.text[$0.range] == "Notes" }
    try desk.wish(.heading(level: 5), at: headings[number].range.lowerBound)
    func corrected() throws -> [Int] {
      let article = try desk.article()
      return article.blocks.filter { article.text[$0.range] == "Notes" }.enumerated()
        .filter { $1.kind == .heading(level: 5) }.map(\.offset)
    }
    #expect(try corrected() == [number])
    desk.bytes = Array(("A paragraph that was added before all of it.\n\n" + Self.twins).utf8)
    #expect(try corrected() == [number])
  }

  @Test func `where nothing but the position tells twins apart, the near one is meant`() throws {
    let line = "The same words stand here again and again, line for line, without any other.\n"
    var desk = Desk(String(repeating: line, count: 9))
    let blocks = try desk.article().blocks
    try desk.wish(.quotation, at: blocks[4].range.lowerBound)
    let found = try desk.article()
    #expect(found.blocks.map { $0.kind == .quotation }.firstIndex(of: true) == 4)
    // Half a line further on, both neighbours are as likely: then none is taken.
    desk.bytes = Array((String(repeating: "x", count: 38) + ".\n").utf8) + desk.bytes
    #expect(try desk.article().lostCorrections == ["id-1"])
  }

  @Test func `hyphens are no part of the evidence, and a split before one keeps it`() throws {
    let text = "A fairly long word is split over the end of a line in this one, not-\nwithstanding."
    var desk = Desk(text + "\n\nThe ending -able is very common, and it is found in many words.")
    try desk.wish(.split, at: "-able")
    #expect(
      try desk.blocks().contains("paragraph: -able is very common, and it is found in many words."))
    try desk.wish(.join, at: "The ending")
    #expect(try desk.article().lostCorrections == [])
    #expect(try desk.article().wordsLost(from: desk.bytes) == [])
  }

  @Test func `a rule that comes to the same result leaves nothing to do`() throws {
    var desk = Desk(Self.text)
    try desk.wish(.join, at: "Solid")
    let joined = try desk.article()
    desk.bytes = Array(Self.text.replacing("Solid ground\n\n", with: "Solid ground ").utf8)
    let article = try desk.article()
    #expect(article.lostCorrections == [])
    #expect(
      article.blocks.map { article.text[$0.range] } == joined.blocks.map { joined.text[$0.range] })
  }
}
