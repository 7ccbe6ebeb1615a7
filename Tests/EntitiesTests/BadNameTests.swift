import Articles
import SeededSupport
import Testing

@testable import Entities

/// Names that are hard on a matcher.
@Suite struct BadNameTests {
  @Test(arguments: [
    (
      "Минск", "Минск",
      "Поезд в Минск ушёл; минск и Минская область.", ["[Минск]a"]
    ),
    ("北京", "北京", "昨天 北京 下雨。", ["[北京]a"]),
    ("بكين", "بكين", "وصل الوفد إلى بكين أمس.", ["[بكين]a"]),
    ("Мінск — Brest", "Мінск — Brest", "The Мінск – Brest line.", ["[Мінск – Brest]a"]),
  ])
  func `aliases in Cyrillic, Chinese and Arabic`(
    name: String, alias: String, text: String, expected: [String]
  ) {
    let entity = Entity(
      id: "a", name: "Entry", kind: .place, aliases: [Alias(alias, case: .exact)])
    #expect(links([entity], in: article(text)) == expected, "\(name)")
  }

  @Test(arguments: [
    ("Zo\u{EB} Brandt", "They met Zoe\u{308} Brandt there."),
    ("Zoe\u{308} Brandt", "They met Zo\u{EB} Brandt there."),
    ("\u{1EC7} One", "It is \u{65}\u{323}\u{302} One here."),
    ("\u{D55C}\u{AD6D}", "Here \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8} is."),
  ])
  func `combining marks, composed or not, are one spelling`(alias: String, text: String) {
    let entity = Entity(id: "a", name: alias, kind: .person)
    let article = article(text)
    let mentions = MentionFinder(Gazetteer(entities: [entity]))
      .mentions(in: article, path: ArticlePath("a"))
    #expect(mentions.count == 1)
    #expect(mentions.first.map { article.text[$0.range] } == wholeWords(text, like: alias))
  }

  /// The words of a text that are canonically the same as an alias.
  private func wholeWords(_ text: String, like alias: String) -> String? {
    // String comparison is by canonical equivalence.
    text.ranges(of: alias).first.map { String(text[$0]) }
  }

  @Test func `an alias that is a prefix of another gives way to it`() {
    let entities = [
      Entity(id: "a", name: "Salt Road", kind: .project),
      Entity(id: "b", name: "Salt Road Fund", kind: .organisation),
      Entity(id: "c", name: "Salt Road Fund Council", kind: .organisation),
    ]
    #expect(
      links(entities, in: article("Salt Road, the Salt Road Fund, a Salt Road Fund Council."))
        == ["[Salt Road]a", "[Salt Road Fund]b", "[Salt Road Fund Council]c"])
    #expect(links(entities, in: article("The Salt Roads.")) == [])
  }

  @Test(arguments: ["...", "—", "!?", "“”", "'", "\u{301}", " ", ""])
  func `an alias of punctuation only is told and matches nothing`(alias: String) {
    let entity = Entity(
      id: "a", name: "Entry", kind: .place, aliases: [Alias(alias, case: .any)])
    let text = article("Well... — “yes”, it's so!? An Entry.")
    #expect(links([entity], in: text) == ["[Entry]a"])
  }

  @Test func `100,000 aliases are all found, and cost about what few do`() {
    var generator = SeededGenerator(seed: 11)
    func word(_ number: Int) -> String {
      // Numbers in base 20 as syllables: all different.
      let consonants = Array("bcdfghjklmnpqrstvwxz")
      var rest = number
      var word = ""
      repeat {
        word += String(consonants[rest % 20]) + "a"
        rest /= 20
      } while rest > 0
      return word.prefix(1).uppercased() + word.dropFirst() + "us"
    }
    let aliases = (0..<100_000).map { Alias(word($0) + " House", case: .exact) }
    let entities = stride(from: 0, to: aliases.count, by: 100).map { start in
      Entity(
        id: EntityID("e\(start)"), name: "Name \(start) of many", kind: .place,
        aliases: Array(aliases[start..<(start + 100)]))
    }
    let numbers = (0..<200).map { _ in Int.random(in: 0..<100_000, using: &generator) }
    let text = numbers.map { "at \(word($0)) House." }.joined(separator: " ")
    let found = links(entities, in: article(text))
    #expect(
      found == numbers.map { "[\(word($0)) House]e\($0 / 100 * 100)" })
  }
}
