import SeededSupport
import Testing

@testable import Annotations

@Suite struct ApproximatePatternTests {
  /// The last row of the plain table of edit distances; free starts for a search.
  private func naive(_ pattern: [UInt32], _ text: [UInt32], isSearch: Bool) -> [Int] {
    var column = Array(0...pattern.count)
    var result = [pattern.count]
    for (index, scalar) in text.enumerated() {
      var diagonal = column[0]
      column[0] = isSearch ? 0 : index + 1
      for row in pattern.indices {
        let substituted = diagonal + (pattern[row] == scalar ? 0 : 1)
        diagonal = column[row + 1]
        column[row + 1] = min(substituted, diagonal + 1, column[row] + 1)
      }
      result.append(column[pattern.count])
    }
    return result
  }

  private func random(_ count: Int, _ letters: Int, _ numbers: inout SeededGenerator) -> [UInt32] {
    (0..<count).map { _ in UInt32(0x61 + numbers.below(letters)) }
  }

  @Test(arguments: [1, 2, 7, 63, 64, 65, 127, 128, 129, 200, 300])
  func `distances are those of the plain table`(length: Int) {
    var numbers = SeededGenerator(seed: UInt64(length))
    for _ in 0..<12 {
      let pattern = random(length, 4, &numbers)
      let text = IndexedText(FoldedText(folded: random(length + 20, 5, &numbers)))
      let myers = ApproximatePattern(pattern, text.alphabet)
      #expect(
        myers.distances(toBeginningsOf: text.symbols)
          == naive(pattern, text.folded.scalars, isSearch: false))
    }
  }

  @Test(arguments: [5, 20, 64, 70, 130, 250])
  func `the search finds every group of ends within the limit`(length: Int) {
    var numbers = SeededGenerator(seed: UInt64(length))
    for _ in 0..<12 {
      let pattern = random(length, 6, &numbers)
      // The pattern stands twice with slips, between random letters.
      var scalars: [UInt32] = []
      for _ in 0..<2 {
        scalars += random(3 * length, 6, &numbers)
        scalars += pattern.enumerated().map { $0.offset % 9 == 4 ? 0x7A : $0.element }
      }
      scalars += random(length, 6, &numbers)
      let text = IndexedText(FoldedText(folded: scalars))
      let limit = length * 2 / 5
      let table = naive(pattern, scalars, isSearch: true)
      let matches = ApproximatePattern(pattern, text.alphabet)
        .matches(in: text.symbols, atMost: limit)
      for match in matches { #expect(table[match.end] == match.distance) }
      for (end, distance) in table.enumerated() where end > 0 && distance <= limit {
        let isCovered = matches.contains { abs($0.end - end) < length && $0.distance <= distance }
        #expect(isCovered, "\(end) at \(distance)")
      }
      #expect(matches.count >= 2)
    }
  }

  @Test func `scalars that a text lacks are never equal`() {
    let text = IndexedText(FoldedText("abc"))
    let pattern = ApproximatePattern([0x78, 0x79], text.alphabet)
    #expect(pattern.distances(toBeginningsOf: text.symbols) == [2, 2, 2, 3])
  }
}

@Suite struct TokenComparisonTests {
  /// The length of a longest common subsequence, by the plain table.
  private func common(_ left: [Int32], _ right: [Int32]) -> Int {
    var row = Array(repeating: 0, count: right.count + 1)
    for a in left {
      var diagonal = 0
      for (index, b) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = a == b ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }

  @Test func `pairs are equal tokens in ascending order`() {
    var numbers = SeededGenerator(seed: 3)
    for round in 0..<300 {
      let kinds = 2 + round % 12
      let old = (0..<(numbers.below(40))).map { _ in Int32(numbers.below(kinds)) }
      let new = (0..<(numbers.below(40))).map { _ in Int32(numbers.below(kinds)) }
      let places = TokenComparison(old, new, numbers: kinds).places
      var last = -1
      var pairs = 0
      for (index, place) in places.enumerated() where place >= 0 {
        #expect(old[index] == new[Int(place)])
        #expect(Int(place) > last)
        last = Int(place)
        pairs += 1
      }
      #expect(pairs <= common(old, new))
      // With no single token the whole is compared, and the script is a shortest one.
      let isPlain = !(0..<Int32(kinds)).contains { kind in
        old.count { $0 == kind } == 1 && new.count { $0 == kind } == 1
      }
      if isPlain, kinds == 2 { #expect(pairs == common(old, new)) }
    }
  }

  @Test func `an edited word leaves all others where they were`() {
    let old: [Int32] = [0, 1, 2, 3, 4, 5, 6]
    #expect(
      TokenComparison(old, [0, 1, 9, 3, 4, 6], numbers: 10).places == [0, 1, -1, 3, 4, -1, 5])
    #expect(TokenComparison(old, [], numbers: 10).places == Array(repeating: -1, count: 7))
    #expect(TokenComparison([], old, numbers: 10).places == [])
  }
}
