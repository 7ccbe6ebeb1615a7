import Articles
import Entities
import Testing

@Suite struct LinkingSignatureTests {
  private static let anna = Entity(id: EntityID("anna"), name: "Anna Falk", kind: .person)
  private static let norden = Entity(id: EntityID("norden"), name: "Norden", kind: .place)

  private static func signature(
    _ entities: [Entity], decisions: [Decision] = []
  ) -> LinkingSignature {
    LinkingSignature(Gazetteer(entities: entities), decisions: decisions)
  }

  @Test func `the same names in another order reach nothing`() {
    let reach = Self.signature([Self.norden, Self.anna])
      .reach(since: Self.signature([Self.anna, Self.norden]))
    #expect(reach == OverlayEdit.Reach())
  }

  @Test func `a name that comes reaches its own texts only`() {
    let reach = Self.signature([Self.anna, Self.norden]).reach(since: Self.signature([Self.anna]))
    #expect(reach.texts == ["Norden"])
    #expect(reach.articles.isEmpty)
  }

  @Test func `a name that changes reaches the old texts and the new ones`() {
    var other = Self.norden
    other.name = "Nordland"
    let reach = Self.signature([other]).reach(since: Self.signature([Self.norden]))
    #expect(Set(reach.texts) == ["Norden", "Nordland"])
  }

  @Test func `a decision reaches its article, or its words everywhere`() {
    let here = Decision(
      .article(ArticlePath("a.md")), text: "Norden", meaning: .not(EntityID("norden")))
    let everywhere = Decision(.library, text: "Falk", meaning: .not(EntityID("anna")))
    let before = Self.signature([Self.anna])
    let reach = Self.signature([Self.anna], decisions: [here, everywhere]).reach(since: before)
    #expect(reach.articles == [ArticlePath("a.md")])
    #expect(reach.texts == ["Falk"])
  }

  @Test func `lines that were kept say the same`() {
    let signature = Self.signature([Self.anna, Self.norden])
    #expect(LinkingSignature(lines: signature.lines).reach(since: signature).texts.isEmpty)
  }
}
