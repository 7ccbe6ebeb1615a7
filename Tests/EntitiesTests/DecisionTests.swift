import Articles
import Testing

@testable import Entities

/// A person's word beside the rules.
struct DecisionTests {
  private let park = Entity("Great Stone", .project, "the Park")
  private let garden = Entity("Loshitsa", .place)
  private let text = article("The Park opened. They met in the Park.", "The Park again.")

  private func links(_ decisions: Decision..., path: String = "a.txt") -> [String] {
    MentionFinder(Gazetteer(entities: [park, garden]), decisions: decisions)
      .mentions(in: text, path: ArticlePath(path)).filter(\.isShown)
      .map { "\($0.range.lowerBound.utf8) \($0.entity) \($0.rule.rawValue)" }
  }

  private func passage(at byte: Int) -> Decision.Scope {
    .passage(ArticlePath("a.txt"), TextQuote(Offset(byte)..<Offset(byte + 4), in: text.text))
  }

  @Test func `not this one takes one link away`() {
    #expect(
      links(Decision(passage(at: 33), text: "Park", meaning: .not("great-stone")))
        == ["4 great-stone alias", "44 great-stone alias"])
  }

  @Test func `not in this article takes its links away`() {
    let decision = Decision(
      .article(ArticlePath("a.txt")), text: "Park", meaning: .not("great-stone"))
    #expect(links(decision) == [])
    #expect(links(decision, path: "b.txt").count == 3)
  }

  @Test func `not in the library takes all away`() {
    let decision = Decision(.library, text: "Park", meaning: .not("great-stone"))
    #expect(links(decision, path: "b.txt") == [])
  }

  @Test func `it is really another, the narrower word before the wider`() {
    #expect(
      links(
        Decision(.library, text: "Park", meaning: .entity("loshitsa")),
        Decision(passage(at: 4), text: "Park", meaning: .entity("great-stone")))
        == ["4 great-stone decision", "33 loshitsa decision", "44 loshitsa decision"])
  }

  @Test func `a decision on what is not there does nothing`() {
    #expect(links(Decision(.library, text: "Nowhere", meaning: .entity("loshitsa"))).count == 3)
    #expect(links(Decision(.library, text: "Park", meaning: .entity("gone"))).count == 3)
  }

  @Test func `a decision follows its passage in a changed article`() {
    let decision = Decision(passage(at: 33), text: "Park", meaning: .not("great-stone"))
    let changed = article("A new first sentence. The Park opened. They met in the Park.")
    let found = MentionFinder(Gazetteer(entities: [park]), decisions: [decision])
      .mentions(in: changed, path: ArticlePath("a.txt"))
    #expect(found.map(\.range.lowerBound.utf8) == [26])
  }
}

/// Which articles a change touches.
struct OverlayReachTests {
  private let gazetteer = Gazetteer(entities: [
    Entity("Anna Alder", .person), Entity("Great Stone", .project, "the Park"),
  ])

  @Test func `a new name touches what its surname or short form may touch`() {
    let edit = OverlayEdit(adding: [.entity("b", name: "Boris Alder", kind: .person)])
    let filter = TextFilter(edit.reach(in: gazetteer).texts)
    #expect(filter.touches(article("Then Alder spoke.")))
    #expect(!filter.touches(article("Then Birch spoke.")))
  }

  @Test func `a merge touches every form of both`() {
    let edit = OverlayEdit(adding: [.merge("great-stone", into: "anna-alder")])
    let filter = TextFilter(edit.reach(in: gazetteer).texts)
    #expect(filter.touches(article("They met in the park.")))
  }

  @Test func `a decision for one article touches that article`() {
    let path = ArticlePath("a.txt")
    let edit = OverlayEdit(adding: [
      .decision(Decision(.article(path), text: "Park", meaning: .not("great-stone")))
    ])
    #expect(edit.reach(in: gazetteer) == OverlayEdit.Reach(texts: [], articles: [path]))
  }
}
