import Articles
import Testing

@testable import Entities

struct MentionFinderTests {
  private let marsh = Entity("Great Marsh", .place, "the Marsh Lands", "GM")
  private let norway = Entity("Norland") { $0.demonyms = ["Norlandic", "Norlanders"] }
  private let us = Entity("United Shires", .place, "US", "U.S.")

  @Test(arguments: [
    ("They crossed the Great Marsh.", ["[Great Marsh]great-marsh"]),
    ("They crossed the great marsh.", []),
    ("They crossed the Great marsh.", ["[Great marsh]great-marsh"]),
    ("THE GREAT MARSH", ["[GREAT MARSH]great-marsh"]),
    ("The Great\u{A0}\n Marsh", ["[Great\u{A0}\n Marsh]great-marsh"]),
    ("Great Marsh\u{2019}s end", ["[Great Marsh]great-marsh"]),
    ("Great Marshes", []), ("aGreat Marsh", []), ("Great-Marsh", []),
    ("Nobody asked us.", []), ("It left the US.", ["[US]united-shires"]),
    ("The U.S. fleet", ["[U.S.]united-shires"]),
    ("Norland\u{2013}US talks", ["[Norland]norland", "[US]united-shires"]),
    ("It is impossible.Norland knows.", ["[Norland]norland"]),
    ("See norland.example and Norland.example", []),
    ("Don't ask O'Norland", []),
  ])
  func `names are whole words in the case of their form`(text: String, expected: [String]) {
    #expect(links([marsh, norway, us], in: article(text)) == expected)
  }

  @Test func `what is printed again is mentioned once`() {
    let whole = article("“The Great Marsh is wide.”", "Text.", "“The Great Marsh is wide.”")
    var blocks = whole.blocks
    blocks[2].isRepeat = true
    let folded = Article(
      metadata: whole.metadata, text: whole.text, blocks: blocks, textForm: whole.textForm)
    #expect(links([marsh], in: whole).count == 2)
    #expect(links([marsh], in: folded) == ["[Great Marsh]great-marsh"])
  }
}
