import Articles
import Queries
import SeededSupport
import Testing

@Suite struct EvaluationPropertyTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `the evaluator finds what a naive scan finds`(seed: UInt64) {
    var queries = RandomQueries(seed: seed)
    var matched = 0
    for _ in 0..<400 {
      let tree = queries.tree(levels: 4, isPlain: true)
      let text = queries.text(words: queries.random.below(25))
      let naive = NaiveSearch(text)
      let verdict = CompiledQuery(Query(tree)).verdict(on: BombTests.facts(text))
      let isMatch = verdict != .missed
      #expect(isMatch == naive.holds(tree), "\(tree.text) in \(text)")
      if isMatch { matched += 1 }
      guard case .matched(let match) = verdict else { continue }
      // Hits are in order, apart from overlaps of phrases, and never one inside another.
      for (left, right) in zip(match.hits, match.hits.dropFirst()) {
        #expect(left.lowerBound < right.lowerBound && left.upperBound < right.upperBound)
      }
    }
    #expect(matched > 50)
  }

  @Test(arguments: [6, 7] as [UInt64])
  func `the hits of a phrase are all its places`(seed: UInt64) {
    var queries = RandomQueries(seed: seed)
    for _ in 0..<300 {
      let text = queries.text(words: 20)
      let words = QueryWords(
        queries.pick(RandomQueries.words), isPrefix: queries.random.below(2) == 0)
      let tokens = SearchTokens(CanonicalText(text))
      let places = NaiveSearch(text).places(of: words).map { tokens.place(of: $0) }
      let verdict = CompiledQuery(Query(.words(words))).verdict(on: BombTests.facts(text))
      if case .matched(let match) = verdict {
        #expect(match.hits == places)
      } else {
        #expect(places.isEmpty)
      }
    }
  }
}
