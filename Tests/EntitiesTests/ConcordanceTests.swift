import Articles
import Testing

@testable import Entities

struct ConcordanceTests {
  private static let entities = [
    Entity("Mill", .place, "Old  Mill"), Entity("Ada Weir", .person, "Weir"),
    Entity("Weir Fund", .organisation), Entity("Norland") { $0.demonyms = ["Norlandic"] },
  ]
  private static let finder = MentionFinder(Gazetteer(entities: entities))

  private let mill = EntityID("mill")
  private let weir = EntityID("ada-weir")
  private let norland = EntityID("norland")

  private let texts: [(path: String, article: Article)] = [
    (
      "b.txt",
      article(
        "Ada Weir saw the Mill. The old\nMill and Weir, the Weir Fund and the Mill.",
        "Norland is far.")
    ),
    (
      "a.txt", article("The Mill is Norlandic. The Mill stands.", "Weir left the Mill; Mill, Weir.")
    ),
    ("c.txt", article("Nobody.")),
  ]

  private func concordance(of paths: [String]) -> Concordance {
    var concordance = Concordance()
    for name in paths {
      for text in texts where text.path == name {
        let path = ArticlePath(name)
        concordance.add(
          text.article, at: path, mentions: Self.finder.mentions(in: text.article, path: path))
      }
    }
    return concordance
  }

  private var whole: Concordance { concordance(of: ["b.txt", "a.txt", "c.txt"]) }

  @Test func `mentions come by article, in the order of paths and places`() {
    let entries = whole.mentions(of: mill)
    #expect(entries.map(\.path.rawValue) == ["a.txt", "b.txt"])
    #expect(entries.map(\.mentions.count) == [4, 3])
    for entry in entries {
      #expect(entry.mentions == entry.mentions.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
    #expect(whole.paths.map(\.rawValue) == ["a.txt", "b.txt", "c.txt"])
  }

  @Test func `shown, nested and missing mentions are counted apart`() {
    let count = whole.count(of: weir)
    #expect((count.mentions, count.articles, count.nested, count.weak) == (4, 2, 1, 0))
    #expect(whole.count(of: EntityID("nobody")) == Concordance.Count())
    #expect(whole.mentions(of: EntityID("nobody")) == [])
    #expect(whole.namedTogether(with: EntityID("nobody")) == [])
  }

  @Test func `the entities of an article come by how often they are shown`() {
    let found = whole.entities(in: ArticlePath("a.txt"))
    #expect(found.map(\.entity) == [mill, weir, norland])
    #expect(found.map(\.mentions) == [4, 2, 1])
    #expect(whole.entities == [weir, mill, norland, EntityID("weir-fund")])
    #expect(whole.entities(in: ArticlePath("none")).isEmpty)
  }

  @Test func `forms are counted as they stand, on one line`() {
    let forms = whole.formsWithCounts(of: mill).map { "\($0.count) \($0.form) \($0.rule.rawValue)" }
    #expect(forms == ["6 Mill name", "1 old Mill alias"])
  }

  @Test func `who is named together is counted by sentence, paragraph and article`() {
    let together = whole.namedTogether(with: mill)
    #expect(together.map(\.entity.rawValue) == ["ada-weir", "norland", "weir-fund"])
    #expect(together.map(\.sentences) == [3, 1, 1])
    #expect(together.map(\.paragraphs) == [2, 1, 1])
    #expect(together.map(\.articles) == [2, 1, 1])
  }

  @Test func `being named together is mutual`() {
    let whole = whole
    for entity in whole.entities {
      for other in whole.namedTogether(with: entity) {
        let back = whole.namedTogether(with: other.entity).first { $0.entity == entity }
        #expect(back?.sentences == other.sentences)
        #expect(back?.paragraphs == other.paragraphs)
      }
    }
  }

  @Test func `the order of adding makes no difference`() {
    let (one, other) = (concordance(of: ["a.txt", "b.txt"]), concordance(of: ["b.txt", "a.txt"]))
    #expect(one.entities == other.entities)
    for entity in one.entities {
      #expect(one.mentions(of: entity) == other.mentions(of: entity))
      #expect(one.formsWithCounts(of: entity) == other.formsWithCounts(of: entity))
      #expect(one.namedTogether(with: entity) == other.namedTogether(with: entity))
    }
  }

  @Test func `an article added again or removed leaves no trace of what it was`() {
    var concordance = whole
    concordance.add(texts[2].article, at: ArticlePath("b.txt"), mentions: [])
    #expect(concordance.count(of: mill).mentions == 4)
    concordance.remove(ArticlePath("a.txt"))
    concordance.remove(ArticlePath("a.txt"))
    #expect(concordance.entities == [])
    #expect(concordance.mentions(of: mill) == [])
    #expect(concordance.paths.map(\.rawValue) == ["b.txt", "c.txt"])
  }
}
