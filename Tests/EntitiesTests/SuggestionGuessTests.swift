import Articles
import Testing

@testable import Entities

/// What a suggested name is guessed to be, and which entity it may mean.
struct SuggestionGuessTests {
  @Test(arguments: [
    ("They joined the River Union.", "organisation", "organisation, for “Union”"),
    ("They crossed the Alder District.", "place", "a place, for “District”"),
    ("They held the Reed Summit.", "event", "for “Summit”"),
    ("They signed the Weir Declaration.", "agreement", "an agreement, for “Declaration”"),
    ("They opened the Weir Park.", "project", "for “Park”"),
    ("They began the Reed Initiative.", "initiative", "for “Initiative”"),
    ("They read the Alder Gazette.", "publication", "for “Gazette”"),
    ("They asked Minister Rill.", "person", "for the title before it"),
    ("They wrote that Rill said no.", "person", "for the verb of speech after it"),
    ("They lived in Rill.", "place", "for the word of place before it"),
    ("They left RGX.", "organisation", "for its capitals"),
    ("They left Tilda Rill.", "person", "for its two or three names"),
    ("They left Blue Door by the blue door.", "organisation", "which is a guess"),
    ("They left North Rill.", "place", "which is a guess"),
    ("《河与桥》", "publication", "for the marks around it"),
  ])
  func `the kind follows from a sign`(text: String, kind: String, why: String) throws {
    let found = suggested(article(text))
    try #require(found.count == 1)
    #expect(found[0].kind.word == kind)
    #expect(found[0].why.contains(why))
  }

  private static let entities = [
    Entity("Aleksandr Weir", .person), Entity("Norlandia"),
    Entity("Norlandic Ministry of Weirs", .organisation),
    Entity("Alder Coast Fishing Union", .organisation), Entity("Great Stone", .project),
    Entity("Ostrava Quay"), Entity("Nell Ford", .person), Entity("Ann Ford", .person),
    Entity("Samarkandia"),
  ]

  @Test(
    arguments: [
      ("They met Alexander Weir.", "aleksandr-weir"),
      ("They met A. Weir.", "aleksandr-weir"),
      ("They met Tom Weir.", nil),
      ("They met Bo Ford.", nil),
      ("They met many Norlandians.", "norlandia"),
      ("They met the Ministry of Weirs.", "norlandic-ministry-of-weirs"),
      ("They met the ACFU.", "alder-coast-fishing-union"),
      ("They met the ACF.", nil),
      ("They saw the Great Stone Park.", "great-stone"),
      ("They saw the Great Stone Union.", nil),
      ("They saw Ostrawa Quay.", "ostrava-quay"),
      ("They saw Samarcandia.", "samarkandia"),
      ("They saw Upper Quay.", nil),
    ] as [(String, String?)])
  func `an alias is guessed where one entity fits`(text: String, expected: String?) throws {
    let found = suggested(article(text), entities: Self.entities)
    try #require(found.count == 1, "\(found.map(\.text))")
    #expect(found[0].aliasOf?.rawValue == expected)
    #expect((found[0].reason.alias != nil) == (expected != nil))
    #expect(found[0].why.contains("It may mean") == (expected != nil))
  }

  @Test func `a defined acronym that is known tells whom the name means`() {
    let guild = Entity("Guild of Reeds", .organisation, "RGX")
    let text = article("They met the Rill Growers Exchange (RGX).")
    let found = suggested(text, entities: [guild])
    #expect(found.map { $0.aliasOf?.rawValue } == ["guild-of-reeds"])
    #expect(found.first?.reason.alias == .defined("RGX"))
  }

  @Test(arguments: [
    ("weir", "weir", 0, true), ("weir", "wear", 1, true), ("weir", "wears", 1, false),
    ("weir", "wears", 2, true), ("", "ab", 2, true), ("kitten", "sitting", 3, true),
    ("kitten", "sitting", 2, false), ("ab", "ba", 1, false),
  ])
  func `edit distance has a limit`(left: String, right: String, limit: Int, expected: Bool) {
    #expect(EditDistance.isAtMost(limit, Array(left), Array(right)) == expected)
    #expect(EditDistance.isAtMost(limit, Array(right), Array(left)) == expected)
  }

  @Test(
    arguments: [
      ("the Association of Reed Growers (ARG)", "Association of Reed Growers"),
      ("the Sudmark Reed Growers (ARG)", nil),
      ("an association of reed growers (ARG)", nil),
      ("the Rill Tower, of Growers (RG)", nil),
      ("the Alder Fishing Union (AFU), the rest", "Alder Fishing Union"),
      ("the Alder Fishing Union (afu)", nil),
    ] as [(String, String?)])
  func `an acronym is met from right to left`(text: String, name: String?) {
    let bytes = Array(text.utf8)
    let tokens = NameToken.tokens(bytes)
    let pairs = AcronymSearch(tokens, bytes).pairs
    let found = pairs.map { pair in
      String(
        decoding: bytes[
          tokens[pair.name.lowerBound].start..<tokens[pair.name.upperBound - 1].end],
        as: UTF8.self)
    }
    #expect(found.first == name)
  }
}
