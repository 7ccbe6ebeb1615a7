import Articles
import Entities
import FoundationEssentials
import Glibc

/// Measures the matcher and the search for names on texts of a folder.
///
/// `matching-bench match NAMES TEXT...` finds every line of NAMES in the texts, as the program does:
/// folded, whole words, with the rules of case and neighbours; `scan` stops before the neighbours and
/// the choice between names. `matching-bench suggest NAMES TEXT...` looks for names without an
/// entry. Every paragraph group of 5 kB is an article of its own. Prints bytes, the seconds of the
/// processor and what was found, one figure a line.
@main
enum MatchingBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      print("matching-bench match|scan|suggest NAMES TEXT...")
      return
    }
    let names = try lines(of: arguments[2])
    let gazetteer = Gazetteer(
      entities: names.enumerated().map { Entity(id: EntityID("e\($0)"), name: $1, kind: .place) })
    for file in arguments.dropFirst(3) {
      let bytes = try Array(Data(contentsOf: URL(filePath: file)))
      let articles = articles(bytes, of: 5000)
      let finder = MentionFinder(gazetteer)
      switch arguments[1] {
      case "match":
        let path = ArticlePath("text")
        best(articles) { finder.mentions(in: $0, path: path).count }
      case "scan": best(articles) { finder.scan($0) }
      default: suggest(gazetteer, articles)
      }
    }
  }

  /// The best of three rounds over all the articles.
  private static func best(_ articles: [Article], _ count: (Article) -> Int) {
    var found = 0
    let best =
      (0..<3).map { _ in
        seconds { found = articles.reduce(0) { $0 + count($1) } }
      }.min() ?? 0
    report(articles.reduce(0) { $0 + $1.text.utf8.count }, best, found)
  }

  private static func suggest(_ gazetteer: Gazetteer, _ articles: [Article]) {
    var found = 0
    let finder = MentionFinder(gazetteer)
    let time = seconds {
      let names = articles.enumerated().map { index, article in
        let path = ArticlePath("\(index)")
        return ArticleNames(article, path: path, mentions: finder.mentions(in: article, path: path))
      }
      found = SuggestionFinder(names, gazetteer).suggestions.count
    }
    report(articles.reduce(0) { $0 + $1.text.utf8.count }, time, found)
  }

  private static func report(_ bytes: Int, _ seconds: Double, _ found: Int) {
    print("bytes \(bytes)")
    print("seconds \(seconds)")
    print("found \(found)")
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func lines(of file: String) throws -> [String] {
    let bytes = try Array(Data(contentsOf: URL(filePath: file)))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// An article of the paragraphs between empty lines.
  private static func article(_ bytes: ArraySlice<UInt8>) -> Article {
    var blocks: [Block] = []
    var start = bytes.startIndex
    let newline = UInt8(ascii: "\n")
    for index in bytes.indices
    where bytes[index] == newline && index + 1 < bytes.endIndex && bytes[index + 1] == newline {
      if index > start { blocks.append(block(start..<index, bytes.startIndex)) }
      start = index + 2
    }
    if start < bytes.endIndex { blocks.append(block(start..<bytes.endIndex, bytes.startIndex)) }
    return Article(
      metadata: Metadata(title: "text"), text: CanonicalText(validUTF8: Array(bytes)),
      blocks: blocks, textForm: "bench/1")
  }

  private static func block(_ range: Range<Int>, _ base: Int) -> Block {
    Block(.paragraph, Offset(range.lowerBound - base)..<Offset(range.upperBound - base))
  }

  /// The text in articles of about as many bytes, divided at empty lines.
  private static func articles(_ bytes: [UInt8], of size: Int) -> [Article] {
    var articles: [Article] = []
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      let isBreak = bytes[index] == UInt8(ascii: "\n") && bytes[index + 1] == UInt8(ascii: "\n")
      if isBreak, index - start >= size {
        articles.append(article(bytes[start..<index]))
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    if start < bytes.count { articles.append(article(bytes[start...])) }
    return articles
  }
}
