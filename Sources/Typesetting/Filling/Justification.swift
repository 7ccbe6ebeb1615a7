/// Spreads the blank cells of a line over the gaps between its words.
///
/// A gap grows by one cell at most: text whose gaps are three cells wide is harder to read than a
/// ragged edge, so a line that would need them stays as it is.
enum Justification {
  /// The bytes of the spaces that become two cells wide, ascending; none when they cannot fill it.
  ///
  /// They are spread evenly. Where that leaves a choice, one line prefers the left and the next
  /// the right, so that wide gaps do not join into rivers.
  /// - Complexity: O(n) in the bytes of the line.
  static func widened(
    _ bytes: [UInt8], _ range: Range<Int>, byCells blank: Int, startingRight: Bool
  ) -> [Int] {
    guard blank > 0 else { return [] }
    var gaps: [Int] = []
    for index in range where bytes[index] == 0x20 {
      let isAlone =
        index > range.lowerBound && bytes[index - 1] != 0x20 && index + 1 < range.upperBound
        && bytes[index + 1] != 0x20
      if isAlone { gaps.append(index) }
    }
    guard blank <= gaps.count else { return [] }
    // The middle of each of `blank` equal parts of the gaps.
    var chosen = (0..<blank).map { (2 * $0 + 1) * gaps.count / (2 * blank) }
    if startingRight { chosen = chosen.map { gaps.count - 1 - $0 }.reversed() }
    return chosen.map { gaps[$0] }
  }
}
