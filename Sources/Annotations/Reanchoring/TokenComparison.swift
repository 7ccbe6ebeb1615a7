/// Which token of an old text stands where in a new one.
///
/// Patience diff after Bram Cohen: what both texts hold exactly once, in the longest common order,
/// divides them, and the parts are divided again; parts without such a token are compared after
/// E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986).
struct TokenComparison {
  /// For each old token the new one, or -1.
  private(set) var places: [Int32]

  private let old: [Int32]
  private let new: [Int32]
  private var oldCounts: [Int32]
  private var newCounts: [Int32]
  private var newPlaces: [Int32]

  /// More differences than this in a part without single tokens are not aligned.
  private static let mostDifferences = 400

  /// Compares two texts whose numbers lie below a count.
  ///
  /// - Complexity: O(n log n) for texts of many single words.
  init(_ old: [Int32], _ new: [Int32], numbers count: Int) {
    self.old = old
    self.new = new
    places = Array(repeating: -1, count: old.count)
    oldCounts = Array(repeating: 0, count: count)
    newCounts = oldCounts
    newPlaces = oldCounts
    var parts = [(0..<old.count, 0..<new.count)]
    while let (left, right) = parts.popLast() {
      parts += divide(left, right)
    }
  }

  /// Pairs what is sure in a part and answers the parts that are left.
  private mutating func divide(
    _ left: Range<Int>, _ right: Range<Int>
  ) -> [(Range<Int>, Range<Int>)] {
    var (a, aEnd) = (left.lowerBound, left.upperBound)
    var (b, bEnd) = (right.lowerBound, right.upperBound)
    while a < aEnd, b < bEnd, old[a] == new[b] {
      places[a] = Int32(b)
      a += 1
      b += 1
    }
    while a < aEnd, b < bEnd, old[aEnd - 1] == new[bEnd - 1] {
      aEnd -= 1
      bEnd -= 1
      places[aEnd] = Int32(bEnd)
    }
    guard a < aEnd, b < bEnd else { return [] }
    let pairs = Self.longestAscending(singles(a..<aEnd, b..<bEnd))
    guard !pairs.isEmpty else {
      pairByDifferences(a..<aEnd, b..<bEnd)
      return []
    }
    var parts: [(Range<Int>, Range<Int>)] = []
    for pair in pairs {
      places[pair.old] = Int32(pair.new)
      parts.append((a..<pair.old, b..<pair.new))
      a = pair.old + 1
      b = pair.new + 1
    }
    parts.append((a..<aEnd, b..<bEnd))
    return parts.filter { !$0.0.isEmpty && !$0.1.isEmpty }
  }

  private struct Pair {
    var old: Int
    var new: Int
  }

  /// The tokens that stand exactly once in either part, in the order of the old one.
  private mutating func singles(_ left: Range<Int>, _ right: Range<Int>) -> [Pair] {
    for index in left { oldCounts[Int(old[index])] += 1 }
    for index in right {
      newCounts[Int(new[index])] += 1
      newPlaces[Int(new[index])] = Int32(index)
    }
    var pairs: [Pair] = []
    for index in left where oldCounts[Int(old[index])] == 1 && newCounts[Int(old[index])] == 1 {
      pairs.append(Pair(old: index, new: Int(newPlaces[Int(old[index])])))
    }
    for index in left { oldCounts[Int(old[index])] = 0 }
    for index in right { newCounts[Int(new[index])] = 0 }
    return pairs
  }

  /// The longest part of the pairs whose new places ascend, by patience sorting.
  private static func longestAscending(_ pairs: [Pair]) -> [Pair] {
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = piles.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[piles[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = piles[low - 1] }
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var result: [Pair] = []
    var index = piles.last ?? -1
    while index >= 0 {
      result.append(pairs[index])
      index = before[index]
    }
    return result.reversed()
  }

  /// Pairs the tokens of a shortest edit script, if it is short enough.
  private mutating func pairByDifferences(_ left: Range<Int>, _ right: Range<Int>) {
    let (n, m) = (left.count, right.count)
    let most = min(n + m, Self.mostDifferences)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    let middle = most + 1
    var rounds: [[Int]] = []
    for differences in 0...most {
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let isDown =
          diagonal == -differences
          || diagonal != differences
            && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
        var x =
          isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        while x < n, x - diagonal < m,
          x - diagonal >= 0, old[left.lowerBound + x] == new[right.lowerBound + x - diagonal]
        { x += 1 }
        furthest[middle + diagonal] = x
        if x >= n, x - diagonal >= m {
          trace(rounds, from: (n, m), left.lowerBound, right.lowerBound)
          return
        }
      }
      rounds.append(Array(furthest[(middle - differences)...(middle + differences)]))
    }
  }

  /// Walks an edit script backwards and pairs its equal tokens.
  private mutating func trace(
    _ rounds: [[Int]], from end: (Int, Int), _ oldStart: Int, _ newStart: Int
  ) {
    var (x, y) = end
    for differences in stride(from: rounds.count, through: 0, by: -1) {
      let diagonal = x - y
      var (startX, startY) = (0, 0)
      if differences > 0 {
        let round = rounds[differences - 1]
        func furthest(_ diagonal: Int) -> Int {
          let index = diagonal + differences - 1
          return round.indices.contains(index) ? round[index] : -1
        }
        let isDown =
          diagonal == -differences
          || diagonal != differences && furthest(diagonal - 1) < furthest(diagonal + 1)
        let previous = isDown ? diagonal + 1 : diagonal - 1
        startX = furthest(previous)
        startY = startX - previous
      }
      let snakeX = differences == 0 ? 0 : (diagonal > startX - startY ? startX + 1 : startX)
      while x > snakeX, y > 0, x > 0 {
        x -= 1
        y -= 1
        places[oldStart + x] = Int32(newStart + y)
      }
      (x, y) = (startX, startY)
    }
  }
}
