/// A pattern whose edit distance to stretches of a text is computed 64 pattern scalars a step.
///
/// The bit-parallel algorithm of G. Myers, “A Fast Bit-Vector Algorithm for Approximate String
/// Matching Based on Dynamic Programming”, Journal of the ACM 46 (1999), in blocks for longer
/// patterns and with his cut-off of blocks that cannot reach a match; the cell of a block follows
/// H. Hyyrö, “A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances” (2003).
struct ApproximatePattern {
  /// The number of scalars.
  let count: Int
  private let blocks: Int
  /// Bits of the pattern's places that hold a symbol, by symbol and block.
  private let masks: [UInt64]
  /// The bit of the last place in the last block.
  private let lastBit: UInt64

  private static let width = 64
  private static let highBit: UInt64 = 1 << 63

  /// Prepares a pattern for texts of an alphabet.
  ///
  /// - Complexity: O(symbols · blocks).
  init(_ scalars: some Collection<UInt32>, _ alphabet: Alphabet) {
    count = scalars.count
    blocks = max(1, (count + Self.width - 1) / Self.width)
    lastBit = 1 << UInt64((max(count, 1) - 1) % Self.width)
    var masks = [UInt64](repeating: 0, count: alphabet.count * blocks)
    for (index, scalar) in scalars.enumerated() {
      let symbol = Int(alphabet[scalar])
      guard symbol > 0 else { continue }
      masks[symbol * blocks + index / Self.width] |= 1 << UInt64(index % Self.width)
    }
    self.masks = masks
  }

  /// One block of a column: which cells are one more, and which one less, than those above them.
  private struct Cells {
    var more = UInt64.max
    var less: UInt64 = 0

    /// Advances by one text symbol; takes and answers the step of the row at the edges.
    @inline(__always)
    mutating func advance(_ mask: UInt64, _ step: Int, last: UInt64) -> Int {
      let isLess: UInt64 = step < 0 ? 1 : 0
      let isMore: UInt64 = step > 0 ? 1 : 0
      let vertical = mask | less
      let equal = mask | isLess
      let horizontal = (((equal & more) &+ more) ^ more) | equal
      var rising = less | ~(horizontal | more)
      var falling = more & horizontal
      let result = rising & last != 0 ? 1 : falling & last != 0 ? -1 : 0
      rising = rising << 1 | isMore
      falling = falling << 1 | isLess
      more = falling | ~(vertical | rising)
      less = rising & vertical
      return result
    }
  }

  /// The distances of the whole pattern to every beginning of a window, the empty one first.
  ///
  /// - Complexity: O(window · pattern / 64).
  func distances(toBeginningsOf window: some Collection<Int32>) -> [Int] {
    var distance = count
    var result = [distance]
    result.reserveCapacity(window.count + 1)
    guard count > 0 else { return Array(0...window.count) }
    var cells = [Cells](repeating: Cells(), count: blocks)
    for symbol in window {
      let row = Int(symbol) * blocks
      var step = 1
      for block in 0..<(blocks - 1) {
        step = cells[block].advance(masks[row + block], step, last: Self.highBit)
      }
      distance += cells[blocks - 1].advance(masks[row + blocks - 1], step, last: lastBit)
      result.append(distance)
    }
    return result
  }

  /// A stretch of the text that is like the pattern: where it ends, and how far it is from it.
  struct Match: Hashable {
    var end: Int
    var distance: Int
  }

  /// The ends of stretches within a distance, the nearest of each group that overlaps.
  ///
  /// - Complexity: O(n · pattern / 64), less where the text is unlike the pattern.
  func matches(in symbols: [Int32], atMost limit: Int) -> [Match] {
    guard count > 0, limit < count else { return [] }
    var found: [Match] = []
    let reach = max(1, count / 2)
    func take(_ end: Int, _ distance: Int) {
      if let last = found.last, end - last.end < reach {
        if distance < last.distance { found[found.count - 1] = Match(end: end, distance: distance) }
      } else {
        found.append(Match(end: end, distance: distance))
      }
    }
    if blocks == 1 {
      scanBlock(symbols, limit, take)
    } else {
      scanBlocks(symbols, limit, take)
    }
    return found
  }

  private func scanBlock(_ symbols: [Int32], _ limit: Int, _ take: (Int, Int) -> Void) {
    var cells = Cells()
    var distance = count
    for index in symbols.indices {
      distance += cells.advance(masks[Int(symbols[index])], 0, last: lastBit)
      if distance <= limit { take(index + 1, distance) }
    }
  }

  private func scanBlocks(_ symbols: [Int32], _ limit: Int, _ take: (Int, Int) -> Void) {
    var cells = [Cells](repeating: Cells(), count: blocks)
    var distances = (1...blocks).map { min($0 * Self.width, count) }
    let final = blocks - 1
    // Only the upper blocks in which a cell can still be within the limit are computed.
    var active = min(final, limit / Self.width)
    for index in symbols.indices {
      let row = Int(symbols[index]) * blocks
      var step = 0
      for block in 0...active {
        step = cells[block].advance(
          masks[row + block], step, last: block == final ? lastBit : Self.highBit)
        distances[block] += step
      }
      if active < final, distances[active] - step <= limit,
        masks[row + active + 1] & 1 != 0 || step < 0
      {
        active += 1
        cells[active] = Cells()
        let height = active == final ? count - final * Self.width : Self.width
        let bottom = distances[active - 1] - step + height
        distances[active] =
          bottom
          + cells[active].advance(
            masks[row + active], step, last: active == final ? lastBit : Self.highBit)
      } else {
        while active > 0, distances[active] >= limit + Self.width { active -= 1 }
      }
      if active == final, distances[final] <= limit { take(index + 1, distances[final]) }
    }
  }
}
