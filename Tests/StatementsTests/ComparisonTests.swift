import Articles
import Entities
import Testing

@testable import Statements

/// What articles say of one topic, side by side.
@Suite struct ComparisonTests {
  private static let war = EntityID("war")
  private static let lake = EntityID("lake")
  private static let siege = EntityID("siege")
  private static let minsk = EntityID("minsk")
  private static let brest = EntityID("brest")
  private static let treaty = EntityID("treaty")
  private static let weir = EntityID("weir")

  private static let gazetteer = Gazetteer(entities: [
    {
      var war = Entity(
        id: Self.war, name: "Lake war", kind: .event,
        aliases: [Alias("war on the Lake"), Alias("Lacustrine conflict")])
      war.see = [SeeAlso(to: siege), SeeAlso(to: lake)]
      return war
    }(),
    {
      var lake = Entity(id: Self.lake, name: "Lake", kind: .place)
      lake.demonyms = ["Lacustrine"]
      return lake
    }(),
    {
      var brest = Entity(id: Self.brest, name: "Brest", kind: .place)
      brest.see = [SeeAlso(to: minsk)]
      return brest
    }(),
    Entity(id: siege, name: "Siege of the Mole", kind: .event),
    Entity(id: minsk, name: "Minsk", kind: .place),
    Entity(id: treaty, name: "Salt Treaty", kind: .agreement),
    Entity(id: weir, name: "Ada Weir", kind: .person, aliases: [Alias("Weir")]),
  ])

  private static func stated(_ text: String, _ path: String) throws -> StatedArticle {
    let article = try Sample.article(text, path)
    return StatedArticle(
      path: ArticlePath(path), article: article,
      mentions: MentionFinder(gazetteer).mentions(in: article, path: ArticlePath(path)),
      gazetteer: gazetteer)
  }

  private static func comparison(_ topic: Topic, _ texts: String...) throws -> Comparison {
    var builder = ComparisonBuilder(ComparisonSubject(topic, gazetteer), gazetteer)
    for (index, text) in texts.enumerated() {
      let article = try stated(text, "\(index).txt")
      var passages: TopicPassages?
      if case .search(let query) = topic {
        let places = FoldedText(article.article.text, foldsCase: true)
          .ranges(of: FoldedText.fold(query, foldsCase: true))
        passages = TopicPassages(places)
      }
      builder.add(article, passages: passages)
    }
    return builder.comparison()
  }

  /// Rows of an aspect in one line each: `label: 0 head, 1 head`.
  private static func lines(_ comparison: Comparison, _ aspect: Comparison.Aspect) -> [String] {
    comparison.rows.filter { $0.aspect == aspect }.map { row in
      let items = row.items.map { "\($0.source) \($0.head.isEmpty ? $0.body : $0.head)" }
      return "\(row.label): " + items.joined(separator: "; ")
    }
  }

