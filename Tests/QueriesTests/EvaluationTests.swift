import Articles
import Queries
import Testing

@Suite struct EvaluationTests {
  static func found(_ query: String, in text: String) throws -> [String]? {
    let facts = BombTests.facts(text)
    guard case .matched(let match) = CompiledQuery(try Query(query)).verdict(on: facts) else {
      return nil
    }
    return match.hits.map { facts.text[$0] }
  }

  @Test(arguments: [
    ("loan", "A loan, a Loan; loans.", ["loan", "Loan"]),
    ("Loan", "A loan, a Loan; Loans.", ["Loan"]),
    ("loan*", "loans and loan and Loaned", ["loans", "loan", "Loaned"]),
    ("Loan*", "loans and Loaned", ["Loaned"]),
    ("\"great stone\"", "Great\nStone; great — stone", ["Great\nStone", "great — stone"]),
    ("\"great sto\"*", "great stone, great stones", ["great stone", "great stones"]),
    ("cafe", "Café CAFÉ cafe\u{301}", ["Café", "CAFÉ", "cafe\u{301}"]),
    ("éte", "été", ["été"]), ("Lodz", "Łódź łódź", ["Łódź"]),
    ("strasse", "Straße", ["Straße"]),
    ("近平", "习近平主席", ["近平"]), ("ไทย", "ประเทศไทย", ["ไทย"]), ("한국", "한국은", ["한국"]),
    ("xi", "Xi’s and Xinhua", ["Xi"]), ("don't", "they don’t", ["don’t"]),
    ("co-op", "the co\u{2011}op", ["co\u{2011}op"]),
    ("holiday", "ho\u{AD}li\u{AD}day", ["ho\u{AD}li\u{AD}day"]),
    ("a b", "b x a", ["b", "a"]), ("a OR c", "b x a", ["a"]), ("a NOT c", "b x a", ["a"]),
    ("x OR \"b x\"", "b x a", ["b x"]),
    ("stone great", "Great Stone, great.", ["Great Stone, great"]),
    ("a b", "a a b\n\na", ["a", "a b", "a"]), ("\"b x\" OR \"x a\"", "b x a", ["b x", "x a"]),
    ("near(a b, 1)", "a x b", ["a", "b"]), ("near(b a, 1)", "a x b", ["a", "b"]),
    ("near(a \"b c\", 0)", "b c a", ["b c", "a"]), ("near(a a, 2)", "a x a", ["a", "a"]),
    ("near(a b c, 2)", "a x b y c a", ["b", "c", "a"]),
    ("/lo\\w+s/", "Loans, lobs, lo", ["Loans", "lobs"]), ("/L\\w+/", "Loans lobs", ["Loans"]),
    ("/\\S+/", "習 近", ["習", "近"]), ("/^b.*$/", "a\n\nb c\n\nd", ["b c"]),
    ("/x*/", "axxb", ["xx"]), ("/é\\b/", "café", ["é"]),
  ])
  func `hits are the passages that match`(query: String, text: String, hits: [String]) throws {
    #expect(try Self.found(query, in: text) == hits)
  }

  @Test(arguments: [
    ("loan", "loans"), ("Loan", "loan LOAN"), ("\"great stone\"", "stone great"), ("a b", "a"),
    ("a NOT b", "a b"), ("-a", "a"), ("near(a b, 0)", "a x b"), ("near(a a, 9)", "a"),
    ("/a.b/", "a\n\nb"), ("近习", "习近"),
  ])
  func `what does not match is missed`(query: String, text: String) throws {
    #expect(try Self.found(query, in: text) == nil)
  }

  @Test(arguments: ["NOT b", "", "-/b/"])
  func `what only excludes matches without hits`(query: String) throws {
    #expect(try Self.found(query, in: "a") == [])
  }

  static let facts: ArticleFacts = {
    var metadata = Metadata(title: "The Great Stone park")
    metadata.kind = "op-ed"
    metadata.author = "Ann Lee"
    metadata.sources = ["Caixin Global", "Xinhua"]
    metadata.date = "2024-05"
    metadata.language = "zh-Hant"
    let text = CanonicalText("Ann met Bob in Minsk.")
    return ArticleFacts(
      path: ArticlePath("2024/Great stone.md"), metadata: metadata, text: text,
      mentions: [
        .init(entity: "ann", type: "person", range: Offset(0)..<Offset(3)),
        .init(entity: "minsk", type: "place", range: Offset(15)..<Offset(20)),
      ],
      notes: [
        .init(range: Offset(8)..<Offset(11), text: "Check who Bob is", tags: ["to do", "Ω"]),
        .init(range: nil, text: "lost", tags: []),
      ], percentRead: 40)
  }()

