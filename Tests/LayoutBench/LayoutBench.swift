import Articles
import Glibc
import Hyphenation
import Typesetting

/// Prints how much time of a processor it takes to set a megabyte of prose for a new width, in several scripts.
///
/// The texts are words of each language in an order that a seeded generator draws, in paragraphs
/// of some hundred words, so that every run sets the same lines. Arguments choose languages.
@main
enum LayoutBench {
  static func main() {
    let folders = HyphenDictionaries.folders(in: [:])
    let hyphenators = HyphenDictionaries(folders: folders).hyphenators
    print("milliseconds for a megabyte at 66 columns: plain, and with hyphens and justified")
    let wanted = CommandLine.arguments.dropFirst()
    for sample in Prose.samples where wanted.isEmpty || wanted.contains(sample.language) {
      let article = sample.article(bytes: 1_000_000)
      let plain = milliseconds(article, Layout.Options(), hyphenators)
      let parted = milliseconds(
        article, Layout.Options(isJustified: true, isHyphenated: true), hyphenators)
      print("\(sample.language): \(plain), \(parted)")
    }
    guard wanted.isEmpty else { return }
    let long = Prose.samples[0].article(bytes: 100_000_000, isOneParagraph: true)
    let first = time {
      let layout = Layout(long, measure: .standard)
      precondition(layout.lines(from: Offset(0), count: 50).count == 50, "a screen has its rows")
    }
    print("first screen of one paragraph of 100 MB: \(tenths(first)) ms")
  }

  /// The median of five runs that set every line.
  private static func milliseconds(
    _ article: Article, _ options: Layout.Options, _ hyphenators: Hyphenators
  ) -> String {
    let times = (0..<5).map { _ in
      time {
        let layout = Layout(
          article, measure: .standard, options: options, hyphenators: hyphenators)
        precondition(layout.rowCount > 1_000, "a megabyte has many rows")
      }
    }
    return tenths(times.sorted()[2])
  }

  /// Microseconds of the processor, so that other programs count little.
  private static func time(_ work: () -> Void) -> Int {
    let start = clock()
    work()
    return (clock() - start) * 1_000_000 / Int(CLOCKS_PER_SEC)
  }

  private static func tenths(_ microseconds: Int) -> String {
    "\(microseconds / 1_000).\(microseconds % 1_000 / 100)"
  }
}
