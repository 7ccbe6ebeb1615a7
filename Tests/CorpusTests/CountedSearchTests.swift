import Articles
import FoundationEssentials
import Queries
import Reading
import SeededSupport
import Testing

@testable import Session

/// What the index counts is what the texts say.
@Suite struct CountedSearchTests {
  private static let words = [
    "stone", "stones", "harbour", "the", "loan", "Loan", "élan", "treaty", "Quill", "Ada", "of",
  ]

  private static func library(seed: UInt64) throws -> TemporaryLibrary {
    var generator = SeededGenerator(seed: seed)
    var files = [
      (
        name: "entities.toml",
        text: "[[entity]]\nid = \"quill\"\nname = \"Ada Quill\"\ntype = \"person\"\n"
      )
    ]
    for number in 0..<30 {
      var text = "---\ntitle: \(words.randomElement(using: &generator) ?? "") \(number)\n"
      text += "date: 20\(10 + generator.below(5))-01-02\n"
      if generator.below(2) == 0 { text += "kind: analysis\n" }
      text += "---\n\n"
      for _ in 0..<generator.below(40) {
        text += words.randomElement(using: &generator) ?? ""
        text += [" ", ", ", ".\n\n", "\n"].randomElement(using: &generator) ?? ""
      }
      files.append((name: "n\(number).md", text: text + "\n"))
    }
    return try TemporaryLibrary(files)
  }

  private static let queries = [
    "stone", "stone*", "harbour treaty", "\"the stone\"", "stone OR loan", "stone (loan OR treaty)",
    "(stone treaty) OR harbour", "harbour -treaty", "harbour -(stone OR \"the loan\")", "elan",
    "stone stone", "entity:quill", "entity:nobody", "-entity:quill", "entity:quill stone",
    "kind:analysis", "-kind:analysis", "date:2012", "date:2011..2013 harbour", "title:stone",
    "unread", "tag:x", "-tag:x loan", "(kind:analysis OR date:2012) stone", "path:n1*",
    "entity:quill (date:2012 OR kind:analysis) stone -harbour", "nothing", "",
  ]

  private struct Answered: Equatable {
    var groups: [ArticleLines] = []
    var totals: SearchAnswer.Totals?
  }

  private static func answered(
    _ text: String, _ librarian: Librarian, isCounted: Bool, articles: Int = .max
  ) throws -> Answered {
    let query = try Query(text)
    let compiled = CompiledQuery(query) { $0.value == "quill" ? ["quill"] : [] }
    var run = SearchRun(
      librarian, compiled, LibrarySearch(text, sort: .path),
      Librarian.SearchLimits(articles: articles))
    if isCounted {
      let counted = try #require(CountedQuery(compiled), "\(text) is counted")
      let isDone = run.count(counted, while: { true }, first: nil)
      #expect(isDone)
    } else {
      let isDone = run.evaluate(QueryCandidates(query), while: { true }, first: nil)
      #expect(isDone)
    }
    var answered = Answered()
    answered.totals =
      run.list(while: { true }) { group, _ in answered.groups.append(group) }?
      .totals
    return answered
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `an index that counts finds what the texts hold`(seed: UInt64) throws {
    let librarian = try Self.library(seed: seed).librarian()
    for text in Self.queries {
      let counted = try Self.answered(text, librarian, isCounted: true)
      #expect(counted == (try Self.answered(text, librarian, isCounted: false)), "\(text)")
    }
  }

  @Test func `hits that are not all listed are counted, side by side or not`() throws {
    let librarian = try Self.library(seed: 4).librarian()
    for text in ["stone", "\"the stone\"", "entity:quill"] {
      let whole = try Self.answered(text, librarian, isCounted: true).totals
      #expect(try Self.answered(text, librarian, isCounted: true, articles: 1).totals == whole)
    }
    let whole = try Self.answered("stone harbour", librarian, isCounted: true).totals
    let some = try Self.answered("stone harbour", librarian, isCounted: true, articles: 1).totals
    #expect(some?.isAtMost == true)
    #expect(try #require(some?.hits) >= (try #require(whole?.hits)))
    #expect(some?.articles == whole?.articles)
  }

  @Test(
    arguments: [
      "near(stone harbour)", "/sto.e/", "Loan", "type:person", "stone OR kind:analysis", "-stone",
      "stone OR -loan", "entity:quill -harbour",
    ])
  func `what an index cannot decide is asked of the texts`(text: String) throws {
    #expect(CountedQuery(CompiledQuery(try Query(text))) == nil)
  }

  @Test func `the first results come before all are found`() throws {
    let librarian = try Self.library(seed: 5).librarian()
    var first: [SearchAnswer] = []
    // A search that takes its time has something to show before the end.
    let begun = ContinuousClock.now
    let answer = librarian.answer(
      LibrarySearch("/stone|harbour|loan/"),
      while: {
        while ContinuousClock.now - begun < .milliseconds(8) {}
        return true
      }, first: { first.append($0) })
    #expect(first.first?.totals.isPartial == true)
    #expect(first.first?.groups.isEmpty == false)
    #expect(answer?.totals.isPartial == false)
    #expect(try #require(answer?.totals.articles) >= (try #require(first.first?.totals.articles)))
  }
}
