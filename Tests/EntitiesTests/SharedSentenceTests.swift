import Articles
import Testing

@testable import Entities

/// Which names share a sentence follows the sentences of the article, not its full stops.
struct SharedSentenceTests {
  private let mill = Entity("Old Mill")
  private let weir = Entity("Long Weir")

  private func together(_ article: Article) -> [String] {
    let finder = MentionFinder(Gazetteer(entities: [mill, weir]))
    let path = ArticlePath("001.txt")
    var concordance = Concordance()
    concordance.add(article, at: path, mentions: finder.mentions(in: article, path: path))
    return concordance.namedTogether(with: mill.id).map {
      "\($0.entity) \($0.sentences) \($0.paragraphs)"
    }
  }

  @Test(arguments: [
    ("Old Mill feeds Long Weir.", 1), ("Old Mill is shut. Long Weir is not.", 0),
    ("Old Mill, said Dr. Alder, feeds Long Weir.", 1),
    ("Old Mill, e.g. No. 5, feeds Long Weir.", 1),
    ("\u{201C}Old Mill is shut!\u{201D} Long Weir is not.", 0),
    ("Is Old Mill shut? Long Weir is. Old Mill and Long Weir meet.", 1),
    ("Old Mill rose 3.5 metres above Long Weir.", 1),
    ("Nobody came. Old Mill feeds Long Weir. So does Long Weir.", 1),
  ])
  func `a sentence ends where a reader ends it`(text: String, sentences: Int) {
    #expect(together(article(text)) == ["long-weir \(sentences) 1"])
  }

  @Test func `sentences of different paragraphs are never shared`() {
    #expect(together(article("Old Mill", "Long Weir")) == [])
    #expect(
      together(article("Nobody came.", "Old Mill feeds Long Weir", "Old Mill. And Long Weir."))
        == ["long-weir 1 2"])
  }
}