  static func verdict(_ query: String) throws -> QueryVerdict {
    CompiledQuery(try Query(query)) { field in
      field.name == .type ? [field.value] : field.value == "Ann Lee" ? ["ann", "ann-2"] : []
    }.verdict(on: facts)
  }

  @Test(arguments: [
    ("entity:\"Ann Lee\"", ["Ann"]), ("type:place", []), ("kind:op-ed", []), ("kind:OP*", []),
    ("source:caixin", []), ("source:\"caixin global\"", []), ("title:\"great stone\"", []),
    ("title:par*", []), ("author:lee", []), ("date:2024", []), ("date:2024-05-12", []),
    ("date:2023..2024", []), ("date:2024..", []), ("date:..2024-05-01", []),
    ("tag:\"to do\"", ["Bob"]), ("tag:to*", ["Bob"]), ("tag:ω", ["Bob"]), ("note:bob", ["Bob"]),
    ("note:lost", []), ("lang:zh", []), ("lang:zh-hant", []), ("path:2024/", []),
    ("path:great*.md", []), ("path:\"Great stone\"", []), ("-unread", []),
    ("minsk entity:\"Ann Lee\" tag:to*", ["Ann", "Bob", "Minsk"]),
  ])
  func `fields are asked of what is known`(query: String, hits: [String]) throws {
    guard case .matched(let match) = try Self.verdict(query) else {
      Issue.record("\(query) found nothing")
      return
    }
    #expect(match.hits.map { Self.facts.text[$0] } == hits)
  }

  @Test(arguments: [
    "entity:Nobody", "type:project", "kind:op", "source:global-caixin", "title:stone-great",
    "author:bob", "date:2023", "date:2024-06..", "tag:to", "note:minsk", "lang:zha", "lang:zh-hans",
    "path:2025", "path:*.md*x", "path:GREAT", "unread", "Bob -kind:op-ed",
  ])
  func `fields that are not met are missed`(query: String) throws {
    #expect(try Self.verdict(query) == .missed)
  }

  @Test func `an article without a date matches no date, one never opened is unread`() throws {
    let facts = BombTests.facts("a")
    #expect(CompiledQuery(try Query("date:..2030")).verdict(on: facts) == .missed)
    #expect(CompiledQuery(try Query("unread")).verdict(on: facts) != .missed)
  }

  @Test(
    arguments: [
      ("loan", QueryNeeds.text), ("kind:x date:2024", []), ("entity:x", .mentions),
      ("type:x OR tag:y", [.mentions, .notes]), ("-unread /x/", [.progress, .text]),
    ] as [(String, QueryNeeds)])
  func `a query says what it needs`(query: String, needs: QueryNeeds) throws {
    #expect(CompiledQuery(try Query(query)).needs == needs)
  }

  @Test func `rare words, many of them, short articles and titles rank first`() throws {
    let compiled = CompiledQuery(try Query("loan OR minsk"))
    func match(_ text: String, title: String = "A") -> QueryMatch {
      var facts = BombTests.facts(text)
      facts.metadata.title = title
      guard case .matched(let match) = compiled.verdict(on: facts) else {
        return QueryMatch(hits: [], counts: [], length: 0)
      }
      return match
    }
    let filler = String(repeating: "and so on ", count: 50)
    let matches = [
      match("loan \(filler)"), match("loan loan \(filler)"), match("loan"),
      match("minsk \(filler)"),
      match("loan \(filler)", title: "The loan"),
    ]
    let ranking = QueryRanking(matches, articles: 10)
    let scores = matches.map(ranking.score)
    #expect(scores[1] > scores[0])
    #expect(scores[2] > scores[0])
    #expect(scores[3] > scores[0])
    #expect(scores[4] > scores[1])
    #expect(scores.allSatisfy { $0 > 0 })
  }
}
