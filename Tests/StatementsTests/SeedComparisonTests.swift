import Articles
import Entities
import Testing

@testable import Statements

/// Compare on the source articles, against a list that was made by reading them before looking at
/// the output: every figure on trade, every name of the war.
@Suite(.enabled(if: Marking.isPresent))
struct SeedComparisonTests {
  private static let stems = Set(Marking.lines("dates").map(\.stem)).sorted()

  private func comparison(_ topic: Topic, query: String? = nil) throws -> Comparison {
    let gazetteer = Marking.gazetteer
    var builder = ComparisonBuilder(ComparisonSubject(topic, gazetteer), gazetteer)
    for stem in Self.stems {
      let article = try Marking.statements(stem).article
      let path = ArticlePath("\(stem).txt")
      let stated = StatedArticle(
        path: path, article: article,
        mentions: MentionFinder(gazetteer).mentions(in: article, path: path), gazetteer: gazetteer)
      let found = query.map {
        FoldedText(article.text, foldsCase: true).ranges(of: FoldedText.fold($0, foldsCase: true))
      }
      builder.add(stated, passages: found.map { TopicPassages($0) })
    }
    return builder.comparison()
  }

  private func items(
    _ comparison: Comparison, _ aspect: Comparison.Aspect
  ) -> [String] {
    comparison.rows.filter { $0.aspect == aspect }.flatMap(\.items).map { item in
      "\(comparison.sources[item.source].path.rawValue.prefix(3)) \(item.head)"
    }
  }

  @Test func `every name of the war in Ukraine comes with its article`() throws {
    let comparison = try comparison(.entity(EntityID("ukraine-war")))
    #expect(
      items(comparison, .names) == [
        "002 Ukrainian conflict", "002 Ukraine war", "002 war against Ukraine", "002 conflict",
        "003 conflict in Ukraine", "004 Russian special military operation in Ukraine ×2",
        "004 Russia-Ukraine conflict", "004 hostilities in Donbas",
      ])
    #expect(comparison.absent.map { $0.path.rawValue.prefix(3) } == ["000", "001"])
  }

  @Test(arguments: [
    (Topic.search("trade"), "trade", ["002 8.4 billion USD, 2023", "003 8 billion USD"]),
    (
      Topic.pair(EntityID("china"), EntityID("belarus")), nil,
      [
        "002 8.4 billion USD, 2023", "003 8 billion USD", "001 12,000 students",
        "004 50 countries",
      ]
    ),
  ])
  func `every figure on bilateral trade comes with its article`(
    topic: Topic, query: String?, figures: [String]
  ) throws {
    let found = try items(comparison(topic, query: query), .figures)
    for figure in figures { #expect(found.contains(figure), "\(figure) in \(found)") }
    if query != nil { #expect(found == figures) }
  }
}
