import Queries
import SeededSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `what is printed is parsed to the same tree`(seed: UInt64) throws {
    var queries = RandomQueries(seed: seed)
    for _ in 0..<500 {
      let tree = queries.tree(levels: 5, isPlain: false)
      let text = tree.text
      let read = try Query(text)
      #expect(read.root.withoutRanges == tree.withoutRanges, "\(text)")
      #expect(Query(read.root).text == text)
    }
  }

  /// Whatever is typed, the answer is a tree that survives printing, or an error inside the text.
  @Test(arguments: [5, 6, 7] as [UInt64])
  func `any signs are answered`(seed: UInt64) throws {
    var queries = RandomQueries(seed: seed)
    let pieces = [
      "(", ")", "\"", "-", "NOT ", "OR ", "AND ", "near(", ",", "5", "a", "b*", " ", "/",
      "\\", "kind:", "date:2024", "..", "x:", "习", "é", "*", "“", "unread",
    ]
    for _ in 0..<2_000 {
      let text = (0..<(1 + queries.random.below(12))).map { _ in queries.pick(pieces) }.joined()
      do throws(QueryError) {
        let query = try Query(text)
        let again = try Query(query.root.text)
        #expect(again.root.withoutRanges == query.root.withoutRanges, "\(text)")
      } catch {
        #expect(error.range.lowerBound >= 0)
        #expect(error.range.upperBound <= text.unicodeScalars.count, "\(text)")
      }
    }
  }
}
