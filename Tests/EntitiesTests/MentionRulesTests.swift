import Articles
import Testing

@testable import Entities

/// Which rule finds what, and when a form counts at all.
struct MentionRulesTests {
  private let weir = Entity("Ada Weir", .person, "Mistress Weir") {
    $0.roles = ["Keeper of the Mill", "Norlandic envoy"]
  }
  private let norland = Entity("Norland", .place) { $0.demonyms = ["Norlandic"] }
  private let guild = Entity("Norlandic Guild of Reed Growers", .organisation) {
    $0.weak = ["the Guild"]
  }

  @Test(arguments: [
    ("Ada Weir came.", ["name Ada Weir"]),
    ("Mistress Weir came.", ["alias Mistress Weir"]),
    ("Then Weir left.", ["surname Weir"]),
    ("The Keeper of the Mill left.", ["title Keeper of the Mill"]),
    ("A Norlandic boat.", ["demonym Norlandic"]),
    ("A Norlandic envoy and a norlandic boat.", ["title Norlandic envoy"]),
    ("The Guild met.", []),
    (
      "The Norlandic Guild of Reed Growers met. The Guild rose.",
      ["name Norlandic Guild of Reed Growers", "weak Guild"]
    ),
    (
      "The Norlandic Guild of Reed Growers met. A Guild of Reed Growers rose.",
      ["name Norlandic Guild of Reed Growers", "short-form Guild of Reed Growers"]
    ),
    (
      "A Guild of Reed Growers rose before the Norlandic Guild of Reed Growers.",
      ["name Norlandic Guild of Reed Growers"]
    ),
    (
      "The Norlandic Guild of Reed Growers (NGRG) met, and the NGRG rose.",
      ["name Norlandic Guild of Reed Growers", "acronym NGRG", "acronym NGRG"]
    ),
    ("The Norlandic Guild of Reed Growers (XYZ) met.", ["name Norlandic Guild of Reed Growers"]),
  ])
  func `the rule says what was found`(text: String, expected: [String]) {
    let article = article(text)
    let finder = MentionFinder(Gazetteer(entities: [weir, norland, guild]))
    let found = finder.mentions(in: article, path: ArticlePath("a")).filter(\.isShown)
    #expect(found.map { "\($0.rule.rawValue) \(article.text[$0.range])" } == expected)
  }

  @Test(arguments: [
    ("In May the river rose.", []),
    ("Brook May wrote. Then May left.", ["[Brook May]brook-may", "[May]brook-may"]),
    ("Then Ford left.", []),
    ("Nell Ford wrote. Then Ford left.", ["[Nell Ford]nell-ford", "[Ford]nell-ford"]),
    ("Nell Ford met Ann Ford. Then Ford left.", ["[Nell Ford]nell-ford", "[Ann Ford]ann-ford"]),
  ])
  func `a surname that says too little needs the full name`(text: String, expected: [String]) {
    let people = [
      Entity("Brook May", .person), Entity("Nell Ford", .person), Entity("Ann Ford", .person),
    ]
    #expect(links(people, in: article(text)) == expected)
  }

  @Test(
    arguments: [
      ("1999", ["[Warden]ada-weir"]), ("2001-03", ["[Warden]ada-weir"]), ("2002", []), ("1990", []),
      (nil, ["[Warden]ada-weir"]), ("not a date", ["[Warden]ada-weir"]),
    ] as [(String?, [String])])
  func `a title counts in its term`(date: String?, expected: [String]) {
    let weir = Entity("Ada Weir", .person) {
      $0.roles = [Title("Warden", from: "1994", until: "2001-06")]
    }
    #expect(links([weir], in: article("The Warden spoke.", date: date)) == expected)
  }

  @Test func `a title beside the name of somebody else is no mention`() {
    let weir = Entity("Ada Weir", .person) { $0.roles = ["Norlandic envoy"] }
    let ford = Entity("Nell Ford", .person)
    let text =
      "Norlandic envoy Ada Weir met Norlandic envoy Nell Ford and Norlandic envoy Tom Rill."
    #expect(
      links([weir, ford], in: article(text))
        == ["[Norlandic envoy]ada-weir", "[Ada Weir]ada-weir", "[Nell Ford]nell-ford"])
  }

  @Test func `a form for some articles counts in those only`() {
    let weir = Entity("Ada Weir", .person) {
      $0.match = [Alias("the engineer", case: .any, articles: ["002*"])]
    }
    let text = article("Said the engineer.")
    #expect(links([weir], in: text, path: "001.txt") == [])
    #expect(links([weir], in: text, path: "002.txt") == ["[engineer]ada-weir"])
  }

  @Test func `a leading article must stand there but is not marked`() {
    let guild = Entity("Reed Growers Hall", .organisation) { $0.weak = ["the Hall"] }
    let text = article("Reed Growers Hall is old. The Hall burned; a Hall rose, the hall fell.")
    #expect(
      links([guild], in: text)
        == ["[Reed Growers Hall]reed-growers-hall", "[Hall]reed-growers-hall"])
  }

  @Test func `an epithet counts anywhere, but names nobody in full`() {
    let guild = Entity("Reed Growers Hall", .organisation) {
      $0.epithets = ["House of the Long Grass"]
      $0.weak = ["the Hall"]
    }
    let text = article("The House of the Long Grass burned. The Hall rose.")
    #expect(links([guild], in: text) == ["[House of the Long Grass]reed-growers-hall"])
    let finder = MentionFinder(Gazetteer(entities: [guild]))
    #expect(finder.mentions(in: text, path: ArticlePath("a")).map(\.rule) == [.epithet])
  }

  @Test(arguments: [
    ("The Warden of the River Union of Norland spoke.", ["[Warden of the River Union of Norland]"]),
    (
      "The Warden of the River Union of the Norland Isles spoke.",
      ["[Warden of the River Union of the Norland Isles]"]
    ),
    ("The Warden of the River Union of Rill spoke.", ["[Warden of the River Union]"]),
    ("The Warden of the River Union and Norland", ["[Warden of the River Union]", "[Norland]"]),
    ("The envoy of Norland spoke.", ["[envoy]", "[Norland]"]),
  ])
  func `a title goes on over the name of what it is a title of`(text: String, expected: [String]) {
    let weir = Entity("Ada Weir", .person) { $0.roles = ["Warden of the River Union"] }
    let ford = Entity("Nell Ford", .person) {
      $0.match = [Alias("envoy", case: .any)]
    }
    let isles = Entity("Norland Isles")
    let found = links([weir, ford, norland, isles], in: article(text))
    #expect(found.map { $0.prefix { $0 != "]" } + "]" } == expected.map { Substring($0) })
  }

  @Test func `no mention crosses the end of a block`() {
    let marsh = Entity("Great Marsh")
    #expect(links([marsh], in: article("We saw the Great", "Marsh at dawn")) == [])
  }

  @Test func `the same article gives the same mentions`() {
    let text = article("Ada Weir, Keeper of the Mill, left Norland. Weir returned to Norland.")
    let runs = (0..<5).map { _ in
      MentionFinder(Gazetteer(entities: [weir, norland, guild]))
        .mentions(in: text, path: ArticlePath("a"))
    }
    #expect(Set(runs).count == 1)
    #expect(runs[0].count == 5)
  }

  @Test func `rules are ordered from the precise to the loose`() {
    #expect(MentionRule.allCases == MentionRule.allCases.sorted())
    #expect(Set(MentionRule.allCases.map(\.explanation)).count == MentionRule.allCases.count)
  }
}
