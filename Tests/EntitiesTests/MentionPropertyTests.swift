import Articles
import SeededSupport
import Testing

@testable import Entities

/// What is true of the mentions of every article.
struct MentionPropertyTests {
  private static let gazetteer = Gazetteer(
    entities: [
      Entity("Great Marsh", .place, "Marsh", "GM") { $0.not = ["Marsh Lane"] },
      Entity("Great Marsh Water Accord", .agreement, "Water Accord") { $0.weak = ["the Accord"] },
      Entity("Norland") { $0.demonyms = ["Norlandic"] },
      Entity("Ada Weir", .person, "Weir", "A. Weir") { $0.roles = ["Norlandic envoy"] },
      Entity("Weir", .place), Entity("U.S.", .place, "US"),
      Entity("Norlandic Guild of Reed Growers", .organisation),
    ], never: ["Marsh Water", "Norland Marsh"])

  private static let finder = MentionFinder(gazetteer)

  private static let pieces = [
    "Great", "Marsh", "Water", "Accord", "the Accord", "Norland", "Norlandic", "envoy", "Ada",
    "Weir", "A. Weir", "U.S.", "US", "us", "Norlandic Guild of Reed Growers", "(NGRG)", "NGRG",
    "Guild of Reed Growers", "Lane", "GM", "saw", "and", "of", " ", " ", " ", " ", "  ", "\n",
    "\u{A0}", "-", "\u{2013}", "\u{2019}s", "\u{201C}", "\u{201D}", ".", ". ", ",", "\u{AD}",
  ]

  @Test(arguments: 0..<150)
  func `mentions are in order, apart, whole and where they say`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = article(
      (0..<3).map { _ in (.paragraph, generator.text(of: Self.pieces, count: 0...60)) })
    let mentions = Self.finder.mentions(in: text, path: ArticlePath("a"))
    #expect(mentions == mentions.sorted(by: comesBefore))
    #expect(Set(mentions).count == mentions.count)
    let shown = mentions.filter(\.isShown)
    for (left, right) in zip(shown, shown.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
    for mention in mentions {
      #expect(text.blocks.contains { block in block.range.contains(mention.range) })
      #expect(Self.gazetteer[mention.entity] != nil)
      if mention.isNested {
        #expect(shown.contains { $0.range.contains(mention.range) && $0 != mention })
      }
      expectForm(of: mention, in: text)
    }
  }

  @Test(arguments: 0..<40)
  func `a paragraph before an article changes no mention of plain names`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let names = ["Great Marsh", "Norland", " saw ", ", ", "Ada Weir", ". ", "boats", "-"]
    let body = generator.text(of: names, count: 0...30)
    let alone = links(Self.gazetteer.entities, in: article(body))
    #expect(links(Self.gazetteer.entities, in: article("Boats went by.", body)) == alone)
  }

  private func comesBefore(_ left: Mention, _ right: Mention) -> Bool {
    (left.range.lowerBound, right.range.upperBound)
      < (right.range.lowerBound, left.range.upperBound)
  }

  /// The text of a mention is its form, but for case, white space and what is folded.
  private func expectForm(of mention: Mention, in text: Article) {
    let found = MatchingView(text.text[mention.range]).string.lowercased()
    var form = MatchingView(mention.alias).string.lowercased()
    if form.hasPrefix("the "), !found.hasPrefix("the ") { form.removeFirst(4) }
    #expect(found == form)
  }
}

extension Range<Offset> {
  fileprivate func contains(_ other: Range<Offset>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
