import Articles
import Testing

@testable import Entities

/// Longer before shorter: what is shown, what is kept inside, what is dropped.
struct NestingTests {
  private let marsh = Entity("Marsh")
  private let region = Entity("Marsh Region")
  private let accord = Entity("Marsh Region Water Accord", .agreement)

  private func all(_ entities: [Entity], _ text: String) -> [String] {
    let article = article(text)
    return MentionFinder(Gazetteer(entities: entities))
      .mentions(in: article, path: ArticlePath("a"))
      .map { ($0.isNested ? "in " : $0.isWeak ? "weak " : "") + article.text[$0.range] }
  }

  @Test(arguments: [
    (
      "the Marsh Region Water Accord", ["Marsh Region Water Accord", "in Marsh Region", "in Marsh"]
    ),
    ("the Marsh Region", ["Marsh Region", "in Marsh"]),
    ("Marsh Region and Marsh", ["Marsh Region", "in Marsh", "Marsh"]),
  ])
  func `the outer mention is shown and the inner ones are kept`(text: String, expected: [String]) {
    #expect(all([marsh, region, accord], text) == expected)
  }

  @Test func `an inner mention of the same entity says nothing new`() {
    let weir = Entity("Ada Weir", .person, "Weir", "Mistress Ada Weir")
    #expect(all([weir], "Mistress Ada Weir") == ["Mistress Ada Weir"])
    let mill = Entity("Mistress Ada Weir's mill", .place)
    #expect(
      all([weir, mill], "Mistress Ada Weir's mill")
        == ["Mistress Ada Weir's mill", "in Mistress Ada Weir"])
  }

  @Test func `of two that lap over one another the left one stays`() {
    let (left, right) = (Entity("High Water"), Entity("Water Board", .organisation))
    #expect(all([left, right], "High Water Board") == ["High Water"])
  }

  @Test func `both sides of a hyphen are mentions`() {
    let (north, south) = (Entity("Norland"), Entity("Sudland"))
    #expect(all([north, south], "Norland-Sudland, Norland\u{2013}Sudland").count == 4)
  }
}
