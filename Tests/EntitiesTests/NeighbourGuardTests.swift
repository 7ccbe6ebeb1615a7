import Articles
import Testing

@testable import Entities

/// Capitalised words beside a single word show that it is part of a longer, unknown name.
struct NeighbourGuardTests {
  private let entities = [
    Entity("West"), Entity("Norland", .place, "NL") { $0.demonyms = ["Norlandic"] },
    Entity("Far Hills"), Entity("Alder", .person),
  ]

  @Test(arguments: [
    ("They left the West early.", true),
    ("They left Kenny West early.", false),
    ("They saw West Harbour early.", false),
    ("Yesterday West fell.", true),
    ("It rained. Yesterday West fell.", true),
    ("Yesterday the West fell.", true),
    ("It was, said President Alder, late.", true),
    ("It was, said Bishop Alder, late.", false),
    ("The Norland Alder road", true),
    ("In Norland Monday is a holiday.", true),
    ("They met NL Railways there.", true),
    ("They crossed Far Hills Road today.", true),
    ("They met (West) Germans.", true),
    ("Trade: they saw West and more of it.", true),
    ("West Trade: they saw no more of it in all the years that followed.", true),
    ("they saw \u{201C}West\u{201D} Harbour", true),
  ])
  func `a name beside a name is weak`(text: String, isLink: Bool) {
    let mentions = MentionFinder(Gazetteer(entities: entities))
      .mentions(in: article(text), path: ArticlePath("a"))
    #expect(mentions.contains { !$0.isWeak } == isLink)
    #expect(!mentions.isEmpty)
  }

  @Test(arguments: [Block.Kind.heading(level: 1), .heading(level: 3)])
  func `a heading is no evidence`(kind: Block.Kind) {
    let heading = article([(kind, "How They Saw West Harbour")])
    #expect(links(entities, in: heading) == ["[West]west"])
  }

  @Test func `a short line of capitals is no evidence`() {
    #expect(links(entities, in: article("Growing Trade With West Harbour")) == ["[West]west"])
  }
}
