import Articles
import Testing

@testable import Entities

/// Who shares paragraphs with whom.
struct SharedParagraphTests {
  private let concordance: Concordance = {
    let finder = MentionFinder(
      Gazetteer(entities: [Entity("Minsk"), Entity("Brest"), Entity("Zhodino")]))
    var concordance = Concordance()
    for (name, text) in [
      ("a", article("Minsk, Brest and Minsk.", "Minsk and Brest.", "Zhodino.")),
      ("b", article("Brest and Zhodino.")),
    ] {
      let path = ArticlePath(name)
      concordance.add(text, at: path, mentions: finder.mentions(in: text, path: path))
    }
    return concordance
  }()

  @Test func `a paragraph counts once for each pair, both ways round`() {
    let shared = concordance.sharedParagraphs(among: ["minsk", "brest", "zhodino"])
    #expect(
      shared == [
        "minsk": ["brest": 2], "brest": ["minsk": 2, "zhodino": 1], "zhodino": ["brest": 1],
      ])
  }

  @Test func `only the entities asked for are counted`() {
    #expect(
      concordance.sharedParagraphs(among: ["brest", "zhodino"])
        == ["brest": ["zhodino": 1], "zhodino": ["brest": 1]])
  }

  @Test func `the mentions that meet another are the first of each paragraph`() {
    let entries = concordance.mentions(of: "minsk", beside: "brest")
    #expect(entries.map(\.path.rawValue) == ["a"])
    #expect(entries.first?.mentions.map(\.range.lowerBound.utf8) == [0, 25])
  }

  @Test func `mentions are counted by article`() {
    #expect(
      concordance.mentionCounts(of: "brest") == [ArticlePath("a"): 2, ArticlePath("b"): 1])
  }
}
