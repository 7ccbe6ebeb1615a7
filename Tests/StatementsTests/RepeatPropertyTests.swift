import Articles
import SeededSupport
import Testing

@testable import Statements

/// Repeated passages beside a search that compares every word with every other.
@Suite struct RepeatPropertyTests {
  private static let rules = RepeatRules()

  /// Texts of few different words with pieces of each other, so that runs of all lengths meet.
  private static func texts(_ generator: inout SeededGenerator) -> [[String]] {
    let alphabet = 3 + generator.below(40)
    var texts = (0..<2 + generator.below(3)).map { _ in
      (0..<20 + generator.below(80)).map { _ in "w\(generator.below(alphabet))" }
    }
    for _ in 0..<4 {
      let (from, to) = (generator.below(texts.count), generator.below(texts.count))
      let start = generator.below(texts[from].count - 4)
      let end = min(texts[from].count, start + 5 + generator.below(30))
      texts[to].insert(contentsOf: texts[from][start..<end], at: generator.below(texts[to].count))
    }
    return texts
  }

  /// Every run of equal words that no longer one holds.
  private static func runs(_ one: [String], _ other: [String]) -> [(Range<Int>, Range<Int>)] {
    var found: [(Range<Int>, Range<Int>)] = []
    for i in one.indices {
      for j in other.indices where i == 0 || j == 0 || one[i - 1] != other[j - 1] {
        var count = 0
        while i + count < one.count, j + count < other.count, one[i + count] == other[j + count] {
          count += 1
        }
        if count >= rules.least { found.append((i..<i + count, j..<j + count)) }
      }
    }
    return found
  }

  private static func bytes(_ words: Range<Int>, _ text: [String]) -> Range<Offset> {
    let starts = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count + 1) }
    return Offset(starts[words.lowerBound])..<Offset(starts[words.upperBound] - 1)
  }

  @Test(arguments: 0..<120)
  func `every run of the naive search lies in a passage`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let texts = Self.texts(&generator)
    let paths = texts.indices.map { ArticlePath("\($0).md") }
    let table = RepeatTable(
      try zip(paths, texts).map { path, words in
        (path: path, article: try Sample.article(words.joined(separator: " "), path.rawValue))
      }, rules: Self.rules)
    for one in texts.indices {
      for other in texts.indices where one < other {
        for (here, there) in Self.runs(texts[one], texts[other]) {
          let (here, there) = (Self.bytes(here, texts[one]), Self.bytes(there, texts[other]))
          let holding = table.passages(holding: here, in: paths[one]).filter {
            $0.there.path == paths[other] && $0.there.range.lowerBound <= there.lowerBound
              && there.upperBound <= $0.there.range.upperBound
          }
          #expect(!holding.isEmpty, "\(here) of \(one) and \(there) of \(other)")
        }
      }
    }
  }

  @Test func `the trials hold runs of the least length and longer ones`() {
    let counts = (0..<120).flatMap { seed -> [Int] in
      var generator = SeededGenerator(seed: UInt64(seed))
      let texts = Self.texts(&generator)
      return Self.runs(texts[0], texts[1]).map(\.0.count)
    }
    #expect(counts.count > 60 && counts.contains(Self.rules.least) && counts.contains { $0 > 20 })
  }

  @Test(arguments: 0..<120)
  func `every passage has the words that it says`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed + 1000))
    let texts = Self.texts(&generator)
    let paths = texts.indices.map { ArticlePath("\($0).md") }
    let articles = try zip(paths, texts).map { path, words in
      try Sample.article(words.joined(separator: " "), path.rawValue)
    }
    let table = RepeatTable(
      zip(paths, articles).map { (path: $0, article: $1) }, rules: Self.rules)
    for passage in table.pairs {
      let sides = [passage.here, passage.there].map { place -> [Substring] in
        let article = articles[paths.firstIndex(of: place.path) ?? 0]
        return article.text[place.range].split(separator: " ")
      }
      #expect(passage.words >= Self.rules.least)
      #expect((sides[0] == sides[1]) == passage.isVerbatim)
      #expect(Self.commonWords(sides[0], sides[1]) >= passage.words)
      #expect(passage.words * 10 >= max(sides[0].count, sides[1].count) * 8)
    }
  }

  /// The length of the longest sequence of words that stands in both, in order.
  private static func commonWords(_ one: [Substring], _ other: [Substring]) -> Int {
    var row = Array(repeating: 0, count: other.count + 1)
    for word in one {
      var diagonal = 0
      for (index, candidate) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == candidate ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[other.count]
  }
}
