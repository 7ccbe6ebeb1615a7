import Queries
import Testing

@Suite struct CandidatesTests {
  @Test(arguments: [
    ("loan", "\"loan\"", true), ("Loan", "\"loan\"", false), ("lo*", "\"lo\" *", true),
    ("\"Great Stone\"", "\"great stone\"", false), ("state-owned", "\"state owned\"", true),
    ("a b", "(\"a\" AND \"b\")", true), ("a OR b", "(\"a\" OR \"b\")", true),
    ("a (b OR c)", "(\"a\" AND (\"b\" OR \"c\"))", true), ("a -b", "\"a\"", false),
    ("-a", nil, false), ("", nil, false), ("a OR -b", nil, false), ("a OR kind:x", nil, false),
    ("a kind:x", "\"a\"", false), ("a /b/", "\"a\"", false), ("/b/", nil, false),
    ("near(a \"b c\"*, 3)", "NEAR(\"a\" \"b c\" *, 3)", true),
    ("near(a a)", "NEAR(\"a\" \"a\", 10)", false), ("习近*", "\"习 近\" *", true),
    ("été", "\"ete\"", true),
  ])
  func `an index is asked the weakest necessary question`(
    query: String, match: String?, isExact: Bool
  ) throws {
    let candidates = QueryCandidates(try Query(query))
    #expect(candidates.match == match)
    #expect(candidates.isExact == isExact)
  }

  @Test func `fields that every article must meet are named`() throws {
    let query = try Query("a kind:x (tag:y OR tag:z) -unread date:2024")
    #expect(QueryCandidates(query).fields.map(\.name) == [.kind, .date])
    #expect(QueryCandidates(try Query("kind:x")).fields.map(\.name) == [.kind])
    #expect(QueryCandidates(try Query("kind:x OR a")).fields.isEmpty)
  }

  @Test func `deep trees ask no more than an index can parse`() throws {
    let text = (0..<150).reduce("x") { text, level in
      level.isMultiple(of: 2) ? "(a \(text))" : "(b OR \(text))"
    }
    let match = QueryCandidates(try Query(text)).match ?? ""
    #expect(match.count { $0 == "(" } <= 16)
    #expect(!QueryCandidates(try Query(text)).isExact)
  }
}
