import Articles
import Testing

@testable public import Entities

/// What a person taught, laid over a gazetteer.
struct OverlayTests {
  private let park = Entity("Great Stone", .project, "the Park")
  private let garden = Entity("Loshitsa", .place, "the Park")

  private func gazetteer(
    _ entities: [Entity], _ records: OverlayRecord...
  ) -> (gazetteer: Gazetteer, problems: [OverlayProblem]) {
    Gazetteer(entities: entities).applying(Overlay(records), from: "entities.json")
  }

  @Test func `a new entity is found and says where it comes from`() {
    let result = gazetteer([park], .entity("zhodino", name: "Zhodino", kind: .place)).gazetteer
    #expect(result["zhodino"]?.name == "Zhodino")
    #expect(result["zhodino"]?.origin == Origin(file: "entities.json", line: 0))
  }

  @Test func `an alias joins its entity, also a new one`() {
    let result = gazetteer(
      [park], .alias("zhodino", text: "Zhodzina"),
      .entity("zhodino", name: "Zhodino", kind: .place), .alias("great-stone", text: "GSIP")
    ).gazetteer
    #expect(result["zhodino"]?.aliases == ["Zhodzina"])
    #expect(result["great-stone"]?.aliases == ["the Park", "GSIP"])
  }

  @Test func `merged entities answer to both ids`() {
    var pointer = Entity("Belarus")
    pointer.see = [SeeAlso(to: "industrial-park")]
    let result = gazetteer(
      [park, Entity("Industrial Park", .project, "CBIP"), pointer],
      .merge("industrial-park", into: "great-stone")
    ).gazetteer
    #expect(result.entities.map(\.id) == ["great-stone", "belarus"])
    #expect(result["industrial-park"]?.name == "Great Stone")
    #expect(
      Set(result["great-stone"]?.aliases.map(\.text) ?? [])
        == ["CBIP", "Industrial Park", "the Park"])
    #expect(result["belarus"]?.see.map(\.to) == ["great-stone"])
  }

  @Test func `a chain of merges ends at its last, a circle merges nothing`() {
    let three = [Entity("A One"), Entity("B Two"), Entity("C Three")]
    let chain = gazetteer(three, .merge("a-one", into: "b-two"), .merge("b-two", into: "c-three"))
    #expect(chain.gazetteer.entities.map(\.id) == ["c-three"])
    #expect(chain.gazetteer["a-one"]?.id == "c-three")
    let circle = gazetteer(three, .merge("a-one", into: "b-two"), .merge("b-two", into: "a-one"))
    #expect(circle.gazetteer.entities.count == 3)
    #expect(circle.problems == [.circularMerge("a-one"), .circularMerge("b-two")])
  }

  @Test func `records about nobody are told and harm nothing`() {
    let result = gazetteer(
      [park], .alias("nobody", text: "N"), .merge("nobody", into: "great-stone"),
      .decision(Decision(.library, text: "the Park", meaning: .entity("nobody"))))
    #expect(result.problems == Array(repeating: .unknownEntity("nobody"), count: 3))
    #expect(result.gazetteer.entities == [park])
  }

  @Test func `two meanings of one text are told`() {
    let result = gazetteer(
      [park, garden],
      .decision(Decision(.library, text: "the Park", meaning: .entity("great-stone"))),
      .decision(Decision(.library, text: "the Park", meaning: .entity("loshitsa"))))
    #expect(
      result.problems == [.contradiction(text: "the Park", "great-stone", "loshitsa")])
  }

  @Test func `a change gives what takes it back`() {
    var overlay = Overlay([.never("Current Interview")])
    let before = overlay
    let edit = OverlayEdit(
      adding: [.never("Current Interview"), .alias("great-stone", text: "GSIP")],
      removing: [.never("Nothing")])
    let inverse = overlay.apply(edit)
    #expect(inverse == OverlayEdit(adding: [], removing: [.alias("great-stone", text: "GSIP")]))
    overlay.apply(inverse)
    #expect(overlay == before)
  }

  @Test func `the order in which records came does not show`() {
    let records: [OverlayRecord] = [
      .never("B"), .never("A"), .alias("x", text: "Y"), .entity("x", name: "X", kind: .person),
    ]
    #expect(Overlay(records) == Overlay(records.reversed()))
    #expect(Overlay(records + records).records.count == 4)
  }
}

extension EntityID: ExpressibleByStringLiteral {
  /// Spells ids in tables of tests.
  public init(stringLiteral text: String) { self.init(text) }
}
