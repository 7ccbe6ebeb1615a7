import Articles
import Testing

@testable import Entities

/// A whole article as a reader sees it: links in brackets, what lies inside in braces.
struct MarkedArticleTests {
  private let gazetteer = Gazetteer(
    entities: [
      Entity("Norland", .place, "Republic of Norland") {
        $0.demonyms = ["Norlandic", "Norlanders"]
      },
      Entity("Sudmark", .place) { $0.demonyms = ["Sudmarker", "Sud"] },
      Entity("Ostrava Quay", .place) { $0.standsFor = EntityID("norland") },
      Entity("Ada Weir", .person) { $0.roles = ["Norlandic envoy", "envoy of Norland"] },
      Entity("Tom Rill", .person),
      Entity("Union of River Towns", .organisation, "URT") { $0.weak = ["the Union"] },
      Entity("Sudmark Ministry of Weirs", .organisation),
      Entity("Alder Accord", .agreement, "Alder Accord of 1998"),
      Entity("river levy", .initiative),
    ], never: ["Norland Air Two", "The Sudmark Hour"])

  private func marked(_ article: Article) -> String {
    let mentions = MentionFinder(gazetteer).mentions(in: article, path: ArticlePath("a"))
    var marks: [Int: String] = [:]
    for mention in mentions where !mention.isWeak {
      let (open, close) = mention.isNested ? ("{", "}") : ("[", "]")
      marks[mention.range.lowerBound.utf8, default: ""] += open
      marks[mention.range.upperBound.utf8, default: ""] =
        close + (marks[mention.range.upperBound.utf8] ?? "")
    }
    var bytes: [UInt8] = []
    for index in 0...article.text.utf8.count {
      bytes.append(contentsOf: (marks[index] ?? "").utf8)
      if index < article.text.utf8.count { bytes.append(article.text.utf8[index]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "[Norland] and [Sudmark] met at [Ostrava Quay]; [Norland]’s envoy was late.",
      "Norland and Sudmark met at Ostrava Quay; Norland’s envoy was late."
    ),
    (
      "The [{Norlandic} envoy], [Ada Weir], spoke.",
      "The Norlandic envoy, Ada Weir, spoke."
    ),
    (
      "A [Norland]–[Sudmark] line and [Sud]-[Norlandic] trade.",
      "A Norland–Sudmark line and Sud-Norlandic trade."
    ),
    (
      "It was cheap.[Norlanders] paid the [River Levy] and the [river levy].",
      "It was cheap.Norlanders paid the River Levy and the river levy."
    ),
    (
      "The [Union of River Towns] (“[URT]”) rose. The [Union] fell; a Union, unions.",
      "The Union of River Towns (“URT”) rose. The Union fell; a Union, unions."
    ),
    (
      "The Union fell. The [Union of River\n\nTowns] rose.",
      "The Union fell. The Union of River\n\nTowns rose."
    ),
    (
      "The [{Sudmark} Ministry of Weirs] warned; the [Ministry of Weirs] waited.",
      "The Sudmark Ministry of Weirs warned; the Ministry of Weirs waited."
    ),
    (
      "The [Alder Accord of 1998], an [Alder Accord], the alder accord.",
      "The Alder Accord of 1998, an Alder Accord, the alder accord."
    ),
    (
      "He flew in Norland Air Two and read The Sudmark Hour in [Sudmark].",
      "He flew in Norland Air Two and read The Sudmark Hour in Sudmark."
    ),
    (
      "So said Kanye Norland of Sudmark University, and [Rill].",
      "So said Kanye Norland of Sudmark University, and Rill."
    ),
    (
      "the [Republic of Norland] and the [republic of Norland]",
      "the Republic of Norland and the republic of Norland"
    ),
  ])
  func `links stand where a careful reader would put them`(marked expected: String, text: String) {
    #expect(marked(article(text)) == expected)
  }
}
