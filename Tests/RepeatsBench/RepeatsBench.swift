import Articles
import SeededSupport
import Statements

/// Measures the search for repeated passages on a library that is made for it.
///
/// `repeats-bench [ARTICLES [SEED]]` writes articles of words drawn as in prose (frequent ones often),
/// copies passages between some of them, word for word or with every tenth word changed, and compares
/// what is found with what was copied. Prints one figure a line.
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
    for kind in [CopyPress.Copy.Kind.verbatim, .near] {
      let seeded = copies.filter { $0.kind == kind }
      let found = seeded.filter { press.isFound($0, in: table) }
      print("\(kind) copies \(seeded.count) found \(found.count)")
    }
    let pairs = table.pairs
    print("passages \(pairs.count) not seeded \(pairs.count { !press.isSeeded($0, copies) })")
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
