import Articles
import Testing

@testable import Entities

/// Every name that is no link says what kept it from being one.
struct SuppressedMentionTests {
  private static let entities = [
    Entity("West") { $0.not = ["West Lane"] },
    Entity("Ada Weir", .person) {
      $0.roles = [Title("Warden", from: "1994", until: "2001")]
      $0.match = [Alias("the engineer", case: .any, articles: ["002*"])]
    },
    Entity("Reed Growers Hall", .organisation) { $0.weak = ["the Hall"] },
    Entity("Nell Ford", .person), Entity("Ann Ford", .person),
  ]

  private func suppressed(_ article: Article) -> [String] {
    let gazetteer = Gazetteer(entities: Self.entities, never: ["Hall Tower Fund"])
    let finder = MentionFinder(gazetteer)
    let report = finder.report(on: article, path: ArticlePath("001.txt"))
    #expect(report.mentions == finder.mentions(in: article, path: ArticlePath("001.txt")))
    return report.suppressed.map { name in
      let evidence = name.cause.evidence.map { " “\(article.text[$0])”" } ?? ""
      return "\(article.text[name.range]): \(name.cause.name)\(evidence)"
    }
  }

  @Test(arguments: [
    ("They left Kenny West early.", ["West: neighbour “Kenny”"]),
    ("They saw West Harbour.", ["West: neighbour “Harbour”"]),
    ("Down West Lane.", ["West: not “West Lane”"]),
    ("The Hall rose.", ["Hall: no-full-mention"]),
    ("The Hall Tower Fund gave.", ["Hall: never “Hall Tower Fund”"]),
    ("Then Ford left.", ["Ford: no-full-name", "Ford: no-full-name"]),
    ("Said the engineer.", ["engineer: other-articles"]),
    ("They saw the West.", []),
    ("Reed Growers Hall stands. The Hall rose.", []),
  ])
  func `what is no link says why`(text: String, expected: [String]) {
    #expect(suppressed(article(text)) == expected)
  }

  @Test func `two people of one surname are both named`() {
    let text = article("Nell Ford met Ann Ford. Then Ford left.")
    #expect(suppressed(text) == ["Ford: ambiguous"])
    let report = MentionFinder(Gazetteer(entities: Self.entities))
      .report(on: text, path: ArticlePath("a"))
    #expect(
      report.suppressed.map(\.cause) == [
        .ambiguous(["nell-ford", "ann-ford"].map { EntityID($0) })
      ])
  }

  @Test func `a title of another time`() {
    #expect(suppressed(article("The Warden spoke.", date: "2010")) == ["Warden: other-time"])
    #expect(suppressed(article("The Warden spoke.", date: "1999")) == [])
  }

  @Test func `what a person decided away says so`() {
    let text = article("They saw the West.")
    let decision = Decision(.library, text: "West", meaning: .not(EntityID("west")))
    let finder = MentionFinder(Gazetteer(entities: Self.entities), decisions: [decision])
    let report = finder.report(on: text, path: ArticlePath("a"))
    #expect(report.mentions == [])
    #expect(report.suppressed.map(\.cause) == [.decided])
  }

  @Test func `every cause has words of its own`() {
    let range = Offset(0)..<Offset(1)
    let causes: [SuppressedMention.Cause] = [
      .neighbour(range), .not(range), .never(range), .noFullMention, .noFullName, .ambiguous([]),
      .decided, .otherArticles, .otherTime,
    ]
    #expect(Set(causes.map(\.name)).count == causes.count)
    #expect(Set(causes.map(\.explanation)).count == causes.count)
  }
}
