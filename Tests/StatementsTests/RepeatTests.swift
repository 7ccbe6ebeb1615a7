import Articles
import Testing

@testable import Statements

/// Words that two articles have in common.
@Suite struct RepeatTests {
  /// A table of texts; the first is `a.md`, the second `b.md`.
  private static func table(_ texts: [String], _ rules: RepeatRules = RepeatRules()) throws
    -> (table: RepeatTable, articles: [Article])
  {
    let names = ["a.md", "b.md", "c.md", "d.md"]
    let articles = try zip(texts, names).map { try Sample.article($0, $1) }
    let table = RepeatTable(
      zip(names, articles).map { (path: ArticlePath($0), article: $1) }, rules: rules)
    return (table, articles)
  }

  private static let passage =
    "the ferry leaves the old harbour at seven every morning and carries bread to the island"

  @Test(arguments: [
    ("the same words", passage, passage),
    ("capitals and punctuation", passage, "“The ferry leaves: the OLD harbour, at seven;" + rest),
    (
      "a soft hyphen and a composed letter", cafe, "the cafe\u{301} by the har\u{AD}bour" + cafeRest
    ),
    ("lines that are wrapped", passage, passage.split(separator: " ").joined(separator: "\n")),
  ])
  func `words are the same whatever their typography`(name: String, one: String, other: String)
    throws
  {
    let (table, _) = try Self.table(["Before it. " + one, other + " And after it."])
    let found = try #require(table.pairs.first, "\(name)")
    #expect(table.pairs.count == 1)
    #expect(found.isVerbatim && found.words >= 12)
  }

  private static let rest =
    " every morning, and – carries bread to the island!”"
  private static let cafe =
    "the café by the harbour opens at six in the morning and closes late"
  private static let cafeRest = " opens at six in the morning and closes late"

  @Test func `a passage has its places in both articles`() throws {
    let (table, articles) = try Self.table([
      "Nothing here.\n\nSome say that \(Self.passage), which is true.", "\(Self.passage)\n\nEnd.",
    ])
    let found = try #require(table[ArticlePath("a.md")].first)
    #expect(articles[0].text[found.here.range] == Self.passage)
    #expect(articles[1].text[found.there.range] == Self.passage)
    #expect(found.here.paragraph == 2 && found.there.paragraph == 1)
    #expect(found.here.extent == .within && found.there.extent == .blocks)
    #expect(found.words == 16 && found.likeness == "verbatim, 16 words")
    #expect(table[ArticlePath("b.md")] == [found.mirrored])
  }

  @Test func `a passage may be several blocks, or the whole article`() throws {
    let whole = "A first paragraph of a few words.\n\n\(Self.passage)."
    let (table, _) = try Self.table([whole, "Other things stand here.\n\n" + whole])
    let found = try #require(table.pairs.first)
    #expect(found.here.extent == .article && found.there.extent == .blocks)
  }

  @Test(arguments: [
    ("a word replaced", "seven", "eight", 1), ("a word left out", "every ", "", 1),
    ("words put in", "at seven", "at half past seven", 2),
  ])
  func `a passage in which a few words differ is nearly verbatim`(
    name: String, old: String, new: String, differing: Int
  ) throws {
    let long = Self.passage + " where four families live through the winter without a doctor"
    let changed = long.replacing(old, with: new)
    let (table, articles) = try Self.table([long, "Then: \(changed)"])
    let found = try #require(table.pairs.first, "\(name)")
    #expect(table.pairs.count == 1 && !found.isVerbatim)
    #expect(found.differing == differing)
    #expect(articles[1].text[found.there.range] == changed)
  }

  @Test(arguments: [
    ("eleven words", Self.words(11), 0), ("twelve words", Self.words(12), 1),
  ])
  func `less than the least is no passage`(name: String, text: String, count: Int) throws {
    let (table, _) = try Self.table(["One \(text) two", "Three \(text) four"])
    #expect(table.pairs.count == count, "\(name)")
  }

  private static func words(_ count: Int) -> String {
    passage.split(separator: " ").prefix(count).joined(separator: " ")
  }

  @Test func `what differs too much is no passage`() throws {
    let words = Self.passage.split(separator: " ").map(String.init)
    let changed = words.enumerated().map { $0 % 3 == 2 ? "other\($0)" : $1 }
    let (table, _) = try Self.table([Self.passage, changed.joined(separator: " ")])
    #expect(table.isEmpty)
  }

  @Test func `words that differ must be made up for by words that are the same`() throws {
    let words = Self.passage.split(separator: " ").map(String.init)
    let changed = words.enumerated().map { $0 == 10 ? "other" : $1 }
    let (table, _) = try Self.table([Self.passage, changed.joined(separator: " ")])
    #expect(table.pairs.map(\.words) == [15])
    let shorter = (words[2...], changed[2...])
    let (none, _) = try Self.table([
      shorter.0.joined(separator: " "), shorter.1.joined(separator: " "),
    ])
    #expect(none.isEmpty)
  }

  @Test func `what an article prints twice itself is no passage of two`() throws {
    let (table, _) = try Self.table(["\(Self.passage).\n\n\(Self.passage)!", "Something else."])
    #expect(table.isEmpty)
  }

  @Test func `every copy knows the others`() throws {
    let (table, _) = try Self.table(["A. " + Self.passage, "B. " + Self.passage, Self.passage])
    #expect(table.pairs.count == 3)
    #expect(
      table[ArticlePath("c.md")].map(\.there.path) == [ArticlePath("a.md"), ArticlePath("b.md")])
  }

  @Test func `ideographs are words of their own`() throws {
    let text = "两国元首在明斯克会谈并签署了联合声明"
    let (table, _) = try Self.table(["据报道，\(text)。", "\(text)！"])
    #expect(table.pairs.first?.words == text.unicodeScalars.count)
  }

  @Test(arguments: ["", "one", "la la la la la la la la la la la la la la la la"])
  func `texts of nothing or of one word end`(text: String) throws {
    let (table, _) = try Self.table([text + "\n", text + "\n"])
    #expect(table.pairs.count == (text.count > 20 ? 1 : 0))
  }

  @Test func `a passage is found at a place and around a range`() throws {
    let (table, _) = try Self.table(["Before. " + Self.passage, Self.passage])
    let path = ArticlePath("a.md")
    #expect(table.passages(at: Offset(3), in: path).isEmpty)
    #expect(table.passages(at: Offset(12), in: path).count == 1)
    #expect(table.passages(holding: Offset(12)..<Offset(20), in: path).count == 1)
    #expect(table.passages(holding: Offset(2)..<Offset(20), in: path).isEmpty)
    let (quoted, _) = try Self.table(["Say: “\(Self.passage)”, says he.", Self.passage])
    let marks = Offset(5)..<Offset(5 + 3 + Self.passage.utf8.count + 3)
    #expect(quoted.passages(holding: marks, in: path).count == 1)
    #expect(quoted[path].first?.here.range.lowerBound == Offset(8))
  }
}
