import Articles
import Testing

@testable import Entities

/// One form, several entities.
struct AmbiguityTests {
  private let river = Entity("Alder River", .place, "Alder") { $0.context = ["boats"] }
  private let town = Entity("Alder Town", .place, "Alder")

  private func verdicts(_ entities: [Entity], _ text: Article) -> [String] {
    MentionFinder(Gazetteer(entities: entities)).mentions(in: text, path: ArticlePath("a"))
      .filter { $0.isShown && text.text[$0.range] == "Alder" }
      .map { "\($0.entity)" + ($0.others.isEmpty ? "" : " or \($0.others)") }
  }

  @Test func `nothing decides, so the mention has candidates and no target`() {
    #expect(verdicts([river, town], article("We saw Alder.")) == ["alder-river or [alder-town]"])
  }

  @Test func `another clear form in the article decides`() {
    #expect(
      verdicts([river, town], article("We saw Alder.", "Alder Town is old.")) == ["alder-town"])
  }

  @Test func `a word of the context in the paragraph decides`() {
    let text = article("We saw Alder.", "At Alder there were Boats.")
    #expect(
      verdicts([town, river], text) == ["alder-town or [alder-river]", "alder-river"])
  }

  @Test func `the preference of the file decides where no evidence does`() {
    var preferred = river
    preferred.prefer = 1
    #expect(
      verdicts([town, preferred], article("We saw Alder.")) == ["alder-river"])
    #expect(
      verdicts([town, preferred], article("Alder.", "Alder Town is old.")) == ["alder-town"])
  }

  @Test func `a more precise rule needs no decision`() {
    let person = Entity("Alder", .person)
    let people = Entity("Westmark") { $0.demonyms = ["Alder"] }
    #expect(verdicts([people, person], article("Alder spoke.")) == ["alder"])
  }

  @Test func `an ambiguous mention is counted apart, for each it may mean`() {
    let text = article("We saw Alder.", "Alder Town is old.", "Alder Dale is not.")
    let dale = Entity("Alder Dale", .place, "Alder")
    let path = ArticlePath("a")
    let mentions = MentionFinder(Gazetteer(entities: [river, dale, town]))
      .mentions(in: text, path: path)
    #expect(mentions[0].target == nil)
    #expect(mentions[0].candidates == [dale.id, town.id])
    let concordance = Concordance([(path: path, article: text, mentions: mentions)])
    #expect(concordance.count(of: town.id).mentions == 1)
    #expect(concordance.count(of: town.id).ambiguous == 1)
    #expect(concordance.count(of: dale.id).ambiguous == 1)
    #expect(concordance.count(of: river.id).ambiguous == 0)
    #expect(concordance.doubtfulMentions(of: dale.id).flatMap(\.mentions) == [mentions[0]])
    #expect(concordance.mentions(of: dale.id).flatMap(\.mentions).map(\.target) == [dale.id])
  }
}