  @Test func `every name of one thing stands under it, with how often it is used`() throws {
    let comparison = try Self.comparison(
      .entity(Self.war), "The Lake war went on. The Lake war ended.",
      "A Lacustrine conflict, and after it the war on the Lake.", "Minsk is far.")
    #expect(
      Self.lines(comparison, .names) == [
        "Lake war: 0 Lake war ×2; 1 Lacustrine conflict; 1 war on the Lake"
      ])
    #expect(comparison.absent.map(\.path.rawValue) == ["2.txt"])
  }

  @Test(arguments: [
    ("Its war against Minsk and the Lake went on.", ["war against Minsk"]),
    ("They wait for the Lake war, or to settle the conflict.", ["Lake war", "conflict"]),
    ("They wait for the Lake war. A conflict of interests came up in Minsk.", ["Lake war"]),
    ("The Lake war and a bitter trade conflict.", ["Lake war", "bitter trade conflict"]),
    ("The Lake saw no Conflict Museum.", []),
  ])
  func `a common noun of the names counts in a sentence that names what they are made with`(
    text: String, names: [String]
  ) throws {
    let comparison = try Self.comparison(.entity(Self.war), text)
    #expect(comparison.rows.filter { $0.aspect == .names }.flatMap(\.items).map(\.head) == names)
  }

  @Test(arguments: [
    (Topic.entity(war), [siege]), (.entity(siege), [war]), (.entity(brest), []),
    (.pair(war, lake), []), (.search("war"), []),
  ])
  func `events that see each other are put beside each other, places are not`(
    topic: Topic, kin: [EntityID]
  ) {
    #expect(ComparisonSubject(topic, Self.gazetteer).kin == kin)
  }

  @Test func `figures of one unit stand in one row, each with its year and its words`() throws {
    let comparison = try Self.comparison(
      .entity(Self.minsk),
      "In 2023, trade with Minsk exceeded $8.4 billion, and 12,000 boats came.",
      "Minsk spoke of eight billion dollars. Brest spent $5.")
    #expect(
      Self.lines(comparison, .figures) == [
        "USD: 0 8.4 billion USD, 2023; 1 8 billion USD", "boats: 0 12,000 boats, 2023",
      ])
    let first = try #require(comparison.rows.first { $0.aspect == .figures }?.items.first)
    #expect(first.body == "trade with Minsk exceeded $8.4 billion")
    #expect(first.detail.rule == "money")
  }

  @Test func `dates stand under the event that they name, else under their year`() throws {
    let comparison = try Self.comparison(
      .entity(Self.minsk),
      "Minsk signed the Salt Treaty in July 2024. In 2022 Minsk saw snow, and in May 2022 rain.",
      "Minsk dates the Salt Treaty to 2023. Minsk grew in the 1990s.")
    #expect(
      Self.lines(comparison, .dates) == [
        "199X: 1 199X", "2022: 0 2022; 0 2022-05", "Salt Treaty: 0 2024-07; 1 2023",
      ])
  }

  @Test func `a date in a clause with one event is not another's of the sentence`() throws {
    let comparison = try Self.comparison(
      .entity(Self.war),
      "The Lake war began after a long and bitter winter in 1990; the Salt Treaty that ended it was signed much later in 1999."
    )
    #expect(
      Self.lines(comparison, .dates) == ["Lake war: 0 1990", "Salt Treaty: 0 1999"])
  }

  @Test func `quotations by the topic come first, then what others say of it`() throws {
    let comparison = try Self.comparison(
      .entity(Self.weir),
      """
      “Nobody asked Ada Weir about any of it,” the expert said.

      “The river is ours to keep,” said Ada Weir. According to Weir, the river is low.

      “Nothing of this is about her,” said Tom Rill.
      """)
    let rows = comparison.rows.filter { $0.aspect == .quotations }
    #expect(rows.map(\.label) == ["Ada Weir", "? the expert"])
    #expect(rows.first?.items.map(\.head) == ["", "reported"])
  }

  @Test func `a search compares the words it found, and the links they stand in`() throws {
    let comparison = try Self.comparison(
      .search("conflict"), "Conflicts and a conflict; a Lacustrine conflict in 1990.",
      "A conflict, a conflict.", "None.")
    #expect(
      Self.lines(comparison, .names) == [
        "“conflict”: 0 conflicts; 0 conflict; 1 conflict ×2", "Lake war: 0 Lacustrine conflict",
      ])
    #expect(comparison.sources.count == 2)
  }

  @Test func `a pair compares the paragraphs that name both`() throws {
    let comparison = try Self.comparison(
      .pair(Self.minsk, Self.brest), "Minsk paid $1.\n\nMinsk and Brest paid $2. Nobody paid $3.",
      "Minsk paid $4.\n\nBrest paid $5.")
    #expect(Self.lines(comparison, .figures) == ["USD: 0 2 USD; 0 3 USD"])
    #expect(comparison.absent.count == 1)
  }

  @Test func `what is printed again is compared once`() throws {
    let words = "“The river is ours to keep for good,” said Ada Weir in Minsk.\n\n"
    let comparison = try Self.comparison(.entity(Self.weir), words + words)
    #expect(comparison.rows.filter { $0.aspect == .quotations }.flatMap(\.items).count == 1)
  }
}

/// Numbers as readers compare them, and the words around them.
@Suite struct ComparedWordsTests {
  @Test(arguments: [
    (84, 8, "8.4 billion"), (8, 9, "8 billion"), (12, 3, "12,000"), (1500, 0, "1500"),
    (5, -1, "0.5"), (1_234_567, 0, "1,234,567"), (1_250_000, 0, "1.25 million"), (0, 0, "0"),
    (3, 12, "3 trillion"), (999_999, 0, "999,999"), (12_345, -1, "1234.5"),
  ])
  func `a value is written as it is compared`(digits: Int, exponent: Int, words: String) {
    #expect(FigureValue(digits: digits, exponent: exponent).words == words)
  }

  @Test(arguments: [
    ("In 2023, trade exceeded $5, and more.", "$5", "trade exceeded $5, and more."),
    (
      "Long before anybody came here to trade, it cost one hundred and twenty dollars a year.",
      "one hundred",
      "it cost one hundred and twenty dollars a year."
    ),
    (
      "A range—and a yearly harvest of eight million barrels by now.", "eight million",
      "and a yearly harvest of eight million barrels by now."
    ),
    ("$5.", "$5", "$5."),
  ])
  func `the clause around words grows while it is short`(
    text: String, words: String, clause: String
  ) throws {
    let article = try Sample.article(text, "a.txt")
    let text = article.text
    let start = try #require(
      FoldedText(text, foldsCase: true).ranges(of: FoldedText.fold(words, foldsCase: true)).first)
    let found = Clause.range(around: start, in: text.range, of: text)
    #expect(text[found] == clause)
  }
}
