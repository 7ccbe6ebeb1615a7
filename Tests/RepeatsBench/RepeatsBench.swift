import Articles
import Entities
import SeededSupport
import Statements

/// Measures the search for repeated passages on a library that is made for it.
///
/// `repeats-bench [ARTICLES [SEED]]` writes articles of words drawn as in prose (frequent ones often),
/// copies passages between some of them, and compares what is found with what was copied; then it puts
/// one footer below every article and measures again. Prints one figure a line.
@main
enum RepeatsBench {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let count = numbers.first ?? 10_000
    var press = CopyPress(seed: UInt64(numbers.dropFirst().first ?? 1), articles: count)
    let copies = press.copies(max(1, count / 5))
    let articles = press.articles()
    let words = articles.reduce(0) { $0 + $1.article.text.utf8.count(where: { $0 == 0x20 }) + 1 }
    var table = RepeatTable.empty
    let time = ContinuousClock().measure { table = RepeatTable(articles) }
    print("articles \(count)")
    print("words \(words)")
    print("seconds \(seconds(time))")
    for kind in CopyPress.Copy.Kind.allCases {
      let seeded = copies.filter { $0.kind == kind }
      let found = seeded.filter { press.isFound($0, in: table) }
      print("\(kind) copies \(seeded.count) found \(found.count)")
    }
    let pairs = table.pairs
    let seeded = Set(copies.map(press.pair))
    let others = pairs.filter { !seeded.contains([$0.here.path, $0.there.path]) }
    print("passages \(pairs.count) not seeded \(others.count)")
    press.addFooter(words: 40)
    let footed = press.articles()
    print(
      "seconds with a footer \(seconds(ContinuousClock().measure { table = RepeatTable(footed) }))")
    print("passages with a footer \(table.pairs.count)")
    measureAlignment(blocks: 3_000)
  }

  /// Puts two books side by side whose blocks name one to five of 300 entities.
  private static func measureAlignment(blocks: Int) {
    var generator = SeededGenerator(seed: 5)
    let books = (0..<2).map { _ in Self.book(blocks, &generator) }
    var alignment: ArticleAlignment?
    let time = ContinuousClock().measure {
      alignment = ArticleAlignment(books[0], books[1]) { _ in 0.1 }
    }
    let matched = (0..<blocks).count { alignment?.counterpart(of: $0, on: .first) != nil }
    print("seconds to align two books of \(blocks) blocks \(seconds(time)), matched \(matched)")
  }

  private static func book(
    _ blocks: Int, _ generator: inout SeededGenerator
  ) -> (article: Article, mentions: [Mention]) {
    var made: [Block] = []
    var mentions: [Mention] = []
    for block in 0..<blocks {
      let start = block * 100
      made.append(Block(.paragraph, Offset(start)..<Offset(start + 98)))
      for number in 0...generator.below(5) {
        mentions.append(
          Mention(
            range: Offset(start + number * 10)..<Offset(start + number * 10 + 5),
            entity: EntityID("entity-\(generator.below(300))"), rule: .name, alias: ""))
      }
    }
    let text = CanonicalText(String(repeating: "x", count: blocks * 100))
    return (
      Article(metadata: Metadata(title: ""), text: text, blocks: made, textForm: "made/1"), mentions
    )
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
