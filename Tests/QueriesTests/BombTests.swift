import Articles
import Queries
import Testing

@Suite struct BombTests {
  static func facts(_ text: String) -> ArticleFacts {
    ArticleFacts(
      path: ArticlePath("a.txt"), metadata: Metadata(title: "A"), text: CanonicalText(text))
  }

  @Test(arguments: [" OR ", " AND ", " ", " OR NOT "])
  func `ten thousand terms are answered`(joint: String) throws {
    let query = try Query((0..<10_000).map { "w\($0)" }.joined(separator: joint))
    let compiled = CompiledQuery(query)
    let text = (0..<10_000).map { "w\($0)" }.joined(separator: " ")
    guard case .matched = compiled.verdict(on: Self.facts(text)) else {
      Issue.record("not found")
      return
    }
    #expect(QueryCandidates(query).match != "")
  }

  @Test func `nesting that means nothing is answered`() throws {
    let text = String(repeating: "(", count: 9_000) + "a" + String(repeating: ")", count: 9_000)
    #expect(try Query(text).root.withoutRanges == Query("a").root.withoutRanges)
    let nots = String(repeating: "NOT ", count: 100_001) + "a"
    #expect(GrammarTests.outline(try Query(nots).root) == "![a]")
    let left = String(repeating: "(", count: 2_000) + "a" + String(repeating: " b)", count: 2_000)
    guard case .all(let parts) = try Query(left).root else {
      Issue.record("another tree")
      return
    }
    #expect(parts.count == 2_001)
  }

  @Test func `nesting too deep to be walked is refused with its place`() throws {
    func nested(_ levels: Int) -> String {
      (0..<levels).reduce("x") { text, level in
        level.isMultiple(of: 2) ? "(a \(text))" : "(b OR \(text))"
      }
    }
    _ = try Query(nested(QueryNode.mostLevels - 1))
    for levels in [QueryNode.mostLevels, 5_000] {
      let error = #expect(throws: QueryError.self) { try Query(nested(levels)) }
      #expect(error?.problem == .tooDeep(levels: QueryNode.mostLevels))
    }
    let parentheses = String(repeating: "(", count: 200_000)
    let error = #expect(throws: QueryError.self) { try Query(parentheses) }
    #expect(error?.problem == .tooDeep(levels: 10_000))
  }

  @Test(arguments: ["/(a+)+$/", "/(a|aa)+$/", "/(.*a){12}[bc]/", "/^(\\w+\\s?)*$/"])
  func `a pattern that backtracks for ever is given up`(pattern: String) throws {
    let compiled = CompiledQuery(try Query(pattern))
    let text = String(repeating: "a", count: 4_000) + "!"
    #expect(compiled.verdict(on: Self.facts(text)) == .gaveUp)
  }

  @Test func `what else matches is found although a pattern gives up`() throws {
    let text = "loan\n\n" + String(repeating: "a", count: 4_000) + "!"
    func verdict(_ query: String) throws -> QueryVerdict {
      CompiledQuery(try Query(query)).verdict(on: Self.facts(text))
    }
    guard case .matched(let match) = try verdict("loan OR /(a+)+$/") else {
      Issue.record("not found")
      return
    }
    #expect(match.hits == [Offset(0)..<Offset(4)])
    #expect(try verdict("bank /(a+)+$/") == .missed)
    #expect(try verdict("NOT /(a+)+$/") == .gaveUp)
  }

  @Test func `a caller can stop a pattern`() throws {
    let compiled = CompiledQuery(try Query("/b/"))
    let text = Array(repeating: "aaa", count: 100).joined(separator: "\n\n")
    var left = 10
    let verdict = compiled.verdict(on: Self.facts(text)) {
      left -= 1
      return left > 0
    }
    #expect(verdict == .gaveUp)
    #expect(left == 0)
  }
}
