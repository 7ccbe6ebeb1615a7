import Articles
import Entities
import Testing

/// The links of source articles against what a careful reader marked before seeing any.
///
/// Skipped where the source articles are not at hand.
@Suite(.enabled(if: Seeds.arePresent))
struct MarkingGateTests {
  /// Nearly half of all mentions: every figure is given a second time without them.
  static let mainCountries: Set<EntityID> = [EntityID("belarus"), EntityID("china")]

  static func links(in path: ArticlePath, _ article: Article) -> [MarkingScore.Link] {
    MentionFinder(Seeds.gazetteer).mentions(in: article, path: path).filter(\.isCertain).map {
      MarkingScore.Link(
        range: article.sourceMap.source(of: $0.range), entity: $0.entity,
        surface: article.text[$0.range])
    }
  }

  @Test(arguments: Marking.all.filter { !$0.isOfNamesOnly }.map(\.article))
  func `the marked articles are linked as the reader marked them`(name: String) throws {
    let marking = try #require(Marking.all.first { $0.article == name })
    let seed = try #require(Seeds.articles.first { $0.path.rawValue == name })
    try #require(seed.digest.hasSuffix(marking.digest), "the article is not the one marked")
    let links = Self.links(in: seed.path, seed.article)
    let score = MarkingScore(links, marking.marks)
    let rest = MarkingScore(links, marking.marks, without: Self.mainCountries)
    print("marked \(name.prefix(3)): \(score.summary)")
    print("marked \(name.prefix(3)) without the two main countries: \(rest.summary)")
    for fault in score.faults { print("  \(fault)") }
    #expect(score.precision >= 0.99)
    #expect(score.recall >= 0.99)
    #expect(score.exactF1 >= 0.98)
    #expect(rest.recall >= 0.98)
  }
}
